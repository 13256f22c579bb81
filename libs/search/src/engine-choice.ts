import { Inject, Injectable, Logger } from '@nestjs/common';
import { badInput, ViewerContext } from '#libs/platform';
import type { AnalysedQuery, Wanted } from './analysis/analyser.js';
import { type EngineAnswer, type EngineRequest, EngineUnavailable, type SearchEngine } from './engine/search-engine.js';
import { SearchRepository } from './search.repository.js';
import type { SearchPlace } from './search-cursor.js';

/** The engines: PostgreSQL always, another one where the operator set it up. */
export interface SearchEngines {
  postgres: SearchEngine;
  preferred?: SearchEngine;
}
export const SEARCH_ENGINES = Symbol('search engines');

/** An engine that did not answer is left alone so long, so that not every asker waits for it. */
const REST_MS = 5000;

export interface Answered {
  answer: EngineAnswer;
  engine: SearchEngine['name'];
  degraded: boolean;
}

/** Another engine is asked once for each way in which a query can be met: PostgreSQL takes it whole, however many there are. */
const MOST_WAYS = 400;

/** How many ways there are to take one alternative of each group, for each reading and each word that need not be there. */
function countWays({ readings, required, loose }: AnalysedQuery): number {
  const of = (all: Wanted[][]) =>
    all.reduce((sum, wanted) => sum + wanted.reduce((ways, each) => ways * ('anyOf' in each ? each.anyOf.length : 1), 1), 0);
  return of(readings) + of(required) * loose.flat().length;
}

/** Which engine answers. */
@Injectable()
export class EngineChoice {
  private readonly log = new Logger('Search');
  private restsUntil = 0;

  constructor(
    private readonly repository: SearchRepository,
    private readonly context: ViewerContext,
    @Inject(SEARCH_ENGINES) private readonly engines: SearchEngines,
  ) {}

  /** The preferred engine, unless it does not answer, or its index may still hold what someone may not see any more. */
  async ask(request: EngineRequest, after: SearchPlace | undefined): Promise<Answered> {
    const { postgres, preferred } = this.engines;
    const byPostgres = async (degraded: boolean): Promise<Answered> => ({
      answer: await postgres.search(request),
      engine: postgres.name,
      degraded,
    });
    if (!preferred?.holds(request.scope.audience) || countWays(request.query) > MOST_WAYS) return byPostgres(false);
    if (after && after.engine !== preferred.name) return byPostgres(this.rests);
    const mark = await this.repository.mark(this.context.viewer.audience);
    if (mark === null && !after) return byPostgres(false);
    if (!this.rests) {
      try {
        const answer = await preferred.search(request);
        const isCurrent = mark !== null && answer.mark === mark;
        if (!isCurrent && !after) return byPostgres(false);
        return { answer: isCurrent ? answer : { ...answer, ...(await this.counts(request)) }, engine: preferred.name, degraded: false };
      } catch (error) {
        if (!(error instanceof EngineUnavailable)) throw error;
        this.restsUntil = Date.now() + REST_MS;
        this.log.warn('Meilisearch does not answer: PostgreSQL does');
      }
    }
    if (after) throw badInput('The search server stopped answering between two pages. Ask again from the first page.', 'after');
    return byPostgres(true);
  }

  private async counts(request: EngineRequest): Promise<Pick<EngineAnswer, 'matchedAll' | 'total' | 'totalIsLowerBound' | 'facets'>> {
    const { matchedAll, total, totalIsLowerBound, facets } = await this.engines.postgres.search({ ...request, after: undefined, first: 1 });
    return { matchedAll, total, totalIsLowerBound, facets };
  }

  private get rests(): boolean {
    return Date.now() < this.restsUntil;
  }
}
