import type { MigrationInterface, QueryRunner } from 'typeorm';
import { purposesAsked, purposesAsPublic, purposesOfStaff } from './support/case-access.js';

/** What the public reads of a case, each with the condition beyond the case's own. */
const PUBLIC_TABLES: Record<string, string> = {
  '"case"': 'true',
  case_date: 'true',
  act: 'true',
  perpetrator: 'true',
  act_perpetrator: 'true',
  response: 'true',
  engagement: 'true',
  evidence_link: 'true',
  publication: `state = 'APPROVED'`,
};

const every = (mask: string, bits: string) => `(${mask} & ${bits}) = ${bits}`;
const agreed = (bits: string, caseId: string) =>
  `${every('covered', bits)} AND (covered_until >= (SELECT almaty_today()) OR (${bits} & ~consented(${caseId})) = 0)`;
/** For a partner, and for nobody else: the case is published, and so are its coded facts. */
const isPublished = (caseId: string) => `level = 0 AND ${agreed(purposesAsPublic, caseId)}`;

/** A partner knows the month where the public does, or where it may be told to partners. */
const monthMayBeTold = `CASE WHEN ${isPublished('case_id')} AND ${every('dated', purposesAsPublic)} THEN true
  ELSE ${agreed(purposesOfStaff, 'case_id')} AND ${every('dated', purposesOfStaff)} END`;
const monthAsAgreed = (month: string) => `((precision = 'MONTH') = (${month}))`;

/** Dated from soon after a case happened, or of its day and place: not there where the public alone knows the month. */
const AROUND = ['case_particulars', 'consent', 'case_step'];
const knowsMonth = (table: string, condition = 'true') =>
  `EXISTS (SELECT FROM case_date d WHERE d.case_id = ${table}.case_id AND d.precision = 'MONTH' AND ${condition})`;

/**
 * What the public may read at all, a partner may read in the same form: for it, publication stands for sharing with partners. The house
 * reads for its own work, without which nothing is public.
 */
export class PublishedForEveryone1700000104000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [table, condition] of Object.entries(PUBLIC_TABLES))
      await db.query(`
        CREATE POLICY published ON ${table} FOR SELECT TO dalel_staff USING (
          synthetic = (SELECT nullif(current_setting('app.synthetic', true), '')::boolean)
          AND ${isPublished(table === '"case"' ? 'id' : 'case_id')} AND ${condition})`);
    await db.query(`
      ALTER POLICY as_agreed ON case_date TO dalel_public;
      CREATE POLICY as_agreed_by_staff ON case_date AS RESTRICTIVE FOR SELECT TO dalel_staff USING ${monthAsAgreed(monthMayBeTold)}`);
    for (const table of AROUND)
      await db.query(`ALTER POLICY as_agreed ON ${table} USING (${knowsMonth(table, every('d.dated', purposesAsked))})`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of AROUND) await db.query(`ALTER POLICY as_agreed ON ${table} USING (${knowsMonth(table)})`);
    await db.query('DROP POLICY as_agreed_by_staff ON case_date; ALTER POLICY as_agreed ON case_date TO dalel_staff, dalel_public');
    for (const table of Object.keys(PUBLIC_TABLES)) await db.query(`DROP POLICY published ON ${table}`);
  }
}
