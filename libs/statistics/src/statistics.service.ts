import { Inject, Injectable } from '@nestjs/common';
import { type CaseFilter, caseConditions, checkCodes, narrowingFields, TELLING } from '#libs/cases';
import { AuditTrail, badInput, DalelError, mayReadFor, Purpose, Reads, SYNTHETIC_WORLD, sql, ViewerContext } from '#libs/platform';
import { DIMENSIONS } from './dimensions.repository.js';
import { StatisticsRepository } from './statistics.repository.js';
import {
  type PublishedFigure,
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
    private readonly figures: StatisticsRepository,
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
    const fields = narrowingFields(filter);
    this.audit.note('statistics.read', null, {
      purpose,
      by: by.join(' '),
      ...(fields.length > 0 && { filter: [...new Set(fields)].join(' ') }),
    });
    const where = caseConditions(filter, 'staff', sql`t.id`, { case: sql`t` });
    const { total, cells, single, sealed } = await this.figures.count(by, where, purpose, MAX_CELLS + 1);
    if (cells.length > MAX_CELLS)
      throw new DalelError(
        'QUERY_TOO_COMPLEX',
        `This table has more than ${MAX_CELLS} cells: count by fewer dimensions ("by"), or fewer cases ("filter").`,
      );
    // narrowed down by a filter, a count tells what a sealed case holds
    if (filter) for (const id of sealed) this.audit.note('case.counted', { type: 'case', id }, { sealed: true });
    if (by.length + fields.length >= TELLING) for (const { id, level } of single) this.audit.count({ type: 'case', id }, level);
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
    const release = await this.figures.latestRelease(this.synthetic);
    if (!release) throw new DalelError('NOT_FOUND', 'Nothing is published yet.');
    const cells = await this.figures.cells(release.id, by);
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
    return this.figures.published(codes);
  }

  /** The word of a code. */
  async label({ dimension, code }: StatisticsKey, languages: string[]): Promise<string> {
    const { vocabulary } = DIMENSIONS[dimension];
    if (!vocabulary) return code;
    const label = await this.figures.label(vocabulary, code);
    return languages.map((language) => label[language]).find(Boolean) ?? code;
  }

  private cell(by: StatisticsDimension[], codes: string[], count: number, percent: number): StatisticsCell {
    return { keys: codes.map((code, i) => ({ dimension: by[i], code })), count, percent };
  }
}
