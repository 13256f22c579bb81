import type { ClientBase } from 'pg';
import { suppressed } from '#libs/statistics';
import type { People } from './people.js';
import { insertRows, newIds } from './rows.js';

const THRESHOLD = 5;
const CODE = 'ECOM-2023';
const TITLE = {
  en: 'Documented cases of 2023 (synthetic cases in the proportions of ECOM’s report)',
  ru: 'Задокументированные случаи 2023 года (вымышленные случаи в пропорциях отчёта ЕКОМ)',
  kk: '2023 жылы құжатталған жағдайлар (ЕКОМ есебінің үлестеріне сай ойдан құрастырылған)',
};

/** The cases that count: every one of the synthetic world whose survivors all agreed to statistics, sealed ones included; what covers them was reckoned in this transaction. */
const COUNTED = `SELECT c.id, c.region, c.dated, c.occurred_month FROM "case" c
                  WHERE c.synthetic AND c.covered & purpose_bit('STATISTICS') <> 0`;

/** The widest terms above each perpetrator type. */
const TOP_TYPES = `
  top_type (code, top) AS (
    SELECT code, code FROM vocabulary_term WHERE vocabulary = 'perpetrator-type' AND broader IS NULL
    UNION ALL
    SELECT t.code, top_type.top FROM vocabulary_term t JOIN top_type ON t.broader = top_type.code WHERE t.vocabulary = 'perpetrator-type')`;

interface Table {
  dimension: string;
  /** Is each case in exactly one cell? */
  disjoint: boolean;
  /** SQL that gives each counted case its codes: (case_id, code). */
  codes: string;
}

const ofActs = (column: string) => `SELECT DISTINCT a.case_id, ${column} AS code FROM counted JOIN act a ON a.case_id = counted.id`;

const TABLES: Table[] = [
  {
    dimension: 'PERPETRATOR_TYPE',
    disjoint: true,
    codes: `SELECT counted.id AS case_id, top_type.top AS code FROM counted
              JOIN act a ON a.case_id = counted.id AND a.ordinal = 1
              JOIN act_perpetrator l ON l.act_id = a.id AND l.ordinal = 1
              JOIN perpetrator p ON p.id = l.perpetrator_id
              JOIN top_type ON top_type.code = p.type`,
  },
  { dimension: 'VIOLATION_TYPE', disjoint: false, codes: ofActs('a.violation_type') },
  { dimension: 'REGION', disjoint: true, codes: 'SELECT id AS case_id, region AS code FROM counted' },
  {
    dimension: 'MONTH',
    disjoint: true,
    codes: `SELECT id AS case_id, to_char(occurred_month, CASE dated & purpose_bit('STATISTICS') WHEN 0 THEN 'YYYY' ELSE 'YYYY-MM' END) AS code FROM counted`,
  },
  {
    dimension: 'RESPONSE',
    disjoint: false,
    codes: 'SELECT DISTINCT r.case_id, r.type AS code FROM counted JOIN response r ON r.case_id = counted.id',
  },
  { dimension: 'BIAS_MOTIVE', disjoint: false, codes: ofActs('unnest(a.bias_motives)') },
];

interface Cell {
  code: string;
  count: number;
}

/** The one release the demonstration has: the year 2023, frozen, small cells hidden, made by one person and approved by another. */
export async function seedRelease(db: ClientBase, people: People): Promise<void> {
  const [id] = await newIds(db, 1);
  const { rows } = await db.query<{ total: number }>(`SELECT count(*)::int AS total FROM (${COUNTED}) AS counted`);
  const total = rows[0]!.total;
  await insertRows(db, 'release', [
    {
      id,
      code: CODE,
      title: TITLE,
      published_on: '2024-05-01',
      synthetic: true,
      total,
      threshold: THRESHOLD,
      made_by: people.advocate,
      approved_by: people.reviewer,
    },
  ]);
  for (const table of TABLES)
    await insertRows(
      db,
      'release_cell',
      (await cellsOf(db, table, total)).map((cell) => ({ release_id: id, ...cell })),
    );
}

async function cellsOf(db: ClientBase, { dimension, disjoint, codes }: Table, total: number) {
  const { rows } = await db.query<Cell>(
    `WITH RECURSIVE counted AS (${COUNTED}), ${TOP_TYPES}, coded AS (${codes})
     SELECT code, count(*)::int AS count FROM coded GROUP BY code ORDER BY count DESC, code`,
  );
  const cells = dimension === 'PERPETRATOR_TYPE' ? gatherSmall(rows) : rows;
  const hidden = suppressed(
    cells.map(({ count }) => count),
    { threshold: THRESHOLD, disjoint },
  );
  const row = ({ code, count }: Cell, shown: boolean) => ({
    dimensions: [dimension],
    codes: [code],
    count: shown ? count : null,
    percent: shown ? Math.round((count / total) * 1000) / 10 : null,
  });
  // the place of a hidden cell must not tell its size: hidden ones follow the shown ones, by their code
  const inOrder = [
    ...cells.filter((_, index) => !hidden[index]).map((cell) => row(cell, true)),
    ...cells
      .filter((_, index) => hidden[index])
      .sort(byCode)
      .map((cell) => row(cell, false)),
  ];
  if (dimension === 'MONTH') inOrder.sort((one, other) => one.codes[0]!.localeCompare(other.codes[0]!));
  return inOrder.map((cell, position) => ({ ...cell, position }));
}

const byCode = (one: Cell, other: Cell) => one.code.localeCompare(other.code);

/** Groups too small to be shown alone become one, OTHER, at the end: nothing is hidden where gathering is enough. */
function gatherSmall(cells: Cell[]): Cell[] {
  const large = cells.filter(({ code, count }) => count >= THRESHOLD && code !== 'OTHER');
  const others = cells.filter((cell) => !large.includes(cell)).reduce((sum, { count }) => sum + count, 0);
  return others > 0 ? [...large, { code: 'OTHER', count: others }] : large;
}
