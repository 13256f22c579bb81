import type { ClientBase } from 'pg';
import { ROWS, releaseTables, StatisticsDimension, WIDER } from '#libs/statistics';
import type { People } from './people.js';
import { insertRows, newIds } from './rows.js';

const YEAR = 2023;
const CODE = 'ECOM-2023';
const TITLE = {
  en: 'Documented cases of 2023 (synthetic cases in the proportions of ECOM’s report)',
  ru: 'Задокументированные случаи 2023 года (вымышленные случаи в пропорциях отчёта ЕКОМ)',
  kk: '2023 жылы құжатталған жағдайлар (ЕКОМ есебінің үлестеріне сай ойдан құрастырылған)',
};
/** The report's own figures, shown beside those of the release. */
const SOURCE_FIGURES = [
  'ecom23-total',
  'ecom23-private',
  'ecom23-private-n',
  'ecom23-police',
  'ecom23-police-n',
  'ecom23-health',
  'ecom23-health-n',
];
/** The draw of the demonstration, whose cases are no secret: its pages show the same figures wherever it is started. */
const DRAW = 3;

/** The cases that count: every one of the year in the synthetic world whose survivors all agreed to statistics, sealed ones included; what covers them was reckoned in this transaction. */
const COUNTED = `SELECT c.id, c.region, c.level, c.month_purposes FROM "case" c
  WHERE c.synthetic AND c.consented_purposes & purpose_bit('STATISTICS') <> 0 AND extract(year FROM c.occurred_month) = ${YEAR}`;

const DIMENSIONS = Object.values(StatisticsDimension).filter((dimension) => dimension !== StatisticsDimension.CONFIDENTIALITY);

/** The one release the demonstration has: the year 2023, frozen, made by one person and approved by another. */
export async function seedRelease(db: ClientBase, people: People): Promise<void> {
  const [id] = await newIds(db, 1);
  const { total, tables } = releaseTables(await codedCases(db), chanceFrom(DRAW));
  await insertRows(db, 'release', [
    {
      id,
      code: CODE,
      title: TITLE,
      published_on: '2024-05-01',
      synthetic: true,
      year: YEAR,
      total,
      source_figures: SOURCE_FIGURES,
      made_by: people.advocate,
      approved_by: people.reviewer,
    },
  ]);
  for (const { dimension, cells } of tables)
    await insertRows(
      db,
      'release_cell',
      cells.map(({ code, count }, position) => ({ release_id: id, dimensions: [dimension], codes: [code], count, position })),
    );
}

/** Each counted case by the codes under which it counts. */
async function codedCases(db: ClientBase) {
  const coded = DIMENSIONS.map((dimension) => `SELECT id, '${dimension}' AS dimension, code FROM (${ROWS[dimension].text}) ${dimension}`);
  const { rows } = await db.query<{ codes: Partial<Record<StatisticsDimension, string[]>> }>(
    `WITH RECURSIVE v AS (${COUNTED}), ${WIDER.text}, coded AS (${coded.join(' UNION ALL ')}),
       grouped AS (SELECT id, dimension, array_agg(code ORDER BY code) AS codes FROM coded GROUP BY id, dimension)
     SELECT coalesce(jsonb_object_agg(g.dimension, g.codes) FILTER (WHERE g.dimension IS NOT NULL), '{}') AS codes
       FROM v LEFT JOIN grouped g USING (id) GROUP BY v.id ORDER BY 1`,
  );
  return rows.map(({ codes }) => codes);
}

/** A small generator with a seed (mulberry32). */
function chanceFrom(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
