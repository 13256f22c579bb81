import { randomInt } from 'node:crypto';
import type { ClientBase } from 'pg';
import { join, type LocalizedText, literal, sql } from '#libs/platform';
import { codedCases, codesOf, termsOf } from './coded-cases.repository.js';
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
const countedCases = (synthetic: boolean, year: number) => sql`SELECT c.id, c.region, c.level FROM "case" c
  WHERE c.synthetic = ${synthetic} AND c.consented_purposes & purpose_bit('STATISTICS') <> 0 AND extract(year FROM c.occurred_month) = ${year}`;

/** How guarded cases are is no figure for others. */
const PUBLISHED = Object.values(StatisticsDimension).filter((dimension) => dimension !== StatisticsDimension.CONFIDENTIALITY);

/** Counts, blurs and freezes the cases of a year, as the owner of the tables: figures of sealed cases are read by nobody else. */
export async function makeRelease(db: ClientBase, release: ReleaseOf, chance: Chance = randomInt): Promise<void> {
  const { total, tables } = releaseTables(await codedCasesOf(db, release), chance);
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
async function codedCasesOf(db: ClientBase, { synthetic, year }: ReleaseOf): Promise<CodedCase[]> {
  const terms = (i: number) => sql`(SELECT array_agg(t.term ORDER BY t.term) FROM ${termsOf(i)} t WHERE t.codes = alike.${codesOf(i)})`;
  const codes = PUBLISHED.map((dimension, i) => sql`${literal(dimension)}, ${terms(i)}`);
  const { text, values } = sql`WITH RECURSIVE ${codedCases(PUBLISHED, countedCases(synthetic, year), false)}
    SELECT jsonb_strip_nulls(jsonb_build_object(${join(codes)})) AS codes, cases FROM alike ORDER BY 1`;
  const { rows } = await db.query<{ codes: CodedCase; cases: number }>(text, values);
  return rows.flatMap(({ codes, cases }) => Array<CodedCase>(cases).fill(codes));
}
