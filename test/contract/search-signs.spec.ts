import type { EngineAnswer, EngineRequest, SearchEngine } from '../../libs/search/src/engine/search-engine.js';
import { askWithin, type DocumentOptions, documentOf, engines, prepared } from './engines.js';

/** Signs of a query, by either engine. */
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

  it('leaves out what is excluded, and finds either of two alternatives', async () => {
    const [police, gang, both, kazakh] = await put(
      { title: { en: 'Aardvark alone' }, text: 'seen by police officers' },
      { title: { en: 'Aardvark again' }, text: 'in a dark wood' },
      { title: { en: 'Aardvarks' }, text: 'the police in a dark wood' },
      { title: { ru: 'Трубкозуб', kk: 'Полициямен' }, text: 'aardvark' },
    );
    const all = [police, gang, both, kazakh].sort();
    expect(ids(await ask('aardvark -police'))).toEqual([gang, kazakh].sort());
    expect(ids(await ask('aardvark NOT policing'))).toEqual([gang, kazakh].sort());
    expect(ids(await ask('aardvark -полиция -"dark wood"'))).toEqual([police]);
    expect(ids(await ask('aardvark -(police dark)'))).toEqual([kazakh]);
    expect(ids(await ask('трубкозубы OR aardvark'))).toEqual(all);
    expect(ids(await ask('aardvark полициямен ИЛИ "dark wood"'))).toEqual([gang, both, kazakh].sort());
    expect(ids(await ask('aardvark (police OR трубкозуб) (wood ИЛИ полициямен)'))).toEqual([both, kazakh].sort());
    expect(ids(await ask('aardvark police ЕМЕС'))).toEqual([gang, kazakh].sort());
    const [one, other] = await put(
      { title: { en: 'Aardvark' }, facets: { region: ['KZ-39'] } },
      { title: { en: 'Pangolin' }, facets: { region: ['KZ-39'] } },
    );
    const inRegion = { filter: { facets: { region: ['KZ-39'] } } };
    expect(ids(await ask('', inRegion))).toEqual([one, other].sort());
    expect(ids(await ask('-aardvark', inRegion))).toEqual([other]);
  });

  it('finds what is cited, by what it is about or by itself, and leaves it out', async () => {
    const about = (path: string): DocumentOptions => ({ title: { en: 'Okapi' }, facets: { provision: [path], region: ['KZ-47'] } });
    const [one, part, other, itself] = await put(about('kz/z/art/1'), about('kz/z/art/1/part/2'), about('kz/z/art/11'), {
      title: { en: 'Okapi' },
      facets: { region: ['KZ-47'] },
    });
    const facets = { region: ['KZ-47'] };
    const cited = { facets: ['provision=kz/z/art/1'], ids: [itself] };
    expect(ids(await ask('okapi', { filter: { facets, cited } }))).toEqual([one, part, itself].sort());
    expect(ids(await ask('', { filter: { facets, cited: { ...cited, ids: [] } } }))).toEqual([one, part].sort());
    expect(ids(await ask('', { filter: { facets, cited: { facets: [], ids: [] } } }))).toEqual([]);
    expect(ids(await ask('okapi', { filter: { facets, notCited: cited } }))).toEqual([other]);
    expect(ids(await ask('okapi', { filter: { facets, cited, notCited: { facets: ['provision=kz/z/art/1/part/2'], ids: [] } } }))).toEqual(
      [one, itself].sort(),
    );
  });
});
