import { Injectable } from '@nestjs/common';
import { FEW } from '#libs/cases';
import { join, literal, type Purpose, Reads, type Sql, sql } from '#libs/platform';
import { codedCases, codesOf, termsOf } from './coded-cases.repository.js';
import { ROUNDED_TO } from './release-tables.js';
import type { PublishedFigure, Release, StatisticsDimension } from './statistics.types.js';

interface Cell {
  codes: string[];
  count: number;
}

/** Counts and what is published, read as the viewer. */
@Injectable()
export class StatisticsRepository {
  constructor(private readonly reads: Reads) {}

  /**
   * Cases by the terms of these dimensions, the most first; `single` are those of small cells that are not public.
   * @param where of the table `t`; all that can be seen where there is none @param most so many cells at most
   */
  async count(by: StatisticsDimension[], where: Sql | undefined, purpose: Purpose, most: number) {
    const cases = sql`SELECT t.id, t.region, t.level FROM "case" t${where ? sql` WHERE ${where}` : sql``}`;
    const cells = sql`alike${join(
      by.map((_, i) => sql` JOIN ${termsOf(i)} ON ${termsOf(i)}.codes = alike.${codesOf(i)}`),
      '',
    )}`;
    const keys = join(by.map((_, i) => sql`${termsOf(i)}.term`));
    const { text, values } = sql`WITH RECURSIVE ${codedCases(by, cases, !where)},
        counted AS (SELECT ARRAY[${keys}] AS codes, sum(cases)::int AS count FROM ${cells} GROUP BY ${keys} LIMIT ${literal(most)}),
        few AS (SELECT unnest(ids) AS id FROM ${cells} WHERE ARRAY[${keys}] IN (SELECT c.codes FROM counted c WHERE c.count < ${literal(FEW)}))
        SELECT (SELECT count(*)::int FROM v) AS total,
               (SELECT coalesce(json_agg(json_build_object('codes', c.codes, 'count', c.count) ORDER BY c.count DESC, c.codes), '[]'::json)
                  FROM counted c) AS cells,
               (SELECT coalesce(json_agg(json_build_object('id', v.id, 'level', v.level)), '[]'::json) FROM v
                 WHERE v.level > 0 AND v.id IN (SELECT few.id FROM few)) AS single,
               ARRAY(SELECT id FROM v WHERE level = 3) AS sealed`;
    const [counted] = await this.reads.query<{ total: number; cells: Cell[]; single: { id: string; level: number }[]; sealed: string[] }>({
      text,
      values,
      purposes: [purpose],
    });
    return counted;
  }

  async latestRelease(synthetic: boolean): Promise<Release | undefined> {
    const [release] = await this.reads.query<Release>({
      text: `SELECT id, code, title, to_char(published_on, 'YYYY-MM-DD') AS "publishedOn", total, ${ROUNDED_TO} AS "roundedTo", source_figures AS "sourceFigures"
        FROM release WHERE synthetic = $1 ORDER BY published_on DESC, code DESC LIMIT 1`,
      values: [synthetic],
    });
    return release;
  }

  cells(releaseId: string, by: StatisticsDimension[]): Promise<Cell[]> {
    return this.reads.query({
      text: 'SELECT codes, count FROM release_cell WHERE release_id = $1 AND dimensions = $2::text[] ORDER BY position',
      values: [releaseId, by],
    });
  }

  published(codes: string[]): Promise<PublishedFigure[]> {
    return this.reads.query({
      text: `SELECT f.*, f.indicator AS "indicatorText" FROM published_figure f JOIN unnest($1::text[]) WITH ORDINALITY asked(code, place) USING (code) ORDER BY asked.place`,
      values: [codes],
    });
  }

  /** The words of a code by language, for all codes of the answer in one statement. */
  label(vocabulary: string, code: string): Promise<Record<string, string>> {
    return this.reads.load('statistics labels', `${vocabulary}/${code}`, async (ids) => {
      const rows = await this.reads.query<{ id: string; label: Record<string, string> }>({
        text: `SELECT vocabulary || '/' || code AS id, label FROM vocabulary_term WHERE vocabulary || '/' || code = ANY ($1::text[])`,
        values: [ids],
      });
      const labels = new Map(rows.map((row) => [row.id, row.label]));
      return ids.map((id) => labels.get(id) ?? {});
    });
  }
}
