import { Inject, Injectable } from '@nestjs/common';
import { type CaseFilter, caseConditions, checkCodes } from '#libs/cases';
import {
  AuditTrail,
  badInput,
  DalelError,
  ident,
  join,
  literal,
  mayReadFor,
  Purpose,
  Reads,
  SYNTHETIC_WORLD,
  sql,
  ViewerContext,
} from '#libs/platform';
import { ROWS, VOCABULARY, WIDER } from './dimensions.js';
import { ROUNDED_TO } from './release-tables.js';
import {
  type PublishedFigure,
  type Release,
  type Statistics,
  type StatisticsCell,
  type StatisticsDimension,
  type StatisticsKey,
  StatisticsScope,
} from './statistics.types.js';

const MAX_DIMENSIONS = 3;
/** Of one table. */
const MAX_CELLS = 800;

/** Counts and breakdowns: live over what the asker may see, or of the latest release. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly reads: Reads,
    private readonly context: ViewerContext,
    private readonly audit: AuditTrail,
    @Inject(SYNTHETIC_WORLD) private readonly synthetic: boolean,
  ) {}

  async count(by: StatisticsDimension[], filter: CaseFilter | null | undefined, purpose: Purpose): Promise<Statistics> {
    if (by.length === 0 || by.length > MAX_DIMENSIONS || new Set(by).size < by.length)
      throw badInput(`Ask by 1 to ${MAX_DIMENSIONS} different dimensions: "by".`, 'by');
    return this.maySeeLive(purpose) ? this.live(by, filter, purpose) : this.released(by, filter, purpose);
  }

  /**
   * A live figure for a purpose, narrowed down to one case, tells whether its survivor agreed to that purpose. So it is for whoever
   * reads cases for STATISTICS, as the policies hold too; others count live what they see in lists anyway, for their own purpose.
   */
  private maySeeLive(purpose: Purpose): boolean {
    const { viewer } = this.context;
    if (viewer.audience === 'public') return false;
    return purpose === viewer.purpose || mayReadFor(viewer, Purpose.STATISTICS);
  }

  private async live(by: StatisticsDimension[], filter: CaseFilter | null | undefined, purpose: Purpose): Promise<Statistics> {
    if (filter) await checkCodes(this.reads, filter);
    this.audit.note('statistics.read', null, { purpose, by: by.join(' ') });
    const where = caseConditions(filter, 'staff', sql`t.id`, sql`t`) ?? sql`true`;
    const codes = join(by.map((_, i) => sql`${ident(`d${i}`)}.code`));
    const from = join(
      by.map((dimension, i) => sql`(${ROWS[dimension]}) ${ident(`d${i}`)}${i === 0 ? sql`` : sql` USING (id)`}`),
      ' JOIN ',
    );
    const { text, values } =
      sql`WITH RECURSIVE v AS MATERIALIZED (SELECT t.id, t.region, t.level, t.month_purposes FROM "case" t WHERE ${where}), ${WIDER},
        counted AS (SELECT ARRAY[${codes}] AS codes, count(*)::int AS count FROM ${from} GROUP BY ${codes} LIMIT ${literal(MAX_CELLS + 1)})
        SELECT (SELECT count(*)::int FROM v) AS total,
               (SELECT coalesce(json_agg(c ORDER BY c.count DESC, c.codes), '[]'::json) FROM counted c) AS cells,
               ARRAY(SELECT id FROM v WHERE level = 3) AS sealed`;
    const [{ total, cells, sealed }] = await this.reads.query<{
      total: number;
      cells: { codes: string[]; count: number }[];
      sealed: string[];
    }>({ text, values, purposes: [purpose] });
    if (cells.length > MAX_CELLS)
      throw new DalelError(
        'QUERY_TOO_COMPLEX',
        `This table has more than ${MAX_CELLS} cells: count by fewer dimensions ("by"), or fewer cases ("filter").`,
      );
    // narrowed down by a filter, a count tells what a sealed case holds
    if (filter) for (const id of sealed) this.audit.note('case.counted', { type: 'case', id }, { sealed: true });
    return {
      scope: StatisticsScope.LIVE,
      release: null,
      synthetic: this.synthetic,
      total,
      cells: cells.map((cell) => this.cell(by, cell.codes, cell.count, total === 0 ? 0 : Math.round((cell.count / total) * 1000) / 10)),
      permalink: `/statistics?by=${by.join(',')}`,
    };
  }

  private async released(by: StatisticsDimension[], filter: CaseFilter | null | undefined, purpose: Purpose): Promise<Statistics> {
    if (filter && Object.values(filter).some((value) => value !== null && value !== undefined))
      throw badInput('Published tables cannot be filtered: a table made to measure could single out a person.', 'filter');
    if (purpose !== Purpose.STATISTICS) throw badInput('Figures for this purpose are not told to you: ask for STATISTICS.', 'purpose');
    const [release] = await this.reads.query<Release>({
      text: `SELECT id, code, title, to_char(published_on, 'YYYY-MM-DD') AS "publishedOn", total, ${ROUNDED_TO} AS "roundedTo", source_figures AS "sourceFigures"
        FROM release WHERE synthetic = $1 ORDER BY published_on DESC, code DESC LIMIT 1`,
      values: [this.synthetic],
    });
    if (!release) throw new DalelError('NOT_FOUND', 'Nothing is published yet.');
    const cells = await this.reads.query<{ codes: string[]; count: number }>({
      text: 'SELECT codes, count FROM release_cell WHERE release_id = $1 AND dimensions = $2::text[] ORDER BY position',
      values: [release.id, by],
    });
    if (cells.length === 0) throw badInput('This release has no table by these dimensions.', 'by');
    return {
      scope: StatisticsScope.RELEASE,
      release,
      synthetic: this.synthetic,
      total: release.total,
      cells: cells.map(({ codes, count }) => this.cell(by, codes, count, Math.min(100, Math.round((count / release.total) * 100)))),
      permalink: `/statistics?by=${by.join(',')}&release=${release.code}`,
    };
  }

  /** Figures that others published, in the order of these codes. */
  published(codes: string[]): Promise<PublishedFigure[]> {
    return this.reads.query<PublishedFigure>({
      text: `SELECT f.*, f.indicator AS "indicatorText" FROM published_figure f JOIN unnest($1::text[]) WITH ORDINALITY asked(code, place) USING (code) ORDER BY asked.place`,
      values: [codes],
    });
  }

  /** The word of a code, for all keys of the answer in one statement. */
  async label({ dimension, code }: StatisticsKey, languages: string[]): Promise<string> {
    const vocabulary = VOCABULARY[dimension];
    if (!vocabulary) return code;
    const label = await this.reads.load<Record<string, string>>('statistics labels', `${vocabulary}/${code}`, async (ids) => {
      const rows = await this.reads.query<{ id: string; label: Record<string, string> }>({
        text: `SELECT vocabulary || '/' || code AS id, label FROM vocabulary_term WHERE vocabulary || '/' || code = ANY ($1::text[])`,
        values: [ids],
      });
      const labels = new Map(rows.map((row) => [row.id, row.label]));
      return ids.map((id) => labels.get(id) ?? {});
    });
    return languages.map((language) => label[language]).find(Boolean) ?? code;
  }

  private cell(by: StatisticsDimension[], codes: string[], count: number, percent: number): StatisticsCell {
    return { keys: codes.map((code, i) => ({ dimension: by[i], code })), count, percent };
  }
}
