import { reindexAll } from '#libs/search';
import type { TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';
import { codes, search } from './asking.js';

interface Part {
  kind: string;
  text: string;
  place: string | null;
  exact: boolean;
  held: boolean;
  excluded: boolean;
  actName: string | null;
  from: string | null;
  to: string | null;
  problem: string | null;
  recommendations: string[];
  record: { kind: string; code: string } | null;
  provisions: { path: string }[];
  instruments: { code: string }[];
  formerly: { cases: number; provision: { path: string } }[];
}
const UNDERSTOOD = `query ($query: String!, $asWords: [String!]) { search(query: $query, asWords: $asWords, first: 1) { understood {
  kind text place exact held excluded actName(lang: EN) from to problem recommendations record { kind code }
  provisions { path } instruments { code } formerly { cases provision { path } } } } }`;

const CODE = 'kz/criminal-code/art';

describe('citations in the search', () => {
  const { reviewer, partner, visitor, sql } = withServer({
    people: ['reviewer', 'partner'],
    settings: WITHOUT_LIMITS,
    before: (_, { ownerUrl }) => reindexAll(ownerUrl),
  });
  const understood = async (query: string, more: { asWords?: string[]; as?: TestClient } = {}): Promise<Part[]> =>
    (await (more.as ?? reviewer).data<{ search: { understood: Part[] } }>(UNDERSTOOD, { query, asWords: more.asWords })).search.understood;
  const paths = async (query: string) => (await understood(query)).flatMap(({ provisions }) => provisions.map(({ path }) => path));
  const engaging = async (...of: string[]) =>
    (
      await sql<{ code: string }>(
        `SELECT DISTINCT c.code FROM "case" c JOIN engagement e ON e.case_id = c.id JOIN provision p ON p.id = e.provision_id
          WHERE c.level < 3 AND (c.consented_purposes & 1) <> 0 AND EXISTS (SELECT FROM unnest($1::text[]) o WHERE p.path = o OR starts_with(p.path, o || '/')) ORDER BY 1`,
        [of],
      )
    ).map(({ code }) => code);

  it.each([
    ['ст. 54 ч. 1 п. 6 УК РК', `${CODE}/54/part/1/item/6`],
    ['статья 54 часть 1 пункт 6', `${CODE}/54/part/1/item/6`],
    ['п. 6 ст. 54 УК', `${CODE}/54/part/1/item/6`],
    ['kz/criminal-code/art/54/part/1/item/6', `${CODE}/54/part/1/item/6`],
    ['ст. 145 Уголовного кодекса РК', `${CODE}/145`],
    ['art. 145 of the Criminal Code', `${CODE}/145`],
    ['ҚК-нің 145-бабы', `${CODE}/145`],
    ['https://adilet.zan.kz/rus/docs/K1400000226#z145', `${CODE}/145`],
    ['ст. 26 МПГПП', 'un/iccpr/art/26'],
    ['КПП ст. 1', 'un/cat/art/1'],
    ['п. 1 ст. 271 Кодекса о здоровье', 'kz/health-code/art/271/part/1'],
    ['п. 23 ст. 1 Закона о профилактике правонарушений', 'kz/prevention-of-offences-law/art/1/part/23'],
    ['п. 61 Замечания общего порядка № 36', 'un/hrc-gc36/para/61'],
  ])('"%s" brings the provision first, then what engages it', async (query, path) => {
    expect(await paths(query)).toEqual([path]);
    const found = await search(reviewer, query);
    expect(found.edges[0].node).toMatchObject({ kind: 'PROVISION', code: path });
    const cases = found.edges.filter(({ node }) => node.kind === 'CASE').map(({ node }) => node.code);
    expect(cases.sort()).toEqual(await engaging(path));
  });

  it.each([
    ['ст. 145 и 146 УК РК', [145, 146]],
    ['статьи 145-149 УК', [145, 146, 147, 148, 149]],
    ['ст. 145, 147 и 149 УК', [145, 147, 149]],
  ])('"%s" finds all that are named, and what engages any', async (query, articles) => {
    const named = articles.map((article) => `${CODE}/${article}`);
    expect(await paths(query)).toEqual(named);
    const found = await search(reviewer, query);
    expect(
      found.edges
        .slice(0, named.length)
        .map(({ node }) => node.code)
        .sort(),
    ).toEqual(named);
    expect(
      found.edges
        .filter(({ node }) => node.kind === 'CASE')
        .map(({ node }) => node.code)
        .sort(),
    ).toEqual(await engaging(...named));
  });

  it('takes what stands above where the very part is not held, and says so', async () => {
    expect(await understood('ч. 3 ст. 145 УК')).toMatchObject([
      { exact: false, held: true, place: '145(3)', provisions: [{ path: `${CODE}/145` }] },
    ]);
    expect(await understood('ст. 145 УК')).toMatchObject([{ exact: true, held: true, place: '145' }]);
  });

  it('names an act that is not held, finds nothing for it, and goes on with the words beside it', async () => {
    expect(await understood('ст. 9 УИК РК')).toMatchObject([
      { held: false, place: '9', actName: 'Penal Enforcement Code', provisions: [] },
    ]);
    expect((await search(reviewer, 'ст. 9 УИК РК')).totalCount).toBe(0);
    expect(codes(await search(reviewer, 'шантаж ст. 9 УИК РК'))).toEqual(codes(await search(reviewer, 'шантаж')));
  });

  it('searches the words beside a citation within what it cites', async () => {
    const [both, law, word] = await Promise.all(
      ['ст. 145 УК полиция', 'ст. 145 УК', 'полиция'].map((query) => search(reviewer, query, { kinds: ['CASE'] })),
    );
    expect(codes(both)).toEqual(codes(law).filter((code) => codes(word).includes(code)));
    expect(both.totalCount).toBeGreaterThan(0);
    expect(both.totalCount).toBeLessThan(law.totalCount);
    const without = await search(reviewer, 'полиция -УК', { kinds: ['CASE'] });
    const engagingCode = await engaging('kz/criminal-code');
    expect(codes(without)).toEqual(codes(word).filter((code) => !engagingCode.includes(code)));
  });

  it('tells constitutions of one name apart by their year, and counts what engages a rule under its former number', async () => {
    expect(await paths('art. 14 of the 1995 Constitution')).toEqual(['kz/const-1995/art/14']);
    expect(await paths('ст. 16 Конституции')).toEqual(expect.arrayContaining(['kz/const-2026/art/16', 'kz/const-1995/art/16']));
    const [{ formerly }] = await understood('ст. 20 Конституции 2026 года');
    const cases = (await engaging('kz/const-1995/art/17')).length;
    expect(cases).toBeGreaterThan(0);
    expect(formerly).toEqual([{ cases, provision: { path: 'kz/const-1995/art/17' } }]);
  });

  it('finds recommendations by the symbol and paragraph of their document, and of a body by its initials', async () => {
    const found = await search(reviewer, 'CCPR/C/KAZ/CO/2, para. 10');
    expect(codes(found)).toEqual(['CCPR-CO2-2016-P10A', 'CCPR-CO2-2016-P10B', 'CCPR-CO2-2016-P10C']);
    expect(await understood('CCPR/C/KAZ/CO/2, para. 10')).toMatchObject([{ kind: 'DOCUMENT', place: '10', exact: true, held: true }]);
    expect(codes(await search(reviewer, 'УПО'))).toEqual(['UPR-1-2010', 'UPR-2-2014-A', 'UPR-2-2014-B', 'UPR-3-2019', 'UPR-4-2025']);
    const women = await search(reviewer, 'КЛДЖ');
    expect(codes(women)).toEqual(expect.arrayContaining(['CEDAW-CO5-2019', 'un/cedaw/art/1']));
  });

  it('finds a communication by its number', async () => {
    expect(codes(await search(reviewer, '488/1992'))).toEqual(expect.arrayContaining(['un/toonen/para/8.2', 'un/toonen/para/8.7']));
  });

  it('finds an act by the title that it was given later', async () => {
    await sql(
      `WITH act AS (INSERT INTO instrument (code, kind, title, title_translated, adopted_on, verification, position)
         VALUES ('kz/libraries-law', 'LAW', '{"ru": "Закон Республики Казахстан «О библиотечном деле»", "en": "Law on Libraries"}', '{}', '2020-01-01', 'VERIFIED_IN_SOURCE', 999) RETURNING id)
       INSERT INTO provision (instrument_id, path, label, heading, heading_translated, themes, position) SELECT id, 'kz/libraries-law/art/7', '7', '{"en": "Readers"}', '{}', '{}', 9999 FROM act`,
    );
    expect(await paths('ст. 7 Закона о библиотечном деле')).toEqual(['kz/libraries-law/art/7']);
    expect(await paths('Law on Libraries, article 7')).toEqual(['kz/libraries-law/art/7']);
  });

  it('understands the code of a case for those alone who may see it: to others it is as one that there is not', async () => {
    const [hidden] = await sql<{ code: string }>(`SELECT code FROM "case" WHERE level = 2 ORDER BY code LIMIT 1`);
    expect(await understood(hidden.code)).toMatchObject([{ kind: 'RECORD', record: { kind: 'CASE', code: hidden.code } }]);
    for (const as of [visitor, partner]) expect(await understood(hidden.code, { as })).toEqual(await understood('KZ-2023-S9ZZZ', { as }));
    expect(await understood(hidden.code, { as: visitor })).toEqual([]);
  });

  it('takes months and days for periods, which can be taken off', async () => {
    const inMonth = await sql<{ code: string }>(
      `SELECT code FROM "case" WHERE to_char(occurred_month, 'YYYY-MM') = '2023-05' AND level < 3 AND (consented_purposes & 1) <> 0 ORDER BY 1`,
    );
    for (const query of ['май 2023', 'в мае 2023 года', '2023 жылғы мамыр', '2023-05']) {
      expect(await understood(query)).toMatchObject([{ kind: 'PERIOD', text: query, from: '2023-05-01', to: '2023-05-31' }]);
      expect(codes(await search(reviewer, query, { kinds: ['CASE'] }))).toEqual(inMonth.map(({ code }) => code));
    }
    expect(codes(await search(reviewer, '11.07.2016'))).toEqual(['CCPR-CO2-2016-P10A', 'CCPR-CO2-2016-P10B', 'CCPR-CO2-2016-P10C']);
    expect(await understood('май 2023', { asWords: ['май 2023'] })).toEqual([]);
  });

  it('says which signs it followed, and which it could not', async () => {
    expect(await understood('blackmail -police')).toMatchObject([{ kind: 'EXCLUDED', text: 'police', excluded: true }]);
    expect(await understood('шантаж ИЛИ грабёж')).toMatchObject([{ kind: 'ALTERNATIVES', text: 'шантаж | грабёж' }]);
    expect(await understood('ПОЛИЦИЯ НЕ ПРИНЯЛА')).toMatchObject([{ kind: 'UNREAD', text: 'НЕ', problem: 'CAPITALS' }]);
    expect(await understood('шантаж НЕ май 2023')).toMatchObject([{ kind: 'UNREAD', problem: 'PERIOD' }]);
    const of = async (query: string) => codes(await search(reviewer, query, { kinds: ['CASE'] }));
    const [all, police, rest] = [await of('blackmail'), await of('blackmail police'), await of('blackmail -police')];
    expect(rest).toEqual(all.filter((code) => !police.includes(code)));
    expect(await of('blackmail OR robbery')).toEqual([...new Set([...all, ...(await of('robbery'))])].sort());
  });
});
