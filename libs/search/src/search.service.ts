import { Inject, Injectable } from '@nestjs/common';
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
import { conceptKey } from './analysis/keys.js';
import type { SearchAudience } from './engine/search-document.js';
import { SearchKind } from './engine/search-document.js';
import { type EngineAnswer, type EngineFilter, type SearchScope } from './engine/search-engine.js';
import { type Answered, EngineChoice } from './engine-choice.js';
import { FACET_NAMES, FACETS, filterNamed, matchNamed } from './facets.js';
import { type Concept, Lexicon } from './lexicon/lexicon.js';
import { QueryUnderstanding } from './query/understanding.js';
import type { UnderstoodQuery } from './query/understood.js';
import { SearchRepository } from './search.repository.js';
import { type Facet, type GivenFilter, type SearchConnection } from './search.types.js';
import { questionMark, SearchCursors } from './search-cursor.js';
import { edgesOf } from './search-edges.js';

/** What is searched for, and what of it is wanted. */
interface Search {
  kinds?: readonly SearchKind[] | null;
  filter?: GivenFilter | null;
  page: Page;
  facets: boolean;
  /** The facet `provision` counts those that these words find, instead of the most frequent. */
  provisionWords?: string | null;
  /** Stretches of the query that are the words that they are, whatever they look like. */
  asWords?: readonly string[] | null;
}

const MAX_QUERY = 500;
const MAX_PAGE = 100;
const MAX_UNDERSTOOD = 12;

interface Asked {
  understood: UnderstoodQuery;
  query: AnalysedQuery;
  concepts: Concept[];
  filter: EngineFilter;
}

/** Finds cases, law and recommendations at once, in three languages, as the viewer may see them. */
@Injectable()
export class SearchService {
  constructor(
    private readonly repository: SearchRepository,
    private readonly analyser: Analyser,
    private readonly lexicon: Lexicon,
    private readonly understanding: QueryUnderstanding,
    private readonly context: ViewerContext,
    private readonly cursors: SearchCursors,
    private readonly audit: AuditTrail,
    private readonly longWork: LongWork,
    private readonly engines: EngineChoice,
    @Inject(SYNTHETIC_WORLD) private readonly synthetic: boolean,
  ) {}

  async search(words: string, { kinds, filter, page, facets, provisionWords, asWords }: Search): Promise<SearchConnection> {
    for (const [field, text] of Object.entries({ query: words, provisionWords }))
      if (text && text.length > MAX_QUERY) throw badInput(`Search for at most ${MAX_QUERY} characters.`, field);
    if (!Number.isInteger(page.first) || page.first < 1 || page.first > MAX_PAGE)
      throw badInput(`Ask for 1 to ${MAX_PAGE} at a time: "first".`, 'first');
    const mark = questionMark([words, kinds ?? null, filter ?? null, asWords ?? []]);
    const after = page.after ? this.cursors.read(page.after, mark) : undefined;
    const scope = this.scope();
    const request = {
      facets,
      among: facets && provisionWords?.trim() ? await this.provisions(provisionWords, scope) : undefined,
      kinds: kinds?.length ? kinds : undefined,
      scope,
      first: page.first,
      after: after?.place,
    };
    const narrowed = await this.narrowed(filter);
    let answered = await this.asked(words, narrowed, scope, asWords);
    let found = await this.engines.ask({ ...request, ...answered }, after);
    let correctedQuery: string | null = null;
    const corrected = found.answer.matchedAll ? null : await this.corrected(answered.query);
    if (corrected !== null) {
      const reread = await this.asked(corrected, narrowed, scope, asWords);
      const better = await this.engines.ask({ ...request, ...reread }, after);
      // of what holds some of the words as they were typed, only what holds all as they were corrected takes the place
      if (better.answer.matchedAll || (found.answer.total === 0 && better.answer.total > 0))
        [found, answered, correctedQuery] = [better, reread, corrected];
    }
    const connection = await this.connection(found, answered.query, scope.audience, mark, !!after);
    const alsoSearched = answered.concepts.map(({ vocabulary, code }) => ({ vocabulary, code }));
    return { ...connection, understood: answered.understood.parts.slice(0, MAX_UNDERSTOOD), alsoSearched, correctedQuery };
  }

  /** Paths of the provisions that these words find best. */
  private async provisions(words: string, scope: SearchScope): Promise<string[]> {
    const wanted = { ...(await this.asked(words, {}, scope)), scope, kinds: [SearchKind.PROVISION], first: MAX_PAGE, facets: false };
    const { answer } = await this.engines.ask(wanted, undefined);
    const ids = answer.hits.filter(({ whole }) => whole || !answer.matchedAll).map(({ id }) => id);
    return [...(await this.repository.hits(scope.audience, ids, [])).values()].map(({ code }) => code);
  }

  /** How many cases that the viewer may see engage what stands at a path. */
  async casesAt(path: string): Promise<number> {
    const scope = this.scope();
    const query = await this.analyser.query('', this.repository.run);
    const filter: EngineFilter = { facets: { provision: [path] } };
    const { answer } = await this.engines.ask({ query, kinds: [SearchKind.CASE], filter, scope, first: 1, facets: false }, undefined);
    return answer.total;
  }

  /** What the words ask an engine for. */
  private async asked(words: string, filter: EngineFilter, scope: SearchScope, asWords?: readonly string[] | null): Promise<Asked> {
    const understood = await this.understanding.read(words, scope.audience, asWords ?? []);
    const { run } = this.repository;
    const query = await this.analyser.query(understood.reading, run);
    // what words tell of is looked for by its code too, in whatever words and language it is written
    const concepts = await this.lexicon.concepts(
      query.words.map(({ keys }) => keys),
      run,
    );
    const loose = [...query.loose, ...concepts.map(({ vocabulary, code }) => [conceptKey(vocabulary, code)])];
    const codes = [...query.codes, ...understood.named];
    return { understood, query: { ...query, loose, codes }, concepts, filter: narrowedBy(filter, understood) };
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
      occurredFrom: filter.occurredFrom ? monthOf(filter.occurredFrom) : undefined,
      occurredTo: filter.occurredTo ?? undefined,
    };
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
  ): Promise<Omit<SearchConnection, 'correctedQuery' | 'understood' | 'alsoSearched'>> {
    const terms = [
      ...query.readings.flat().flatMap((wanted) => ('anyOf' in wanted ? wanted.anyOf.flat() : [wanted])),
      ...query.loose.flat().map((key) => ({ key })),
    ];
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

/** What is known of a case's day here is its month. */
const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** The filter that was chosen, and what the words themselves narrow. */
function narrowedBy(filter: EngineFilter, { cited, notCited, period }: UnderstoodQuery): EngineFilter {
  const [from, to] = [period?.from ? monthOf(period.from) : undefined, period?.to ?? undefined];
  const { occurredFrom, occurredTo } = filter;
  return {
    ...filter,
    cited,
    notCited,
    occurredFrom: [from, occurredFrom]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1),
    occurredTo: [to, occurredTo].filter((day) => day !== undefined).sort()[0],
  };
}

function facetsOf({ facets }: EngineAnswer): Facet[] {
  return (['kind', ...FACET_NAMES] as const).map((name) => ({
    name,
    values: Object.entries(facets[name])
      .map(([code, count]) => ({ name, code, count }))
      .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code, 'en', { numeric: true })),
  }));
}
