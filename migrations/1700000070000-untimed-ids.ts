import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose ids the public reads, in answers or within cursors. */
const READ_BY_ALL = ['"case"', 'act', 'perpetrator', 'response', 'engagement', 'publication', 'evidence_link'];

/**
 * A UUIDv7 tells the millisecond in which a row was made; of a case that is when somebody told of it, soon after it happened. Ids
 * that the public reads keep the form and tell the year alone; where the rest of the clock stood, a row's place in its list. Nor does
 * it read when a case was linked to a recommendation; its evidence comes in the order of its strength.
 */
export class UntimedIds1700000070000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- RFC 9562, version 7: 48 bits of milliseconds (of the year's beginning), 12 bits (the place), 62 random bits.
      CREATE FUNCTION untimed_uuid(place int DEFAULT 4095) RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
        SELECT encode(
          substring(int8send((extract(epoch FROM date_trunc('year', now(), 'UTC')) * 1000)::bigint) FROM 3)
          || int2send((28672 + least(greatest(place, 0), 4095))::int2)
          || substring(uuid_send(gen_random_uuid()) FROM 9), 'hex')::uuid
      $$;
      GRANT EXECUTE ON FUNCTION untimed_uuid(int) TO dalel_staff`);
    for (const table of READ_BY_ALL) await db.query(`ALTER TABLE ${table} ALTER COLUMN id SET DEFAULT untimed_uuid()`);
    await db.query(`
      REVOKE SELECT (linked_at) ON evidence_link FROM dalel_public;
      CREATE INDEX evidence_by_strength ON evidence_link (recommendation_id, strength DESC, id DESC)
        INCLUDE (level, synthetic, covered, covered_until, case_id, reason)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX evidence_by_strength; GRANT SELECT (linked_at) ON evidence_link TO dalel_public');
    for (const table of READ_BY_ALL) await db.query(`ALTER TABLE ${table} ALTER COLUMN id SET DEFAULT uuidv7()`);
    await db.query('DROP FUNCTION untimed_uuid(int)');
  }
}
