import type { Meilisearch } from 'meilisearch';
import { todayInAlmaty } from '#libs/platform';
import type { AnalysedQuery, Term, Wanted } from '../analysis/analyser.js';
import type { Run } from '../analysis/stems.repository.js';
import { COUNTED, type EngineAnswer, type EngineRequest } from '../engine/search-engine.js';
import { facetCounts, facetValue } from '../facets.js';
import { rankDocuments } from '../postgres/document.repository.js';
import { answerOf } from '../postgres/postgres-engine.js';
import { CANDIDATES, FEW, FINELY, OF_ONE_WORD, PARTIAL } from '../postgres/ranked.functions.js';
import { rankedWords } from '../postgres/tsvector.js';
import { filterOf } from './meilisearch-filter.js';

interface FederatedResponse {
  hits: { id: string }[];
  estimatedTotalHits: number;
  facetsByIndex?: Record<string, { distribution?: Record<string, Record<string, number>> }>;
}
/** Documents with all words. */
interface Whole {
  ids: string[];
  total: number;
  facets: EngineAnswer['facets'];
}
/** Documents with some words, and what each word weighs. */
interface Partial {
  ids: string[];
  weights: Map<number, number>;
}

interface Found {
  whole: Whole;
  partial: Partial;
}

/**
 * Meilisearch finds and counts, of all words at once and of each by itself; PostgreSQL ranks what was found, as it ranks what it finds itself.
 * So both engines have one order, and of the index nothing is read but ids and counts.
 */
export class MeilisearchSearch {
  constructor(
    private readonly client: Meilisearch,
    private readonly uid: string,
    private readonly asViewer: Run,
  ) {}

  /** What the index has for a request. */
  async found(request: EngineRequest): Promise<Found> {
    const [whole, partial] = await Promise.all([this.whole(request), this.partial(request)]);
    return { whole, partial };
  }

  /** What was found, ranked for the asker. */
  async ranked(request: EngineRequest, { whole, partial }: Found): Promise<EngineAnswer> {
    const { query, kinds, scope, first, after, facets: wanted = true, among } = request;
    const known = new Set(whole.ids);
    const ranked = await rankDocuments(this.asViewer, scope.viewer, {
      codes: query.codes,
      words: rankedWords(query).map((word) => ({
        ...word,
        weight: partial.weights.get(word.place) ?? (partial.weights.size > 0 && word.place > 0 ? 0 : 1),
      })),
      kinds,
      whole: whole.ids,
      partial: whole.total < FEW ? partial.ids.filter((id) => !known.has(id)).slice(0, PARTIAL + 1) : [],
      first: first + 1,
      after,
      counts: wanted && whole.total === 0,
      among: among?.map((path) => facetValue('provision', path)),
    });
    const answer = answerOf(ranked, request);
    if (whole.total === 0) return { ...answer, facets: { ...answer.facets, kind: { ...answer.facets.kind, ...whole.facets.kind } } };
    return {
      ...answer,
      matchedAll: true,
      total: Math.min(whole.total, COUNTED),
      totalIsLowerBound: whole.total > COUNTED,
      facets: whole.facets,
    };
  }

  /** One request: a query a reading, their hits merged by the server, each once; and one more for the counts of all kinds. */
  private async whole({ query, scope, filter, kinds: chosen, facets, first, after, among }: EngineRequest): Promise<Whole> {
    const { base, kinds } = filterOf({ scope, filter, kinds: chosen }, todayInAlmaty());
    const counted = (fields: string[], within: string[], limit: number) =>
      this.client.multiSearch({
        federation: { offset: 0, limit, facetsByIndex: { [this.uid]: fields } },
        queries: waysOf(query).map((q) => ({
          indexUid: this.uid,
          q,
          filter: within,
          matchingStrategy: 'all' as const,
          attributesToRetrieve: ['id'],
        })),
      }) as unknown as Promise<FederatedResponse>;
    const wanted = facets ?? true;
    const isNearTheEnd = after !== undefined && after.offset + first >= FINELY;
    const [all, ofKinds] = await Promise.all([
      counted(wanted ? ['kind', 'facets'] : [], [...base, ...kinds], isNearTheEnd ? CANDIDATES : FINELY),
      wanted && kinds.length > 0 ? counted(['kind'], base, 0) : undefined,
    ]);
    const of = (response: FederatedResponse, field: string) => response.facetsByIndex?.[this.uid]?.distribution?.[field] ?? {};
    return {
      ids: all.hits.map(({ id }) => id),
      total: all.estimatedTotalHits,
      facets: { kind: of(ofKinds ?? all, 'kind'), ...facetCounts(of(all, 'facets'), among) },
    };
  }

  /** Each word by itself, in one request: in how many of the documents that the asker may see it stands, and where best. */
  private async partial({ query, scope, filter }: EngineRequest): Promise<Partial> {
    if (query.loose.length < 2) return { ids: [], weights: new Map() };
    const today = todayInAlmaty();
    const everywhere = filterOf({ scope, filter: {} }, today).base;
    const within = filterOf({ scope, filter }, today).base;
    const words = query.loose.flatMap((keys, i) =>
      keys.flatMap((key) =>
        waysOf({ readings: query.required.map((wanted) => [...wanted, { key }]), without: query.without }).map((q) => ({
          place: i + 1,
          q,
        })),
      ),
    );
    const each = async (conditions: string[], limit: number) => {
      const { results } = await this.client.multiSearch({
        queries: words.map(({ q }) => ({
          indexUid: this.uid,
          q,
          filter: conditions,
          limit,
          matchingStrategy: 'all' as const,
          attributesToRetrieve: ['id'],
        })),
      });
      return results.map(({ hits, estimatedTotalHits = 0 }, i) => ({
        ...words[i],
        ids: hits.map(({ id }) => String(id)),
        total: estimatedTotalHits,
      }));
    };
    const [best, all] = await Promise.all([each(within, PARTIAL), within.length > everywhere.length ? each(everywhere, 0) : undefined]);
    const counts = new Map<number, number>();
    for (const { place, total } of all ?? best)
      if (total > 0) counts.set(place, Math.max(counts.get(place) ?? 0, Math.min(total, 2 * OF_ONE_WORD)));
    const most = Math.max(...counts.values());
    const weights = new Map([...counts].map(([place, count]) => [place, Math.log(1 + (2 * most) / (count + 0.5))]));
    const held = new Map<string, Set<number>>();
    for (const { place, ids } of best) for (const id of ids) held.set(id, (held.get(id) ?? new Set()).add(place));
    const sums = [...held].map(([id, places]) => ({ id, sum: [...places].reduce((sum, place) => sum + (weights.get(place) ?? 0), 0) }));
    return { weights, ids: sums.sort((a, b) => b.sum - a.sum || (a.id < b.id ? 1 : -1)).map(({ id }) => id) };
  }
}

/** A query for each combination of alternatives, since Meilisearch has no "or". */
function waysOf({ readings, without }: Pick<AnalysedQuery, 'readings' | 'without'>): string[] {
  const none = without.map((term) => `-${worded(term)}`);
  const ways = readings.flatMap((reading: Wanted[]) =>
    reading.reduce<string[][]>(
      (all, wanted) => all.flatMap((way) => ('anyOf' in wanted ? wanted.anyOf : [[wanted]]).map((terms) => [...way, ...terms.map(worded)])),
      [[]],
    ),
  );
  return [...new Set(ways.map((way) => [...way, ...none].join(' ')))];
}

const worded = (term: Term): string => ('key' in term ? term.key : `"${term.phrase.join(' ')}"`);
