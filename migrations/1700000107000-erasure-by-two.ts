import type { MigrationInterface, QueryRunner } from 'typeorm';
import { holds, person } from './support/case-access.js';
import { asFunctionOwner } from './support/role-functions.js';

const WAITS = 'confirmed_at IS NULL AND revoked_at IS NULL';
/** Who confirms an erasure, or refuses it: as for a grant, they need not see the case. */
const seconds = holds('REVIEWER', 'ADMIN');

/** To erase a vault takes two people (S7): a reviewer who sees the case proposes it with a reason, another person confirms it. */
export class ErasureByTwo1700000107000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE vault_erasure (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES "case" ON DELETE CASCADE,
        -- the data key that is to be destroyed, and no later one
        key_version int NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        proposed_by uuid NOT NULL REFERENCES person,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        confirmed_by uuid REFERENCES person,
        confirmed_at timestamptz,
        revoked_by uuid REFERENCES person,
        revoked_at timestamptz,
        -- what the certificate says
        ledger_id uuid,
        entries int,
        fingerprint text,
        FOREIGN KEY (case_id, key_version) REFERENCES vault_key ON DELETE CASCADE,
        CHECK (confirmed_by <> proposed_by),
        CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
        CHECK ((revoked_by IS NULL) = (revoked_at IS NULL)),
        CHECK (confirmed_at IS NULL OR revoked_at IS NULL),
        CHECK (num_nonnulls(confirmed_at, ledger_id, entries, fingerprint) IN (0, 4))
      );
      CREATE UNIQUE INDEX vault_erasure_waits ON vault_erasure (case_id) WHERE ${WAITS};
      ALTER TABLE vault_erasure ENABLE ROW LEVEL SECURITY;
      ALTER TABLE vault_erasure FORCE ROW LEVEL SECURITY;
      CALL owner_may('vault_erasure');
      GRANT SELECT, INSERT (case_id, key_version, reason, proposed_by), UPDATE (revoked_by, revoked_at) ON vault_erasure TO dalel_vault;
      GRANT SELECT, UPDATE (confirmed_by, confirmed_at, ledger_id, entries, fingerprint) ON vault_erasure TO dalel_keeper;
      CREATE POLICY keeper ON vault_erasure TO dalel_keeper USING (true) WITH CHECK (true);
      CREATE POLICY vault_read ON vault_erasure FOR SELECT TO dalel_vault USING (${seconds});
      CREATE POLICY vault_insert ON vault_erasure FOR INSERT TO dalel_vault
        WITH CHECK (${holds('REVIEWER')} AND proposed_by = ${person} AND vault_case(case_id));
      CREATE POLICY vault_revoke ON vault_erasure FOR UPDATE TO dalel_vault USING (${WAITS} AND ${seconds})
        WITH CHECK (revoked_by = ${person} AND revoked_at = now());
    `);
    await asFunctionOwner(
      db,
      'dalel_keeper',
      `-- Destroys the data key that a waiting proposal names. The application erases by no other way.
       CREATE FUNCTION erase_vault(erasure uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
       DECLARE
         asked vault_erasure;
         ended record;
       BEGIN
         SELECT e.* INTO asked FROM vault_erasure e WHERE e.id = erasure FOR UPDATE;
         IF asked.id IS NULL OR NOT ${seconds} OR asked.proposed_by = ${person} OR NOT (asked.${WAITS.replace('AND ', 'AND asked.')})
         THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'not a step of an erasure'; END IF;
         SELECT * INTO ended FROM end_vault(asked.case_id, ${person}, asked.reason);
         IF ended.version IS DISTINCT FROM asked.key_version
         THEN RAISE EXCEPTION USING ERRCODE = '40001', MESSAGE = 'the vault was erased meanwhile'; END IF;
         UPDATE vault_erasure SET confirmed_by = ${person}, confirmed_at = ended.at, ledger_id = ended.ledger_id, entries = ended.entries,
                fingerprint = ended.fingerprint WHERE id = erasure;
       END $$;
       GRANT EXECUTE ON FUNCTION erase_vault(uuid) TO SESSION_USER WITH GRANT OPTION`,
    );
    await db.query('GRANT EXECUTE ON FUNCTION erase_vault(uuid) TO dalel_vault');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION erase_vault(uuid);
      DROP TABLE vault_erasure`);
  }
}
