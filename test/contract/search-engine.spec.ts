import { randomUUID } from 'node:crypto';
import type { PreparedDocument, SearchAudience, SearchDocument } from '../../libs/search/src/engine/search-document.js';
import type { EngineAnswer, EngineRequest, SearchEngine, SearchScope } from '../../libs/search/src/engine/search-engine.js';

import { askWithin, type DocumentOptions, documentOf, EVERYTHING, engines, INTERNAL, nextVersion, PUBLIC, prepared } from './engines.js';

/** One contract for both engines: the same documents, the same questions, the same answers. */
describe.each(engines)('%s', (_name, make) => {
  let engine: SearchEngine;
  beforeAll(async () => {
    engine = await make();
  });

  async function put(...all: DocumentOptions[]): Promise<string[]> {
    const documents = await Promise.all(all.map(documentOf));
    await engine.upsert(await Promise.all(documents.map((each) => prepared(each))));
    return documents.map(({ document }) => document.id);
  }
  const ask = (words: string, more?: Partial<EngineRequest>) => askWithin(engine, words, more);
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
    const of = (violationType: string[], region: string[], occurredOn: string, kind: SearchDocument['kind'] = 'CASE'): DocumentOptions => ({
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

  it('finds what has every value that is wanted, and counts facets over that', async () => {
    const word = `everyword${randomUUID().slice(0, 4).replace(/\d/g, 'x')}`;
    const of = (violationType: string[], region: string, provision: string[] = []): DocumentOptions => ({
      title: { en: word },
      facets: { violationType, region: [region], provision },
    });
    const [both, , elsewhere] = await put(
      of(['BLACKMAIL', 'OUTING', 'THREATS'], 'KZ-75', ['kz/x/art/1/part/2', 'kz/x/art/3']),
      of(['BLACKMAIL'], 'KZ-75', ['kz/x/art/1']),
      of(['BLACKMAIL', 'OUTING'], 'KZ-71'),
      of(['OUTING'], 'KZ-75'),
    );
    const wanted = { every: { violationType: ['BLACKMAIL', 'OUTING'] } };
    const found = await ask(word, { filter: wanted });
    expect(ids(found)).toEqual([both, elsewhere].sort());
    expect([found.total, found.facets.violationType]).toEqual([2, { BLACKMAIL: 2, OUTING: 2, THREATS: 1 }]);
    expect(found.facets.region).toEqual({ 'KZ-75': 1, 'KZ-71': 1 });
    // with alternatives of another facet, and with more values that are wanted
    expect(ids(await ask(word, { filter: { ...wanted, facets: { region: ['KZ-71', 'KZ-10'] } } }))).toEqual([elsewhere]);
    expect(ids(await ask(word, { filter: { every: { ...wanted.every, provision: ['kz/x/art/1', 'kz/x/art/3'] } } }))).toEqual([both]);
    expect((await ask(word, { filter: { every: { violationType: ['BLACKMAIL', 'x" OR facets = "violationType=OUTING'] } } })).total).toBe(
      0,
    );
  });

  it('counts the twenty provisions found most often, or those that are asked for', async () => {
    const word = `pathword${randomUUID().slice(0, 4).replace(/\d/g, 'x')}`;
    const path = (article: number) => `kz/y/art/${article}`;
    // article 25 stands in 25 documents, article 1 in one
    const documents = Array.from({ length: 25 }, (_, i): DocumentOptions => {
      const provision = Array.from({ length: 25 - i }, (__, j) => path(25 - j));
      return { title: { en: word }, kind: 'PROVISION', facets: { provision } };
    });
    await put(...documents);
    const most = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [path(25 - i), 25 - i]));
    expect((await ask(word)).facets.provision).toEqual(most);
    expect((await ask(word, { among: [path(2), path(1), path(26)] })).facets.provision).toEqual({ [path(2)]: 2, [path(1)]: 1 });
  });

  it('counts up to 10,000, and says if there are more', async () => {
    const word = `manyword${randomUUID().slice(0, 4).replace(/\d/g, 'x')}`;
    const one = await prepared(await documentOf({ title: { en: word }, kind: 'PROVISION', facets: { theme: ['PRIVACY'] } }));
    const another = (): PreparedDocument => {
      const subjectId = randomUUID();
      return { ...one, document: { ...one.document, id: `provision-${subjectId}`, subjectId } };
    };
    await engine.upsert(Array.from({ length: 10_000 }, another));
    const counted = ({ total, totalIsLowerBound, facets }: EngineAnswer) => [total, totalIsLowerBound, facets.kind, facets.theme];
    const exact = { total: 10_000, kinds: { PROVISION: 10_000 } };
    expect(counted(await ask(word))).toEqual([exact.total, false, exact.kinds, { PRIVACY: 10_000 }]);
    const [rare] = await put({ title: { en: `${word} ${word}x` }, kind: 'CASE' });
    const found = await ask(word);
    expect([found.total, found.totalIsLowerBound, found.facets.kind]).toEqual([10_000, true, { ...exact.kinds, CASE: 1 }]);
    // what is rare is found among the many, and by its kind counted by itself
    expect(ids(await ask(word, { kinds: ['CASE'] }))).toEqual([rare]);
    expect((await ask(word, { kinds: ['CASE'] })).totalIsLowerBound).toBe(false);
  }, 60_000);

  it('finds a wording by the year where the public may not be told the month, whoever asks, and orders by no more', async () => {
    const word = `yearword${randomUUID().slice(0, 4).replace(/\d/g, 'w')}`;
    const PARTNERS = 0b1000;
    const of = (occurredOn: string, dated: number, audience: SearchAudience): DocumentOptions => ({
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
      await engine.remove(both.map((id) => ({ id, audience: scope.audience, version: nextVersion() })));
    }
  });

  it('finds for partners no original of one who is to be told of to them in general, by no word and in no count', async () => {
    if (!engine.holds('partner')) return;
    const word = `ownword${randomUUID().slice(0, 4).replace(/\d/g, 'w')}`;
    const PARTNERS = 0b1000;
    const document = (dated: number): DocumentOptions => ({
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

  it('takes changes, and never an older one over a newer', async () => {
    const first = await documentOf({ title: { en: 'Original heliotrope' } });
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
