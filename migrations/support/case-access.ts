import type { QueryRunner } from 'typeorm';

/**
 * The one shape of every policy on a table that holds or leads to a case (docs/privacy.md).
 *
 * Each such table carries four access columns copied from its case: `level` (0 PUBLIC … 3 SEALED), `synthetic` (which
 * world), `covered` (a bit a purpose that every survivor agreed to) and `covered_until` (the earliest expiry behind a set
 * bit). A composite foreign key with ON UPDATE CASCADE keeps the copies true; a trigger fills them on insert. A policy is
 * then plain column comparisons against the transaction's settings, each wrapped in a sub-select so that it is
 * evaluated once a statement:
 *
 *   app.person     uuid of who asks            app.clearance  highest level read without a grant, at most 2
 *   app.roles      ",LAWYER,REVIEWER,"         app.purposes   bits of every purpose the read is for
 *   app.synthetic  which world is read
 *
 * A setting that is absent or empty makes the comparison null: nothing is visible.
 */
export const ACCESS_COLUMNS = `
  level smallint NOT NULL,
  synthetic boolean NOT NULL,
  covered int NOT NULL,
  covered_until date NOT NULL`;

const setting = (name: string, type: string) => `(SELECT nullif(current_setting('app.${name}', true), '')::${type})`;
export const purposesAsked = `(SELECT nullif(nullif(current_setting('app.purposes', true), ''), '0')::int)`;
export const INTERNAL_BIT = 1;
export const STATISTICS_BIT = 2;
/**
 * What a read may be for, by who reads; anything else is null, and finds nothing. The house reads for its own work (INTERNAL, bit 1) and
 * whatever it names beside it. Whoever reads for another purpose (a partner) reads for that alone, and for figures: a second purpose would
 * tell what a survivor agreed to. So it is for the public.
 */
const askedWhere = (condition: string, bits = 'named_purposes') =>
  `(SELECT CASE WHEN ${condition} THEN ${bits} END FROM (SELECT nullif(nullif(current_setting('app.purposes', true), ''), '0')::int AS named_purposes) named)`;
export const purposesOfStaff = askedWhere(
  `named_purposes & 1 = 1 OR (named_purposes & ~${STATISTICS_BIT}) & ((named_purposes & ~${STATISTICS_BIT}) - 1) = 0`,
);
export const purposesOfPublic = askedWhere(`named_purposes & ~${STATISTICS_BIT} = 4`);
/** Bit of ANONYMISED_PUBLICATION: without it nothing of a case is ever public, whatever else was asked. */
export const PUBLICATION_BIT = 4;
export const PARTNER_BIT = 8;
/** Of a read as a partner: for what the public asks where a partner asks the same. Null for everyone else. */
export const purposesAsPublic = askedWhere(
  `named_purposes & ~${STATISTICS_BIT} = ${PARTNER_BIT}`,
  `named_purposes & ~${PARTNER_BIT} | ${PUBLICATION_BIT}`,
);

export const person = setting('person', 'uuid');
export const clearance = setting('clearance', 'int');
const sameWorld = `synthetic = ${setting('synthetic', 'boolean')}`;
const unexpired = (caseId: string) => `(covered_until >= (SELECT almaty_today()) OR covered_now(${caseId}))`;
const withinReach = (caseId: string) =>
  `(level <= ${clearance} OR level = 3 AND ${caseId} = ANY (ARRAY(SELECT g.case_id FROM case_grant g WHERE g.person_id = ${person})))`;

/** One of these roles is held by who asks. */
export const holds = (...roles: string[]) =>
  `(SELECT ${roles.map((role) => `current_setting('app.roles', true) LIKE '%,${role},%'`).join(' OR ')})`;

/** `>=` says the very same, so that the planner expects many rows of it. */
type Covers = '=' | '>=';

/** May a signed-in person read this row? `floor` is the least clearance for what is more sensitive than the coded case. */
export const staffMayRead = (caseId: string, floor = 0, covers: Covers = '=') =>
  [
    sameWorld,
    `(covered & ${purposesOfStaff}) ${covers} ${purposesOfStaff}`,
    withinReach(caseId),
    unexpired(caseId),
    ...(floor > 0 ? [`${clearance} >= ${floor}`] : []),
  ].join('\n    AND ');

/** May the public read this row? Published, of this world, covered for publication and for whatever else is asked, today. */
export const publicMayRead = (caseId: string, covers: Covers = '=') =>
  [
    sameWorld,
    'level = 0',
    `(covered & ${PUBLICATION_BIT}) <> 0`,
    `(covered & ${purposesOfPublic}) ${covers} ${purposesOfPublic}`,
    unexpired(caseId),
  ].join('\n    AND ');

/** May who asks write this row? Consent rows may still be on their way in the same transaction, so coverage is not asked. */
export const staffMayWrite = (caseId: string) =>
  [sameWorld, withinReach(caseId), holds('DOCUMENTER', 'LAWYER', 'REVIEWER')].join('\n    AND ');

interface CaseTable {
  /** Least clearance of a signed-in reader; the public never reads a table with a floor. */
  floor?: number;
  /** Condition of the public beyond the case's own; null: no right at all. */
  publicly?: string | null;
  /** Columns the public may read; by default all but the masks of consent, by which the policies judge and nobody else. */
  publicColumns?: string;
  /** What staff may do beside reading. */
  writes?: ('INSERT' | 'UPDATE' | 'DELETE')[];
  caseId?: string;
  /** Does it copy the access columns from its case (everything but the case itself)? */
  child?: boolean;
}

/** Enables and forces row-level security on a table of the case, with its policies, grants, copies and fill trigger. */
export async function guardCaseTable(db: QueryRunner, table: string, options: CaseTable = {}): Promise<void> {
  const { floor = 0, publicly = 'true', publicColumns, writes = [], caseId = 'case_id', child = true } = options;
  const name = table.replaceAll('"', '');
  const statements = [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CALL owner_may('${table}')`,
    `GRANT SELECT ON ${table} TO dalel_staff, dalel_indexer`,
    `CREATE POLICY staff_read ON ${table} FOR SELECT TO dalel_staff USING (\n    ${staffMayRead(caseId, floor)})`,
    // sealed cases are never indexed (docs/privacy.md)
    `CREATE POLICY indexer_read ON ${table} FOR SELECT TO dalel_indexer USING (level < 3 AND ${sameWorld})`,
  ];
  if (child) {
    statements.push(
      `ALTER TABLE ${table} ADD CONSTRAINT ${name}_access FOREIGN KEY (case_id, level, synthetic, covered, covered_until)
         REFERENCES "case" (id, level, synthetic, covered, covered_until) ON UPDATE CASCADE ON DELETE CASCADE`,
      `CREATE TRIGGER a_access BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION copy_case_access()`,
    );
  }
  if (publicly !== null) {
    statements.push(
      `GRANT SELECT (${publicColumns ?? (await columnsWithoutMasks(db, table))}) ON ${table} TO dalel_public`,
      `CREATE POLICY public_read ON ${table} FOR SELECT TO dalel_public USING (\n    ${publicMayRead(caseId)} AND ${publicly})`,
    );
  }
  for (const write of writes) {
    const check = staffMayWrite(caseId);
    const clause =
      write === 'INSERT' ? `WITH CHECK (${check})` : write === 'DELETE' ? `USING (${check})` : `USING (${check}) WITH CHECK (${check})`;
    statements.push(
      `CREATE POLICY staff_${write.toLowerCase()} ON ${table} FOR ${write} TO dalel_staff ${clause}`,
      `GRANT ${write} ON ${table} TO dalel_staff`,
    );
  }
  for (const statement of statements) await db.query(statement);
}

async function columnsWithoutMasks(db: QueryRunner, table: string): Promise<string> {
  const [{ columns }] = await db.query(
    `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('covered', 'covered_until', 'dated')`,
    [table],
  );
  return columns;
}
