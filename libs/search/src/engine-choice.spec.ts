import type { ViewerContext } from '#libs/platform';
import type { AnalysedQuery, Wanted } from './analysis/analyser.js';
import type { EngineRequest, SearchEngine } from './engine/search-engine.js';
import { EngineChoice } from './engine-choice.js';
import type { SearchRepository } from './search.repository.js';

const group = (size: number): Wanted => ({ anyOf: Array.from({ length: size }, (_, i) => [{ key: `r${i}` }]) });
const request = (readings: Wanted[][]): EngineRequest => ({
  query: { readings, required: readings, loose: [['ra'], ['rb']], without: [], codes: [], words: [], text: '' } satisfies AnalysedQuery,
  filter: {},
  scope: { viewer: 'public', audience: 'public', clearance: 0, purposes: 4, synthetic: true },
  first: 5,
});

describe('the choice of an engine', () => {
  const engine = (name: SearchEngine['name']) =>
    ({
      name,
      holds: () => true,
      search: async () => ({ mark: 'm', hits: [], hasMore: false, matchedAll: true, total: 0 }),
    }) as unknown as SearchEngine;
  const repository = { mark: async () => 'm' } as unknown as SearchRepository;
  const choice = new EngineChoice(repository, { viewer: { audience: 'public' } } as ViewerContext, {
    postgres: engine('postgres'),
    preferred: engine('meilisearch'),
  });
  const answers = async (readings: Wanted[][]) => (await choice.ask(request(readings), undefined)).engine;

  it('takes the preferred one for what people ask', async () => {
    expect(await answers([[{ key: 'ra' }, group(2)]])).toBe('meilisearch');
    expect(await answers([[group(2), group(2), group(2)]])).toBe('meilisearch');
  });

  it('asks none once for each of very many ways', async () => {
    expect(await answers([Array.from({ length: 24 }, () => group(2))])).toBe('postgres');
    expect(await answers([Array.from({ length: 70 }, () => group(3))])).toBe('postgres');
  });
});
