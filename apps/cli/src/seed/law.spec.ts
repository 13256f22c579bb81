import { readLaw } from './law.js';
import type { Provision } from './law-tree.js';
import { bound } from './periods.js';

describe('the law of the demonstration', () => {
  const { tree, acts, instruments, history } = readLaw();
  const byPath = new Map(tree.provisions.map((provision) => [provision.path, provision]));
  const provision = (path: string): Provision => {
    const found = byPath.get(path);
    if (!found) throw new Error(`no ${path}`);
    return found;
  };
  const periods = (path: string) =>
    provision(path).versions.map(({ from, to }) => [from.date, from.precision, to?.date ?? null, to?.precision ?? null]);

  it('holds every entry of the files', () => {
    expect(acts.acts).toHaveLength(23);
    expect(acts.provisions).toHaveLength(137);
    for (const { id } of acts.provisions) expect({ id, paths: tree.pathsOf.get(id)?.length ?? 0 }).not.toMatchObject({ paths: 0 });
    for (const { id, provisions } of instruments.instruments)
      for (const { article } of provisions) expect(tree.pathsOf.has(`${id}/${article}`)).toBe(true);
  });

  it.each([
    ['cc-54-1-6', ['kz/criminal-code/art/54/part/1/item/6']],
    ['cc-54-1-13-16', [13, 14, 15, 16].map((item) => `kz/criminal-code/art/54/part/1/item/${item}`)],
    ['cc-108-109-2014', ['kz/criminal-code/art/108', 'kz/criminal-code/art/109']],
    ['cc-109-1', ['kz/criminal-code/art/109-1']],
    ['cpc-100-106', [100, 101, 102, 103, 104, 105, 106].map((article) => `kz/criminal-procedure-code/art/${article}`)],
    ['gender-rules', ['kz/gender-marker-rules-2020']],
    ['appc-complaints', ['kz/appc']],
    ['cao-propaganda', ['kz/administrative-offences-code/entry/propaganda']],
    ['iccpr/26', ['un/iccpr/art/26']],
    ['iccpr/21-22', ['un/iccpr/art/21', 'un/iccpr/art/22']],
    ['toonen/8.2, 8.7', ['un/toonen/para/8.2', 'un/toonen/para/8.7']],
  ])('gives %s its paths', (entry, paths) => expect(tree.pathsOf.get(entry)).toEqual(paths));

  it('has every article and part above an item, entered for the tree', () => {
    for (const { path, instrument } of tree.provisions) {
      const above = path.split('/').slice(0, -2).join('/');
      if (above.length > instrument.length) expect(byPath.has(above)).toBe(true);
    }
    expect(provision('kz/criminal-code/art/54')).toMatchObject({
      label: '54',
      forTree: true,
      note: expect.objectContaining({ en: 'Entered for the tree.' }),
      heading: { en: 'Aggravating circumstances', ru: 'Обстоятельства, отягчающие уголовную ответственность и наказание' },
    });
    expect(provision('kz/criminal-code/art/54').versions[0]).toMatchObject({ summary: null, verification: 'VERIFIED_IN_SOURCE' });
  });

  it('tells the items of one article apart, in each language, by heading and, where they have one, by summary', () => {
    const items = tree.provisions.filter(({ place, forTree }) => place.steps.length > 1 && !forTree);
    for (const language of ['kk', 'ru', 'en'] as const) {
      const named = items.map(({ path, heading }) => `${path.split('/').slice(0, 4).join('/')}: ${heading[language]}`);
      expect(new Set(named).size).toBe(named.length);
    }
    const ofPolice = [13, 14, 15, 16].map((item) => provision(`kz/criminal-code/art/54/part/1/item/${item}`));
    expect(new Set(ofPolice.map(({ versions }) => versions[0]!.summary!.ru)).size).toBe(4);
    expect(ofPolice.map(({ note }) => note)).toEqual([null, null, null, null]);
  });

  it('shares out headings that name several articles', () => {
    expect(provision('kz/criminal-code/art/371').heading).toMatchObject({ en: 'Negligence', ru: 'Халатность', kk: 'Салғырттық' });
    expect(provision('kz/health-code/art/164').heading).toMatchObject({ en: 'Rights of people with mental and behavioural disorders' });
    expect(provision('int/yogyakarta/principle/18').heading).toEqual({
      en: 'Medical abuses',
      ru: 'Злоупотребления в медицине',
      kk: 'Медицинадағы теріс пайдалану',
    });
  });

  it('ends the Constitution of 1995 on 1 July 2026 and sends on to the new numbers', () => {
    const old = tree.provisions.filter(({ instrument }) => instrument === 'kz/const-1995');
    expect(old).toHaveLength(14);
    for (const { path } of old) expect(periods(path)).toEqual([['1995-09-05', 'DAY', '2026-07-01', 'DAY']]);
    const moved = history.successors.map(({ from, to }) => `${from} ${to}`).filter((line) => line.startsWith('kz/const-1995'));
    for (const [from, to] of [
      [14, 16],
      [17, 20],
      [18, 21],
      [13, 12],
      [16, 18],
    ])
      expect(moved).toContain(`kz/const-1995/art/${from} kz/const-2026/art/${to}`);
    for (const { from, to } of history.successors) expect([byPath.has(from), byPath.has(to)]).toEqual([true, true]);
  });

  it.each<[string, (string | null)[][]]>([
    [
      'kz/criminal-code/art/146',
      [
        ['2015-01-01', 'DAY', '2023-05-01', 'MONTH'],
        ['2023-05-01', 'MONTH', null, null],
      ],
    ],
    ['kz/criminal-code/art/108', [['2015-01-01', 'DAY', '2017-07-03', 'MONTH']]],
    ['kz/criminal-code/art/108-1', [['2024-06-16', 'DAY', null, null]]],
    [
      'kz/administrative-offences-code/art/73-2',
      [
        ['2017-07-03', 'MONTH', '2019-12-27', 'YEAR'],
        ['2019-12-27', 'YEAR', '2024-06-16', 'DAY'],
      ],
    ],
    [
      'kz/administrative-offences-code/art/461',
      [
        ['2015-01-01', 'DAY', '2023-07-01', 'DAY'],
        ['2023-07-01', 'DAY', '2024-06-16', 'DAY'],
        ['2024-06-16', 'DAY', null, null],
      ],
    ],
    ['kz/domestic-violence-law/art/4', [['2009-12-04', 'YEAR', '2026-03-02', 'DAY']]],
    ['kz/gender-marker-rules-2020', [['2020-11-25', 'YEAR', null, null]]],
    ['un/iccpr/art/26', [['2006-04-24', 'DAY', null, null]]],
  ])('keeps the periods of %s', (path, expected) => expect(periods(path)).toEqual(expected));

  it('says where a start was only counted from adoption', () => {
    expect(provision('kz/domestic-violence-law/art/4').versions[0]!.checked?.en).toMatch(
      /redaction of 01.07.2023; start of force not known/,
    );
  });

  it('leaves no gap and no overlap between the wordings of a provision', () => {
    for (const { versions } of tree.provisions)
      versions.forEach(({ from, to }, index) => {
        if (to) expect(from.date < to.date).toBe(true);
        if (index > 0) expect(versions[index - 1]!.to?.date).toBe(from.date);
      });
  });

  it('shows addresses that lead somewhere, and never a hostile one', () => {
    for (const { sources } of tree.provisions.flatMap(({ versions }) => versions))
      for (const { title, url } of sources) {
        expect(`${title.en} ${url}`).not.toMatch(/c-fam/i);
        if (url) expect(URL.canParse(url) && !/[\s()]/.test(url)).toBe(true);
      }
    const quoted = provision('kz/labour-code/art/6').versions[0]!.sources;
    expect(quoted).toEqual([expect.objectContaining({ url: expect.stringContaining('kazakhstan-law/codes') })]);
    expect(provision('un/cescr-gc20/para/32').versions[0]!.sources[0]).toEqual({
      title: { en: 'CESCR, concluding observations E/C.12/KAZ/CO/2 (2019)' },
      note: expect.objectContaining({ en: 'paragraphs 8-11, read as quoted elsewhere' }),
    });
  });
});

describe('a date known in part', () => {
  it.each([
    ['2017-07', undefined, '2017-07-01', 'MONTH'],
    ['2026', undefined, '2026-01-01', 'YEAR'],
    ['2024-06-16', '2024-04-15', '2024-06-16', 'DAY'],
    ['2020', '2020-11-25', '2020-11-25', 'YEAR'],
    ['2026', '2025-12-30', '2026-01-01', 'YEAR'],
    ['2023-05', '2023-03-17', '2023-05-01', 'MONTH'],
  ])('%s of an act adopted on %s', (text, adopted, date, precision) => expect(bound(text, adopted)).toEqual({ date, precision }));

  it('is nothing where nothing is known', () => expect(bound(null)).toBeNull());
  it('is refused where it is none', () => expect(() => bound('2017-7')).toThrow());
});
