import type { MigrationInterface, QueryRunner } from 'typeorm';
import { purposesAsked, STATISTICS_BIT } from './support/case-access.js';
import { asFunctionOwner } from './support/role-functions.js';

/** What tells of a case in words, or of a person: figures are made of coded facts alone. */
const TOLD = {
  dalel_staff: [
    'case_text',
    'response_text',
    'referral',
    'evidence_note',
    'case_step',
    'case_particulars',
    'survivor',
    'consent',
    'publication',
  ],
  dalel_public: ['publication'],
};

const COUNTED_ONLY = `AND (latest.identity_mode <> 'STATISTICS_ONLY' OR latest.purpose IN ('INTERNAL', 'STATISTICS'))`;

/** The purposes, as bits, that every survivor's latest row grants and that have not expired. No survivor, no row: no purpose. */
const consented = (mode: string) => `
  CREATE OR REPLACE FUNCTION consented(of_case uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(bit_and(granted), 0) FROM (
      SELECT coalesce((SELECT bit_or(purpose_bit(latest.purpose)) FROM (
          SELECT DISTINCT ON (k.purpose) k.purpose, k.kind, k.expires_on, k.identity_mode FROM consent k
           WHERE k.survivor_id = s.id ORDER BY k.purpose, k.recorded_at DESC, k.id DESC) latest
         WHERE latest.kind = 'GRANT' AND (latest.expires_on IS NULL OR latest.expires_on >= almaty_today()) ${mode}), 0) AS granted
        FROM survivor s WHERE s.case_id = of_case) each_survivor
  $$`;

const REFRESH = `
  SELECT refresh_cover(c.id) FROM "case" c
   WHERE EXISTS (SELECT FROM consent k WHERE k.case_id = c.id AND k.identity_mode = 'STATISTICS_ONLY' AND k.purpose NOT IN ('INTERNAL', 'STATISTICS'))`;

/**
 * "Count me, and tell nobody" (STATISTICS_ONLY): whatever the purpose it was said for, it covers our own work and figures, and no
 * other. And figures tell no story: a read for STATISTICS finds coded facts and no text, whoever reads.
 */
export class CountedOnly1700000040000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await asFunctionOwner(db, 'dalel_keeper', consented(COUNTED_ONLY));
    for (const [role, tables] of Object.entries(TOLD))
      for (const table of tables)
        await db.query(`
          CREATE POLICY figures_tell_nothing_${role.slice(6)} ON ${table} AS RESTRICTIVE FOR SELECT TO ${role}
            USING ((${purposesAsked} & ${STATISTICS_BIT}) = 0)`);
    await db.query(REFRESH);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [role, tables] of Object.entries(TOLD))
      for (const table of tables) await db.query(`DROP POLICY figures_tell_nothing_${role.slice(6)} ON ${table}`);
    await asFunctionOwner(db, 'dalel_keeper', consented(''));
    await db.query(REFRESH);
  }
}
