import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { Analyser } from '../../libs/search/src/analysis/analyser.js';
import type { Run } from '../../libs/search/src/analysis/stems.js';
import type {
  DocumentAccess,
  DocumentText,
  PreparedDocument,
  SearchAudience,
  SearchDocument,
} from '../../libs/search/src/engine/search-document.js';
import type { EngineAnswer, EngineRequest, SearchEngine, SearchScope } from '../../libs/search/src/engine/search-engine.js';
import { facetValues, type OwnValues } from '../../libs/search/src/facets.js';
import { indexerTransactions } from '../../libs/search/src/indexing/indexer-transactions.js';
import { MeilisearchEngine } from '../../libs/search/src/meilisearch/meilisearch-engine.js';
import { type InIndexerTransaction, PostgresEngine } from '../../libs/search/src/postgres/postgres-engine.js';
import { asOwner } from '../kit/database.js';
import { withDatabase } from '../kit/scene.js';

/** One contract for both engines: the same documents, the same questions, the same answers. */
const INTERNAL: SearchScope = { viewer: 'staff', audience: 'internal', clearance: 2, purposes: 1, synthetic: true };
const PUBLIC: SearchScope = { viewer: 'public', audience: 'public', clearance: 0, purposes: 4, synthetic: true };
const COVERED = 0b111;
const EVERYTHING = 2 ** 13 - 1;

const { database } = withDatabase({ database: 'empty' });
let pool: Pool;
let asIndexer: InIndexerTransaction;
const analyser = new Analyser();
let version = 0;

/** Runs a statement as the API does for a viewer of this scope. */
const asViewer =
  (scope: () => SearchScope): Run =>
  async <Row>(text: string, values: unknown[]) => {
    const client = await pool.connect();
    try {
      const { viewer, clearance, purposes, synthetic } = scope();
      await client.query(`BEGIN READ ONLY; SET LOCAL ROLE dalel_${viewer};
        SELECT set_config('app.clearance', '${clearance}', true), set_config('app.purposes', '${purposes}', true), set_config('app.synthetic', '${synthetic}', true)`);
      const { rows } = await client.query(text, values);
      return rows as Row[];
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };

let scope = INTERNAL;
const engines: [string, () => Promise<SearchEngine>][] = [
  [
    'postgres',
    async () =>
      new PostgresEngine(
        asViewer(() => scope),
        asIndexer,
      ),
  ],
  [
    'meilisearch',
    async () => {
      const engine = new MeilisearchEngine({
        url: process.env['TEST_MEILI_URL'] ?? '',
        key: process.env['TEST_MEILI_KEY'] ?? '',
        houseKey: process.env['TEST_MEILI_KEY'] ?? '',
        prefix: `contract_${randomUUID().slice(0, 8)}`,
        patienceMs: 10_000,
      });
      await engine.prepare();
      return engine;
    },
  ],
];

beforeAll(async () => {
  pool = new Pool({ connectionString: database.appUrl, max: 4 });
  pool.on('error', () => undefined); // its end does not wait for the sockets, which the drop of the database then closes
  asIndexer = indexerTransactions(pool, true);
});
afterAll(async () => {
  await pool?.end();
});

interface Given {
  code?: string;
  title?: Partial<Record<'kk' | 'ru' | 'en', string>>;
  text?: string;
  terms?: string;
  facets?: OwnValues;
  dated?: Partial<Pick<SearchDocument, 'occurredOn' | 'recency'>>;
  access?: Partial<DocumentAccess>;
  audience?: SearchAudience;
  kind?: SearchDocument['kind'];
  form?: SearchDocument['form'];
}

/** A document of a case that is in the database with the same access columns, as the projection would make it. */
async function given(g: Given): Promise<{ document: SearchDocument; access: DocumentAccess }> {
  const kind = g.kind ?? 'CASE';
  const subjectId = randomUUID();
  const form = g.form ?? (kind !== 'CASE' ? 'OPEN' : g.audience === 'public' ? 'PUBLICATION' : 'ORIGINAL');
  const access: DocumentAccess = {
    level: 1,
    synthetic: true,
    consentedPurposes: COVERED,
    consentValidUntil: 'infinity',
    monthPurposes: EVERYTHING,
    ...g.access,
  };
  const code = g.code ?? `KZ-2023-S${Math.floor(100_000 + Math.random() * 899_999)}`;
  if (kind === 'CASE') await insertCase(subjectId, access);
  const texts: DocumentText[] = [
    { field: 'code', language: null, weight: 'A', text: code },
    ...Object.entries(g.title ?? {}).map(([language, text]) => ({
      field: 'title',
      language: language as 'kk',
      weight: 'A' as const,
      text,
    })),
    ...(g.terms ? [{ field: 'violationType', language: null, weight: 'B' as const, text: g.terms }] : []),
    ...(g.text ? [{ field: 'narrative', language: null, weight: 'C' as const, text: g.text }] : []),
  ];
  return {
    access,
    document: {
      id: `${kind.toLowerCase()}-${subjectId}`,
      audience: g.audience ?? 'internal',
      kind,
      form,
      subjectId,
      code,
      caseId: kind === 'CASE' ? subjectId : null,
      codes: [],
      texts,
      facets: facetValues(g.facets ?? {}, (_, codes) => codes),
      occurredOn: null,
      recency: 202305,
      ...g.dated,
    },
  };
}

let cases = 0;
async function insertCase(id: string, access: DocumentAccess): Promise<void> {
  await asOwner(database, async (client) => {
    await client.query(
      `INSERT INTO vocabulary_term (vocabulary, code, label) VALUES ('region', 'KZ-75', '{"en": "Almaty"}') ON CONFLICT DO NOTHING`,
    );
    await client.query(
      `INSERT INTO "case" (id, code, occurred_month, region, state, level, synthetic, consented_purposes, consent_valid_until, month_purposes) VALUES ($1, $2, '2023-05-01', 'KZ-75', $3, $4, $5, $6, $7, $8)`,
      [
        id,
        `KZ-2023-S${100_000 + ++cases}`,
        access.level === 0 ? 'PUBLISHED' : 'VERIFIED',
        access.level,
        access.synthetic,
        access.consentedPurposes,
        access.consentValidUntil,
        access.monthPurposes,
      ],
    );
  });
}

async function prepared(
  { document, access }: { document: SearchDocument; access: DocumentAccess },
  at = ++version,
): Promise<PreparedDocument> {
  const analysed = await asIndexer((run) =>
    analyser.texts(
      document.texts.map(({ text }) => text),
      run,
    ),
  );
  return { document, access, version: at, tokens: analysed.map(({ tokens }) => tokens.map(({ keys }) => keys)) };
}

describe.each(engines)('%s', (_name, make) => {
  let engine: SearchEngine;
  beforeAll(async () => {
    engine = await make();
  });

  async function put(...all: Given[]): Promise<string[]> {
    const documents = await Promise.all(all.map(given));
    await engine.upsert(await Promise.all(documents.map((each) => prepared(each))));
    return documents.map(({ document }) => document.id);
  }
  async function ask(words: string, more: Partial<EngineRequest> = {}): Promise<EngineAnswer> {
    scope = more.scope ?? INTERNAL;
    const query = await analyser.query(
      words,
      asViewer(() => scope),
    );
    return engine.search({ query, filter: {}, scope, first: 50, ...more });
  }
  const ids = ({ hits }: EngineAnswer) => hits.map(({ id }) => id).sort();

  it('finds inflected forms in three languages', async () => {
    const [ru, en, kk, plain] = await put(
      { title: { ru: 'Вымогательство денег у знакомого' } },
      { title: { en: 'Blackmailed after a false date' } },
      { title: { kk: 'Полицияның қорқытып алуы' } },
      { title: { ru: 'Полиция отказалась' } },
    );
    expect(ids(await ask('вымогательством'))).toEqual([ru]);
    expect(ids(await ask('вымогательства знакомых'))).toEqual([ru]);
    expect(ids(await ask('blackmailing dates'))).toEqual([en]);
    expect(ids(await ask('қорқытқан'))).toEqual([kk]);
    expect(ids(await ask('коркыту'))).toEqual([kk]);
    expect(ids(await ask('qorqytyp'))).toEqual([kk]);
    expect(ids(await ask('полициямен'))).toContain(kk);
    expect(ids(await ask('полицией'))).toContain(plain);
  });

  it('wants every word, wherever in the document it stands, and exact phrases as they stand', async () => {
    const [both, one] = await put(
      { title: { en: 'Zebra at the station' }, text: 'a quagga was seen' },
      { title: { en: 'Zebra alone' }, text: 'seen was a zebra, station at the' },
    );
    expect(ids(await ask('zebras quagga'))).toEqual([both]);
    expect(ids(await ask('"at the station"'))).toEqual([both]);
    expect(ids(await ask('zebra station'))).toEqual([both, one].sort());
    expect((await ask('zebra unicorn')).total).toBe(0);
  });

  it('finds codes and articles exactly, however they are cited', async () => {
    const [exact, part, other] = await put(
      { code: 'KZ-2023-S9901', text: 'engages 54(1)(6)', kind: 'CASE' },
      { code: 'KZ-2023-S9902', text: 'engages 54(1)(7)' },
      { code: 'KZ-2023-S9903', text: 'engages 154(1)(6)' },
    );
    expect(ids(await ask('54(1)(6)'))).toEqual([exact]);
    expect(ids(await ask('п. 6 ч. 1 ст. 54'))).toEqual([exact]);
    expect(ids(await ask('54-баптың 1-бөлігінің 6-тармағы'))).toEqual([exact]);
    expect(ids(await ask('ст. 54'))).toEqual([exact, part].sort());
    expect(ids(await ask('KZ-2023-S9903'))).toEqual([other]);
    expect(ids(await ask('kz-2023-s9902'))).toEqual([part]);
    expect((await ask('KZ-2023-S9999')).total).toBe(0);
  });

  it('filters by kinds and typed values, and counts facets as plain counting does', async () => {
    const word = `facetword${randomUUID().slice(0, 4).replace(/\d/g, 'x')}`;
    const of = (violationType: string[], region: string[], occurredOn: string, kind: SearchDocument['kind'] = 'CASE'): Given => ({
      title: { en: word },
      kind,
      facets: { violationType, region, provision: ['kz/x/art/1/part/2'] },
      dated: { occurredOn },
    });
    await put(
      of(['BLACKMAIL', 'OUTING'], ['KZ-75'], '2023-01-01'),
      of(['BLACKMAIL'], ['KZ-71'], '2023-05-01'),
      of(['THREATS'], ['KZ-75'], '2023-09-01'),
      of([], [], '2023-09-01', 'PROVISION'),
    );
    const all = await ask(word);
    expect(all.total).toBe(4);
    expect(all.facets.violationType).toEqual({ BLACKMAIL: 2, OUTING: 1, THREATS: 1 });
    expect(all.facets.region).toEqual({ 'KZ-75': 2, 'KZ-71': 1 });
    expect(all.facets.kind).toEqual({ CASE: 3, PROVISION: 1 });
    const cases = await ask(word, { kinds: ['CASE'] });
    expect(cases.total).toBe(3);
    expect(cases.facets.kind).toEqual({ CASE: 3, PROVISION: 1 });
    const narrowed = await ask(word, { filter: { facets: { violationType: ['BLACKMAIL', 'THREATS'], region: ['KZ-75'] } } });
    expect(narrowed.total).toBe(2);
    expect(narrowed.facets.violationType).toEqual({ BLACKMAIL: 1, OUTING: 1, THREATS: 1 });
    expect((await ask(word, { filter: { occurredFrom: '2023-02-01', occurredTo: '2023-06-30' } })).total).toBe(1);
    expect((await ask(word, { filter: { facets: { provision: ['kz/x/art/1'] } } })).total).toBe(4);
    expect((await ask(word, { filter: { facets: { provision: ['kz/x/art/11'] } } })).total).toBe(0);
    await put({
      title: { en: word },
      kind: 'PROVISION',
      facets: { provision: ['kz/x/art/1'] },
    });
    // a part counts under its article, and what is engaged by none is no value
    expect((await ask(word)).facets.provision).toEqual({ 'kz/x/art/1': 5, 'kz/x/art/1/part/2': 4 });
    expect((await ask('', { filter: { facets: { region: ['KZ-71'] } } })).total).toBe(1);
    expect((await ask(word, { filter: { facets: { region: ['x" OR level = 3 OR facets = "region=KZ-75'] } } })).total).toBe(0);
  });

  it('finds a wording by the year where the public may not be told the month, whoever asks, and orders by no more', async () => {
    const word = `yearword${randomUUID().slice(0, 4).replace(/\d/g, 'w')}`;
    const PARTNERS = 0b1000;
    const of = (occurredOn: string, dated: number, audience: SearchAudience): Given => ({
      title: { en: word },
      audience,
      form: 'PUBLICATION',
      access: { level: 0, consentedPurposes: 0b1111, monthPurposes: dated },
      dated: { occurredOn, recency: Number(occurredOn.slice(0, 7).replace('-', '')) },
    });
    for (const scope of [
      PUBLIC,
      { ...PUBLIC, viewer: 'staff' as const, purposes: 0b101 },
      { ...INTERNAL, audience: 'partner' as const, clearance: 1, purposes: PARTNERS },
    ]) {
      if (!engine.holds(scope.audience)) continue;
      const by = await put(of('2021-05-01', EVERYTHING & ~0b100, scope.audience));
      const known = await put(of('2021-03-01', EVERYTHING, scope.audience));
      const both = [...by, ...known].sort();
      const found = async (occurredFrom: string | undefined, occurredTo: string | undefined) =>
        ids(await ask(word, { scope, filter: { ...(occurredFrom && { occurredFrom }), ...(occurredTo && { occurredTo }) } }));
      expect(await found('2021-03-01', '2021-03-31')).toEqual(known);
      for (const month of Array.from({ length: 11 }, (_, i) => String(i + 2).padStart(2, '0'))) {
        expect(await found(`2021-${month}-01`, undefined)).toEqual(month <= '03' ? known : []);
        expect(await found(undefined, `2021-${month}-28`)).toEqual(month === '12' ? both : month >= '03' ? known : []);
      }
      expect(await found('2021-01-01', '2021-12-31')).toEqual(both);
      expect((await ask(word, { scope })).hits.map(({ id, place }) => [id, place.recency])).toEqual([
        [known[0], 202103],
        [by[0], 202100],
      ]);
      await engine.remove(both.map((id) => ({ id, audience: scope.audience, version: ++version })));
    }
  });

  it('finds for partners no original of one who is to be told of to them in general, by no word and in no count', async () => {
    if (!engine.holds('partner')) return;
    const word = `ownword${randomUUID().slice(0, 4).replace(/\d/g, 'w')}`;
    const PARTNERS = 0b1000;
    const document = (dated: number): Given => ({
      title: { en: word },
      audience: 'partner',
      access: { level: 0, consentedPurposes: 0b1111, monthPurposes: dated },
    });
    const [general, open] = [await put(document(EVERYTHING & ~PARTNERS)), await put(document(EVERYTHING))];
    const partners = { ...INTERNAL, audience: 'partner' as const, purposes: PARTNERS };
    expect(ids(await ask(word, { scope: partners }))).toEqual(open);
    expect((await ask(word, { scope: partners })).total).toBe(1);
    expect(ids(await ask('', { scope: partners }))).not.toEqual(expect.arrayContaining(general));
  });

  it('pages without a gap or a repetition, whatever comes in between', async () => {
    const word = `pageword${randomUUID().slice(0, 4).replace(/\d/g, 'y')}`;
    const expected = await put(
      ...Array.from({ length: 23 }, (_, i) => ({
        title: { en: i % 3 ? word : `${word} ${word}` },
        text: i % 2 ? word : 'other words',
        dated: { recency: 202300 + (i % 4) },
      })),
    );
    const seen: string[] = [];
    let after: EngineRequest['after'];
    for (let page = 0; page < 10; page += 1) {
      const answer = await ask(word, { first: 5, after });
      seen.push(...answer.hits.map(({ id }) => id));
      if (page === 1) await put({ title: { en: `${word} ${word} ${word}` } }, { title: { en: word }, text: word });
      if (page === 2) await engine.remove([{ id: seen[0], audience: 'internal', version: ++version }]);
      if (!answer.hasMore) break;
      after = answer.hits.at(-1)?.place;
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (const id of expected) expect(seen).toContain(id);
  });

  it('puts a title before a text', async () => {
    const [text, title] = await put(
      { title: { en: 'Something else' }, text: 'the wombat again' },
      { title: { en: 'A wombat' }, text: 'and more' },
    );
    expect((await ask('wombats')).hits.map(({ id }) => id)).toEqual([title, text]);
  });

  it('takes changes, and never an older one over a newer', async () => {
    const first = await given({ title: { en: 'Original heliotrope' } });
    const changed = {
      ...first,
      document: { ...first.document, texts: [{ field: 'title', language: 'en' as const, weight: 'A' as const, text: 'Changed marigold' }] },
    };
    const { id, audience } = first.document;
    await engine.upsert([await prepared(first, 1001)]);
    await engine.upsert([await prepared(changed, 1003)]);
    await engine.upsert([await prepared(first, 1002)]);
    expect(ids(await ask('marigold'))).toEqual([id]);
    expect((await ask('heliotrope')).total).toBe(0);
    await engine.remove([{ id, audience, version: 1002 }]);
    expect((await ask('marigold')).total).toBe(1);
    await engine.remove([{ id, audience, version: 1005 }]);
    expect((await ask('marigold')).total).toBe(0);
    await engine.upsert([await prepared(changed, 1004)]);
    expect((await ask('marigold')).total).toBe(0);
    await engine.upsert([await prepared(changed, 1006)]);
    expect((await ask('marigold')).total).toBe(1);
  });

  it('keeps audiences apart, and tells no one of what they may not see: not in hits, counts or facets', async () => {
    const secret = `secretword${randomUUID().slice(0, 4).replace(/\d/g, 'z')}`;
    const facets = { violationType: ['BLACKMAIL'] };
    await put(
      { title: { en: secret }, access: { level: 2 }, facets },
      { title: { en: secret }, access: { level: 1 }, facets },
      { title: { en: secret }, access: { level: 1, consentedPurposes: 0b10 }, facets },
      { title: { en: secret }, access: { level: 1, consentValidUntil: '2024-01-01' }, facets },
      { title: { en: `${secret} original` }, access: { level: 0 }, facets },
      { title: { en: secret }, access: { level: 0 }, audience: 'public', facets },
      { title: { en: secret }, access: { level: 0, consentedPurposes: 0b011 }, audience: 'public', facets },
    );
    const counts = async (of: SearchScope) => {
      const { total, facets: counted, hits } = await ask(secret, { scope: of });
      return [total, hits.length, counted.violationType['BLACKMAIL'] ?? 0];
    };
    expect(await counts(INTERNAL)).toEqual([3, 3, 3]);
    expect(await counts({ ...INTERNAL, clearance: 1 })).toEqual([2, 2, 2]);
    expect(await counts({ ...INTERNAL, purposes: 0b101 })).toEqual([3, 3, 3]);
    expect(await counts({ ...INTERNAL, purposes: 0b1000 })).toEqual([0, 0, 0]);
    expect(await counts({ ...INTERNAL, synthetic: false })).toEqual([0, 0, 0]);
    expect(await counts(PUBLIC)).toEqual([1, 1, 1]);
    expect((await ask('original', { scope: PUBLIC })).total).toBe(0);
  });

  it('survives what people type', async () => {
    for (const words of [
      '"',
      '((',
      'a:* & !b',
      "'; DROP TABLE x; --",
      '\\',
      '*',
      '   ',
      '\u0000',
      'ы'.repeat(500),
      '🙂',
      '-',
      '"unclosed phrase',
      "l'homme",
      '<img src=x onerror=alert(1)>',
    ]) {
      await expect(ask(words)).resolves.toBeDefined();
    }
  });
});
