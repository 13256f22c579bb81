import type { Client } from 'pg';
import { Purpose, purposeBits } from '#libs/platform';
import { type MatrixCase, ownPurposes, reachesCase } from '../policy/matrix.js';
import { type Row, type Sitting, TABLES, WRITERS } from '../policy/tables.js';
import { ASKERS, PLANTED } from './matrix-cases.js';

/** One thing that must hold of one table. @returns what is wrong, or nothing. */
export interface Check {
  name: string;
  table: string;
  run(db: Client): Promise<string | undefined>;
}

/** All that a database with the planted matrix holds, as its owner reads it, and who is who in it. */
export interface Ground {
  rows: Map<string, Row[]>;
  keys: Map<string, string[]>;
  people: Map<string, string>;
  caseById: Map<string, MatrixCase>;
  /** Columns by `role table privilege`. */
  granted: Map<string, string[]>;
}

export type DbRole = keyof (typeof TABLES)[string]['reads'];
const sqlName = (table: string) =>
  table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

export async function readGround(owner: Client): Promise<Ground> {
  const rows = new Map<string, Row[]>();
  const keys = new Map<string, string[]>();
  for (const table of Object.keys(TABLES)) {
    rows.set(
      table,
      (await owner.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${sqlName(table)} t`)).rows.map(({ row }) => row),
    );
    const primary = await owner.query<{ column: string }>(
      `SELECT a.attname AS column FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
        WHERE i.indrelid = $1::regclass AND i.indisprimary`,
      [sqlName(table)],
    );
    keys.set(table, primary.rows.map(({ column }) => column)); // biome-ignore format: one line reads better
  }
  const people = await owner.query<{ login: string; id: string }>(`SELECT split_part(email, '@', 1) AS login, id FROM person`);
  const granted = await owner.query<{ what: string; columns: string[] }>(`
    SELECT format('%s %s %s', substr(grantee, 7), replace(table_schema || '.', 'public.', '') || table_name, privilege_type) AS what, array_agg(column_name::text) AS columns
      FROM information_schema.column_privileges WHERE grantee LIKE 'dalel\\_%' GROUP BY 1`);
  return {
    rows,
    keys,
    people: new Map(people.rows.map(({ login, id }) => [login, id])),
    caseById: new Map(PLANTED.map((each) => [each.id, each])),
    granted: new Map(granted.rows.map(({ what, columns }) => [what, columns])),
  };
}

/** Those of the matrix; one who is cleared for everything and writes no case; and people who count. */
const SITTINGS = {
  ...ASKERS,
  advocate2: { ...ASKERS.advocate, standing: 2 },
  'a filing lawyer': { ...ASKERS.lawyer, named: Purpose.UN_SUBMISSION },
  'a counting lawyer': { ...ASKERS.lawyer, named: Purpose.STATISTICS },
  'a sharing lawyer': { ...ASKERS.lawyer, named: Purpose.PARTNER_SHARING },
  'a counting partner': { ...ASKERS.partner, named: Purpose.STATISTICS },
  'a counting reader': { ...ASKERS.reader, named: Purpose.STATISTICS },
  'a filing reader': { ...ASKERS.reader, named: Purpose.UN_SUBMISSION },
  'a filing partner': { ...ASKERS.partner, named: Purpose.UN_SUBMISSION },
  'the counting public': { ...ASKERS['the public'], named: Purpose.STATISTICS },
} as const;
export type SittingName = keyof typeof SITTINGS;

export const sittingOf = (name: SittingName, { people }: Ground): Sitting => ({
  ...SITTINGS[name],
  person: people.get(name.split(' ').at(-1) ?? '') ?? null,
});

/** Runs one statement (after another, `before`) as a role of the database with an asker's settings, within the transaction in progress, and undoes it. */
export async function attempt(
  db: Client,
  role: DbRole,
  asker: Sitting,
  text: string,
  values: unknown[] = [],
  before?: string,
): Promise<Row[] | string> {
  const settings = {
    person: asker.person ?? '',
    clearance: asker.standing === 'public' ? '' : String(asker.standing),
    roles: `,${asker.roles.join(',')},`,
    synthetic: 'true',
    purposes: String(purposeBits(...ownPurposes(asker), ...(asker.named ? [asker.named] : []))),
  };
  const set = Object.entries(settings).map(([name, value]) => `set_config('app.${name}', '${value}', true)`);
  await db.query(`SAVEPOINT attempt; SET LOCAL ROLE dalel_${role}; SELECT ${set.join(', ')}`);
  try {
    if (before) await db.query(before);
    const { rows, rowCount, command } = await db.query(text, values);
    return command === 'SELECT' ? rows : Array.from({ length: rowCount ?? 0 }, () => ({}));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return /row-level security|^not a step of /.test(message) ? REFUSED : `${code}: ${message}`;
  } finally {
    await db.query('ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt');
  }
}
export const REFUSED = 'refused by a policy';

/** What an attempt to write came to. A constraint that stands in the way was reached past the policies. */
export function outcome(result: Row[] | string): 'done' | 'nothing' | typeof REFUSED {
  if (result === REFUSED) return REFUSED;
  if (typeof result === 'string') {
    if (/^(23|DA)/.test(result)) return 'done';
    throw new Error(result);
  }
  return result.length > 0 ? 'done' : 'nothing';
}

const SIGNED_IN = (Object.keys(SITTINGS) as SittingName[]).filter((name) => SITTINGS[name].standing !== 'public');
const ASKERS_OF: Partial<Record<DbRole, SittingName[]>> = {
  public: ['the public', 'the counting public'],
  staff: SIGNED_IN,
  vault: SIGNED_IN,
  sign_in: ['admin', 'documenter'],
};
/** To the other roles it makes no difference who asks. */
const askersOf = (role: DbRole): SittingName[] => ASKERS_OF[role] ?? ['documenter'];

/** Every table, role and asker: the rows that come are exactly those that the rules give. */
export function readChecks(ground: Ground): Check[] {
  return Object.entries(TABLES).flatMap(([table, { reads }]) =>
    (Object.keys(reads) as DbRole[]).flatMap((role) =>
      askersOf(role).map(
        (name): Check => ({
          name: `${table} read as ${role} by ${name}`,
          table,
          run: (db) => wrongRows(db, ground, table, role, name),
        }),
      ),
    ),
  );
}

async function wrongRows(db: Client, ground: Ground, table: string, role: DbRole, name: SittingName): Promise<string | undefined> {
  const readable = ground.granted.get(`${role} ${table} SELECT`) ?? [];
  const primary = ground.keys.get(table)!;
  const columns = primary.length > 0 && primary.every((column) => readable.includes(column)) ? primary : readable.toSorted();
  if (columns.length === 0) return `dalel_${role} has no right to read it`;
  const asker = sittingOf(name, ground);
  const rule = TABLES[table]!.reads[role]!;
  const keyOf = (row: Row) => JSON.stringify(columns.map((column) => row[column]));
  const expected = ground.rows.get(table)!.filter((row) => rule(asker, row, caseOf(table, row, ground))).map(keyOf).sort(); // biome-ignore format: one line reads better
  const found = await attempt(
    db,
    role,
    asker,
    `SELECT to_jsonb(k) AS key FROM (SELECT ${columns.map((c) => `"${c}"`).join(', ')} FROM ${sqlName(table)}) k`,
  );
  if (typeof found === 'string') return found;
  const visible = found.map(({ key }) => keyOf(key as Row)).sort();
  if (JSON.stringify(visible) === JSON.stringify(expected)) return undefined;
  const [more, less] = [visible.filter((key) => !expected.includes(key)), expected.filter((key) => !visible.includes(key))];
  return `${visible.length} rows for ${expected.length}; not to be seen: ${more.slice(0, 2)}; missing: ${less.slice(0, 2)}`;
}

function caseOf(table: string, row: Row, { caseById }: Ground): MatrixCase | undefined {
  return caseById.get((table === 'case' ? row['id'] : row['case_id']) as string);
}

/** Every table of a case, writer and kind of case: who may add, change and remove rows, and who may not. */
export function writeChecks(ground: Ground): Check[] {
  return Object.entries(TABLES).flatMap(([table, { writes = [] }]) =>
    writes.flatMap((command) =>
      // no change names a purpose
      SIGNED_IN.filter((name) => !('named' in SITTINGS[name])).map(
        (name): Check => ({
          name: `${table} ${command} by ${name}`,
          table,
          run: (db) => wrongWrites(db, ground, table, command, name),
        }),
      ),
    ),
  );
}

type Command = 'INSERT' | 'UPDATE' | 'DELETE';
/** Columns by which a row says who made it: a policy of their own holds these (attempts/). */
const SIGNED: Record<string, string> = {
  case: 'created_by',
  publication: 'made_by',
  case_step: 'taken_by',
  consent: 'recorded_by',
  publication_rejection: 'rejected_by',
};
const BEGINS: Record<string, Row> = { case: { state: 'DRAFT' }, publication: { state: 'PROPOSED' } };

async function wrongWrites(db: Client, ground: Ground, table: string, command: Command, name: SittingName): Promise<string | undefined> {
  const asker = sittingOf(name, ground);
  const wrong: string[] = [];
  for (const row of samples(table, ground)) {
    const of = caseOf(table, row, ground)!;
    const may = reachesCase(asker, of) && WRITERS.some((role) => asker.roles.includes(role));
    const reads = TABLES[table]!.reads.staff!(asker, row, of);
    const frozen = TABLES[table]!.approved && of.state === 'PUBLISHED' && command !== 'INSERT';
    const restsOnAsker =
      TABLES[table]!.publicationRestsOn?.includes(row['purpose'] as Purpose) === true && approved(asker, row['case_id'], ground);
    const expected =
      command === 'INSERT' ? (may && !restsOnAsker ? 'done' : REFUSED) : !(may && reads) ? 'nothing' : frozen ? REFUSED : 'done';
    const came = outcome(
      await (command === 'INSERT' ? insert(db, table, row, asker, ground) : change(db, table, row, asker, ground, command)),
    );
    if (came !== expected) wrong.push(`${of.level} ${of.grant} ${of.world} ${of.consent}: ${came}, not ${expected}`);
  }
  return wrong.length > 0 ? wrong.slice(0, 3).join('; ') : undefined;
}

const approved = ({ person }: Sitting, caseId: unknown, { rows }: Ground) =>
  rows.get('publication')!.some(({ case_id, state, approved_by }) => case_id === caseId && state === 'APPROVED' && approved_by === person);

/** One row of each level, grant and world, of cases that everyone agreed to, and one that nobody did. */
function samples(table: string, ground: Ground): Row[] {
  const chosen = new Map<string, Row>();
  for (const row of ground.rows.get(table)!) {
    const of = caseOf(table, row, ground);
    if (of?.consent !== 'to everything' && of?.consent !== 'to our own work and partners') continue;
    // a wording about which somebody decided is changed by its own rules alone (attempts/)
    if (table === 'publication' && of.wording !== 'PROPOSED') continue;
    const kind = [of.level, of.grant, of.world, of.consent].join();
    if (!chosen.has(kind)) chosen.set(kind, row);
  }
  return [...chosen.values()];
}

export function insert(db: Client, table: string, row: Row, asker: Sitting, ground: Ground, over: Row = {}, role: DbRole = 'staff') {
  const signed = SIGNED[table] ? { [SIGNED[table]]: asker.person } : {};
  const columns = (ground.granted.get(`${role} ${table} INSERT`) ?? []).map((column) => `"${column}"`).join(', ');
  const text = `INSERT INTO ${sqlName(table)} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${sqlName(table)}, $1)`;
  return attempt(db, role, asker, text, [{ ...row, ...BEGINS[table], ...signed, ...over }]);
}

function change(db: Client, table: string, row: Row, asker: Sitting, ground: Ground, command: Command) {
  const key = ground.keys.get(table)!.map((column) => `"${column}" = '${row[column]}'`).join(' AND '); // biome-ignore format: one line reads better
  const readable = ground.granted.get(`staff ${table} SELECT`) ?? [];
  const column = ground.granted.get(`staff ${table} UPDATE`)?.find((each) => readable.includes(each));
  const text = command === 'DELETE' ? `DELETE FROM ${sqlName(table)}` : `UPDATE ${sqlName(table)} SET "${column}" = "${column}"`;
  return attempt(db, 'staff', asker, `${text} WHERE ${key}`);
}
