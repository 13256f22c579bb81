import { randomUUID } from 'node:crypto';
import type { EngineAnswer, EngineRequest, SearchEngine } from '../../libs/search/src/engine/search-engine.js';
import { askWithin, type DocumentOptions, documentOf, engines, INTERNAL, nextVersion, prepared } from './engines.js';

/** One order for both engines: what has all words, then what has most of them, each by how much its words tell. */
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

  it('puts first what has every word, wherever in the document it stands, and wants exact phrases as they stand', async () => {
    const [both, one] = await put(
      { title: { en: 'Zebra at the station' }, text: 'a quagga was seen' },
      { title: { en: 'Zebra alone' }, text: 'seen was a zebra, station at the' },
    );
    const found = await ask('zebras quagga');
    expect([found.total, found.matchedAll, found.hits.map(({ id, whole }) => [id, whole])]).toEqual([
      1,
      true,
      [
        [both, true],
        [one, false],
      ],
    ]);
    expect(ids(await ask('"at the station"'))).toEqual([both]);
    expect(ids(await ask('zebra station'))).toEqual([both, one].sort());
    expect((await ask('"at the station" quagga')).hits.map(({ id }) => id)).toEqual([both]);
    expect((await ask('unicorn "at a station"')).total).toBe(0);
  });

  it('finds words however their letters are written', async () => {
    const [stressed, joined, hyphens, american, russian, kazakh] = await put(
      { title: { ru: 'С пере\u00adно\u0301сом слу\u200bшания' } },
      { title: { en: 'Antidiscrimination rules' } },
      { title: { ru: 'В г. Нур-Султан' } },
      { title: { en: 'A neighbor organized it' } },
      { title: { ru: 'Вымогательство' } },
      // a Latin i inside the word
      { title: { kk: 'Есiгi жабық' } },
    );
    expect(ids(await ask('перенос слушания'))).toEqual([stressed]);
    expect(ids(await ask('слу\u00adшание'))).toEqual([stressed]);
    expect((await ask('anti-discrimination')).hits[0]?.id).toBe(joined);
    expect(ids(await ask('Нурсултан'))).toEqual([hyphens]);
    expect(ids(await ask('г. Нурсултан'))).toEqual([hyphens]);
    expect(ids(await ask('neighbours organised'))).toEqual([american]);
    expect(ids(await ask('vymogatelstvo'))).toEqual([russian]);
    expect(ids(await ask('есігі'))).toEqual([kazakh]);
  });

  it('finds what has most of the words where nothing has all, best first, and counts that alone', async () => {
    const few = { violationType: ['BLACKMAIL'] };
    const [most, inTitle, little] = await put(
      { title: { en: 'An officer' }, text: 'demanded a bribe of a shepherd at the jetty', facets: few },
      { title: { en: 'Demanded at a jetty' }, text: 'by a shepherd', facets: { violationType: ['THREATS'] } },
      { title: { en: 'Sleeping' }, text: 'a shepherd at the jetty', facets: few },
    );
    // words that many have weigh little
    const others = await put(...Array.from({ length: 20 }, (): DocumentOptions => ({ title: { en: 'Officer' }, text: 'an officer' })));
    const found = await ask('the officer who demanded bribes of shepherds at a jetty for a lighthouse');
    expect([found.matchedAll, found.total, found.hits.map(({ id, whole }) => [id, whole])]).toEqual([
      false,
      3,
      [
        [most, false],
        [inTitle, false],
        [little, false],
      ],
    ]);
    expect(found.hits.map(({ id }) => id)).not.toEqual(expect.arrayContaining([others[0]]));
    expect(found.facets.violationType).toEqual({ BLACKMAIL: 2, THREATS: 1 });
    const words = 'officer demanded bribe shepherd jetty lighthouse';
    for (const [value, count] of Object.entries(found.facets.violationType)) {
      const chosen = await ask(words, { filter: { facets: { violationType: [value] } } });
      expect([chosen.total, chosen.hits.length, chosen.facets.kind]).toEqual([count, count, { CASE: count }]);
    }
    expect((await ask(words, { kinds: ['PROVISION'] })).facets.kind).toEqual({ CASE: 3 });
    expect(ids(await ask(`${words} -bribe`))).toEqual([inTitle, little].sort());
    const first = await ask(words, { first: 2 });
    const second = await ask(words, { first: 2, after: first.hits.at(-1)!.place });
    expect([...first.hits, ...second.hits].map(({ id }) => id)).toEqual([most, inTitle, little]);
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
  });

  it('scores by what the asker may see, whatever hidden documents hold', async () => {
    const of = (title: string, level: number): DocumentOptions => ({ title: { en: title }, access: { level } });
    const visible = await put(of('Pelican harbour', 1), of('Pelican', 1), of('Harbour at night', 1), of('Harbour', 1));
    const asked = async () =>
      (await ask('pelican harbour nowhereword', { scope: { ...INTERNAL, clearance: 1 } })).hits.map(({ id, place }) => [id, place.score]);
    const before = await asked();
    expect(before.map(([id]) => id).sort()).toEqual(visible.toSorted());
    await put(...Array.from({ length: 8 }, () => of('Pelican pelican', 2)));
    expect(await asked()).toEqual(before);
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
      if (page === 2) await engine.remove([{ id: seen[0], audience: 'internal', version: nextVersion() }]);
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
});
