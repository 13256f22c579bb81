import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Questions to the passkeys of whoever comes, put before anybody is known: by the hash of their challenge, each answered once
 * and within minutes.
 */
export class PasskeyAlone1700000064000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE passkey_question (
        challenge_hash bytea PRIMARY KEY CHECK (length(challenge_hash) = 32),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX ON passkey_question (expires_at);
      ALTER TABLE passkey_question ENABLE ROW LEVEL SECURITY;
      ALTER TABLE passkey_question FORCE ROW LEVEL SECURITY;
      CALL owner_may('passkey_question');
      GRANT SELECT, INSERT, DELETE ON passkey_question TO dalel_door;
      CREATE POLICY door ON passkey_question TO dalel_door USING (true) WITH CHECK (true);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE passkey_question');
  }
}
