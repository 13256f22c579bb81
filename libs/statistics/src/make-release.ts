import { randomInt } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { LocalizedText } from '#libs/platform';
import { ROWS, WIDER } from './dimensions.js';
import { type Chance, type CodedCase, releaseTables } from './release-tables.js';
import { StatisticsDimension } from './statistics.types.js';

/** A release before it is made: the year that it counts, and who stands for it. */
export interface ReleaseOf {
  code: string;
  title: LocalizedText;
  year: number;
  synthetic: boolean;
  publishedOn: string;
  /** Codes of published figures that are shown beside those of the release. */
  sourceFigures: readonly string[];
  madeBy: string;
  approvedBy: string;
}

/** The cases that count: every one of the year whose survivors all agreed to statistics, sealed ones included. */
const COUNTED = `SELECT c.id, c.region, c.level, c.month_purposes FROM "case" c
  WHERE c.synthetic = $1 AND c.consented_purposes & purpose_bit('STATISTICS') <> 0 AND extract(year FROM c.occurred_month) = $2`;

/** How guarded cases are is no figure for others. */
const DIMENSIONS = Object.values(StatisticsDimension).filter((dimension) => dimension !== StatisticsDimension.CONFIDENTIALITY);

/** Counts, blurs and freezes the cases of a year, as the owner of the tables: figures of sealed cases are read by nobody else. */
export async function makeRelease(db: ClientBase, release: ReleaseOf, chance: Chance = randomInt): Promise<void> {
  const { total, tables } = releaseTables(await codedCases(db, release), chance);
  const { code, title, publishedOn, synthetic, year, sourceFigures, madeBy, approvedBy } = release;
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO release (id, code, title, published_on, synthetic, year, total, source_figures, made_by, approved_by)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [code, title, publishedOn, synthetic, year, total, sourceFigures, madeBy, approvedBy],
  );
  const cells = tables.flatMap(({ dimension, cells }) => cells.map((cell, position) => ({ dimension, position, ...cell })));
  await db.query(
    `INSERT INTO release_cell (release_id, dimensions, codes, count, position)
     SELECT $1, ARRAY[cell.dimension], ARRAY[cell.code], cell.count, cell.position
       FROM jsonb_to_recordset($2::jsonb) AS cell (dimension text, code text, count int, position int)`,
    [rows[0]?.id, JSON.stringify(cells)],
  );
}

/** Each counted case by the codes under which it counts. */
async function codedCases(db: ClientBase, { synthetic, year }: ReleaseOf): Promise<CodedCase[]> {
  const coded = DIMENSIONS.map((dimension) => `SELECT id, '${dimension}' AS dimension, code FROM (${ROWS[dimension].text}) ${dimension}`);
  const { rows } = await db.query<{ codes: CodedCase }>(
    `WITH RECURSIVE v AS (${COUNTED}), ${WIDER.text}, coded AS (${coded.join(' UNION ALL ')}),
       grouped AS (SELECT id, dimension, array_agg(code ORDER BY code) AS codes FROM coded GROUP BY id, dimension)
     SELECT coalesce(jsonb_object_agg(g.dimension, g.codes) FILTER (WHERE g.dimension IS NOT NULL), '{}') AS codes
       FROM v LEFT JOIN grouped g USING (id) GROUP BY v.id ORDER BY 1`,
    [synthetic, year],
  );
  return rows.map(({ codes }) => codes);
}
