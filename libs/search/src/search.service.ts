import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  AuditTrail,
  badInput,
  LongWork,
  Match,
  ownPurposes,
  type Page,
  Purpose,
  purposeBits,
  SYNTHETIC_WORLD,
  ViewerContext,
} from '#libs/platform';
import { type AnalysedQuery, Analyser } from './analysis/analyser.js';
import type { SearchAudience } from './engine/search-document.js';
import { SearchKind } from './engine/search-document.js';
import {
  type EngineAnswer,
  type EngineFilter,
  type EngineRequest,
  EngineUnavailable,
  type SearchEngine,
  type SearchScope,
} from './engine/search-engine.js';
import { FACET_NAMES, FACETS, filterNamed, matchNamed } from './facets.js';
import { SearchRepository } from './search.repository.js';
import { type Facet, type GivenFilter, type SearchConnection } from './search.types.js';
import { questionMark, SearchCursors, type SearchPlace } from './search-cursor.js';
import { edgesOf } from './search-edges.js';

/** The engines: PostgreSQL always, another one where the operator set it up. */
export interface SearchEngines {
  postgres: SearchEngine;
  preferred?: SearchEngine;
}
export const SEARCH_ENGINES = Symbol('search engines');

/** What is searched for, and what of it is wanted. */
interface Search {
  kinds?: readonly SearchKind[] | null;
  filter?: GivenFilter | null;
  page: Page;
  facets: boolean;
  /** The facet `provision` counts those that these words find, instead of the most frequent. */
  provisionWords?: string | null;
}

const MAX_QUERY = 500;
const MAX_PAGE = 100;
/** An engine that did not answer is left alone so long, so that not every asker waits for it. */
const REST_MS = 5000;

interface Answered {
  answer: EngineAnswer;
  engine: SearchEngine['name'];
  degraded: boolean;
}

/** Finds cases, law and recommendations at once, in three languages, as the viewer may see them. */
@Injectable()
export class SearchService {
  private readonly log = new Logger('Search');
  private restsUntil = 0;

  constructor(
    private readonly repository: SearchRepository,
    private readonly analyser: Analyser,
    private readonly context: ViewerContext,
    private readonly cursors: SearchCursors,
    private readonly audit: AuditTrail,
    private readonly longWork: LongWork,
    @Inject(SEARCH_ENGINES) private readonly engines: SearchEngines,
    @Inject(SYNTHETIC_WORLD) private readonly synthetic: boolean,
  ) {}

  async search(words: string, { kinds, filter, page, facets, provisionWords }: Search): Promise<SearchConnection> {
    for (const [field, text] of Object.entries({ query: words, provisionWords }))
      if (text && text.length > MAX_QUERY) throw badInput(`Search for at most ${MAX_QUERY} characters.`, field);
    if (!Number.isInteger(page.first) || page.first < 1 || page.first > MAX_PAGE)
      throw badInput(`Ask for 1 to ${MAX_PAGE} at a time: "first".`, 'first');
    const mark = questionMark([words, kinds ?? null, filter ?? null]);
    const after = page.after ? this.cursors.read(page.after, mark) : undefined;
    const scope = this.scope();
    const request = {
      facets,
      among: facets && provisionWords?.trim() ? await this.provisions(provisionWords, scope) : undefined,
      kinds: kinds?.length ? kinds : undefined,
      filter: await this.narrowed(filter),
      scope,
      first: page.first,
      after: after?.place,
    };
    const query = await this.analyser.query(words, this.repository.run);
    let answered = query;
    let found = await this.ask({ ...request, query }, after);
    let correctedQuery: string | null = null;
    const corrected = found.answer.matchedAll ? null : await this.corrected(query);
    if (corrected !== null) {
      const reread = await this.analyser.query(corrected, this.repository.run);
      const better = await this.ask({ ...request, query: reread }, after);
      // of what holds some of the words as they were typed, only what holds all as they were corrected takes the place
      if (better.answer.matchedAll || (found.answer.total === 0 && better.answer.total > 0))
        [found, answered, correctedQuery] = [better, reread, corrected];
    }
    return { ...(await this.connection(found, answered, scope.audience, mark, !!after)), correctedQuery };
  }

  /** Paths of the provisions that these words find best. */
  private async provisions(words: string, scope: SearchScope): Promise<string[]> {
    const query = await this.analyser.query(words, this.repository.run);
    const wanted = { query, scope, kinds: [SearchKind.PROVISION], filter: {}, first: MAX_PAGE, facets: false };
    const { answer } = await this.ask(wanted, undefined);
    const ids = answer.hits.filter(({ whole }) => whole || !answer.matchedAll).map(({ id }) => id);
    return [...(await this.repository.hits(scope.audience, ids, [])).values()].map(({ code }) => code);
  }

  private scope(): SearchScope {
    const { audience, clearance, purpose } = this.context.viewer;
    const cleared: SearchAudience = purpose === Purpose.PARTNER_SHARING ? 'partner' : 'internal';
    const reads: SearchAudience = audience === 'public' || clearance < 1 ? 'public' : cleared;
    return {
      viewer: audience,
      audience: reads,
      clearance,
      purposes: purposeBits(...ownPurposes(this.context.viewer)),
      synthetic: this.synthetic,
    };
  }

  private async narrowed(filter: GivenFilter | null | undefined): Promise<EngineFilter> {
    if (!filter) return {};
    const chosen = FACET_NAMES.map((name) => ({
      name,
      vocabulary: FACETS[name].vocabulary,
      values: filter[filterNamed(name)],
      all: filter[matchNamed(name)] === Match.ALL,
    }));
    const terms = await this.repository.narrower(
      Object.fromEntries(chosen.flatMap(({ vocabulary, values }) => (vocabulary ? [[vocabulary, values]] : []))),
    );
    const given = chosen.filter(({ values }) => values?.length);
    return {
      facets: Object.fromEntries(
        given.filter(({ all }) => !all).map(({ name, vocabulary, values }) => [name, vocabulary ? terms[vocabulary] : values]),
      ),
      every: Object.fromEntries(given.filter(({ all }) => all).map(({ name, values }) => [name, values])),
      // what is known of a case's day here is its month
      occurredFrom: filter.occurredFrom ? `${filter.occurredFrom.slice(0, 7)}-01` : undefined,
      occurredTo: filter.occurredTo ?? undefined,
    };
  }

  /** The preferred engine, unless it does not answer, or its index may still hold what someone may not see any more. */
  private async ask(request: EngineRequest, after: SearchPlace | undefined): Promise<Answered> {
    const { postgres, preferred } = this.engines;
    const byPostgres = async (degraded: boolean): Promise<Answered> => ({
      answer: await postgres.search(request),
      engine: postgres.name,
      degraded,
    });
    if (!preferred?.holds(request.scope.audience)) return byPostgres(false);
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

  /** The query with each word that nothing visible has replaced by the nearest that something has. */
  private async corrected({ text, words }: AnalysedQuery): Promise<string | null> {
    const nearest = await this.repository.corrections(this.context.viewer.audience, words);
    if (nearest.every((word) => word === null)) return null;
    return words.reduceRight(
      (query, { start, end }, i) => (nearest[i] === null ? query : query.slice(0, start) + nearest[i] + query.slice(end)),
      text,
    );
  }

  private async connection(
    { answer, engine, degraded }: Answered,
    query: AnalysedQuery,
    audience: SearchAudience,
    mark: string,
    hasPreviousPage: boolean,
  ): Promise<Omit<SearchConnection, 'correctedQuery'>> {
    const terms = query.readings.flat().flatMap((wanted) => ('anyOf' in wanted ? wanted.anyOf.flat() : [wanted]));
    const rows = await this.repository.hits(
      audience,
      answer.hits.map(({ id }) => id),
      terms,
    );
    // texts of a case that is not public are read here, and counted as everywhere (S33)
    for (const { kind, subject_id: id, level } of rows.values())
      if (kind === 'CASE' && level > 0) this.audit.count({ type: 'case', id }, level);
    const cut = edgesOf(answer.hits, rows, this.context.languages(), (place) => this.cursors.write(mark, engine, place));
    const edges = await this.longWork.run(cut);
    const last = answer.hits.at(-1);
    return {
      edges,
      pageInfo: {
        hasNextPage: answer.hasMore,
        hasPreviousPage,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: last ? this.cursors.write(mark, engine, last.place) : null,
      },
      matchedAll: answer.matchedAll,
      totalCount: answer.total,
      totalIsLowerBound: answer.totalIsLowerBound,
      facets: facetsOf(answer),
      // who else asks learns nothing of how the house's machines fare
      engine: audience === 'internal' ? engine : null,
      degraded,
    };
  }
}

function facetsOf({ facets }: EngineAnswer): Facet[] {
  return (['kind', ...FACET_NAMES] as const).map((name) => ({
    name,
    values: Object.entries(facets[name])
      .map(([code, count]) => ({ name, code, count }))
      .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code, 'en', { numeric: true })),
  }));
}
