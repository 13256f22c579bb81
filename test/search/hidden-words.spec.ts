import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { surfaceKey } from '../../libs/search/src/analysis/keys.js';
import type { PreparedDocument } from '../../libs/search/src/engine/search-document.js';
import type { SearchScope } from '../../libs/search/src/engine/search-engine.js';
import { HiddenWords } from '../../libs/search/src/meilisearch/hidden-words.js';
import { indexDocument } from '../../libs/search/src/meilisearch/index-document.js';
import { MeilisearchEngine } from '../../libs/search/src/meilisearch/meilisearch-engine.js';

const WORDS = ['quokkaword', 'told', 'кускусслово', 'kz-2023-s7777'];
const SCOPE: SearchScope = { viewer: 'staff', audience: 'internal', clearance: 2, purposes: 1, synthetic: true };
const url = process.env['TEST_MEILI_URL'] ?? '';
const key = process.env['TEST_MEILI_KEY'] ?? '';

function story(): PreparedDocument {
  const subjectId = randomUUID();
  const texts = WORDS.map((text) => ({ field: 'narrative', language: null, weight: 'C' as const, text }));
  return {
    document: {
      ...{
        id: `case-${subjectId}`,
        audience: 'internal',
        kind: 'CASE',
        form: 'ORIGINAL',
        subjectId,
        caseId: subjectId,
        code: 'KZ-2023-S7777',
        codes: [],
        texts,
      },
      ...{
        violationTypes: ['BLACKMAIL'],
        perpetratorTypes: [],
        regions: ['KZ-75'],
        responses: [],
        themes: [],
        provisions: [],
        provisionTree: [],
      },
      ...{ occurredOn: '2023-05-01', recency: 202305 },
    },
    access: { level: 1, synthetic: true, covered: 8191, coveredUntil: 'infinity', dated: 8191 },
    version: 1,
    tokens: WORDS.map((word) => [[surfaceKey(word)]]),
  };
}

describe('what Meilisearch holds of a case', () => {
  it('is no word, no code of it and nothing that its key does not hide', () => {
    const hidden = new HiddenWords('a key of an engine');
    const held = JSON.stringify(indexDocument(story(), hidden)).toLowerCase();
    for (const word of [...WORDS, ...WORDS.map(surfaceKey)]) expect(held).not.toContain(word);
    expect(held).toContain(hidden.of(surfaceKey('quokkaword')));
    expect(new HiddenWords('another key').of(surfaceKey('quokkaword'))).not.toBe(hidden.of(surfaceKey('quokkaword')));
    expect(hidden.of('sA')).toMatch(/^[a-z0-9]+$/);
  });

  (url ? it : it.skip)('stands in clear nowhere on its disk, and is found all the same', async () => {
    const engine = new MeilisearchEngine({ url, key, prefix: `hidden_${randomUUID().slice(0, 8)}`, patienceMs: 10_000 });
    await engine.prepare();
    const document = story();
    await engine.upsert([document]);
    const query = { text: 'quokkaword', readings: [[{ key: surfaceKey('quokkaword') }]], codes: [], words: [] };
    const found = await engine.search({ query, filter: {}, scope: SCOPE, first: 10 });
    expect(found.hits.map(({ id }) => id)).toEqual([document.document.id]);
    const folder = join(process.env['TEST_FOLDER']!, 'meilisearch', 'data');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const holding = (text: string) => files.filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(text)).length;
    expect(holding(new HiddenWords(key).of(surfaceKey('quokkaword')))).toBeGreaterThan(0);
    for (const word of ['quokkaword', surfaceKey('кускусслово'), 'kz-2023-s7777', 'KZ-2023-S7777', key]) expect(holding(word)).toBe(0);
  });

  (url ? it : it.skip)('is thrown away where other words stand in it, and made anew', async () => {
    const prefix = `hidden_${randomUUID().slice(0, 8)}`;
    const engine = new MeilisearchEngine({ url, key, prefix });
    expect(await engine.prepare()).toEqual(['public', 'partner', 'internal']);
    await engine.upsert([story()]);
    expect(await engine.prepare()).toEqual([]);
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const body = JSON.stringify([{ id: 'case-1', version: 1, removed: false, c: ['squokkaword'] }]);
    const { taskUid } = await (await fetch(`${url}/indexes/${prefix}_public/documents`, { method: 'POST', headers, body })).json();
    while (['enqueued', 'processing'].includes((await (await fetch(`${url}/tasks/${taskUid}`, { headers })).json()).status));
    expect(await engine.prepare()).toEqual(['public']);
    for await (const batch of engine.versions('public')) expect(batch).toEqual([]);
  });
});
