import { reindexAll } from '#libs/search';
import type { TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';
import { codesIn, THE_PUBLIC, visibleCodes } from '../kit/who-sees-what.js';

const FACTS = 'code occurredOn region acts { violationType biasMotives } engagements { relation provision { path } } responses { type }';
/** One document a way, so that it is compiled once. */
type Question = [document: string, variables: object];
/** So many provisions have a count in a search's answer. */
const MOST_PROVISIONS = 20;
const listed = (filter: object): Question => [
  'query ($filter: CaseFilter!) { cases(first: 100, filter: $filter) { totalCount edges { node { code } } } }',
  { filter },
];
const searched = (query: string, filter: object = {}): Question => [
  `query ($query: String!, $filter: SearchFilter!) { search(query: $query, kinds: [CASE], first: 100, filter: $filter) {
     totalCount facets { name values { code count } } edges { node { code } } } }`,
  { query, filter },
];

describe('what the public finds', () => {
  const scene = withServer({ people: ['partner', 'reader'], settings: WITHOUT_LIMITS });
  const { database, owner, visitor } = scene;
  let published: string[];
  /** Cases that are published and that survivors do not let partners read. */
  let unshared: string[];
  /** One of them whose wording holds a word that its original does not. */
  let worded: string;

  const column = async (text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows.map((row) => Object.values(row)[0] as string);

  beforeAll(async () => {
    published = await visibleCodes(owner, THE_PUBLIC);
    const shared = await visibleCodes(owner, { ...THE_PUBLIC, purposes: ['ANONYMISED_PUBLICATION', 'PARTNER_SHARING'] });
    unshared = published.filter((code) => !shared.includes(code));
    await generaliseForPartners(shared[0]!);
    worded = shared[1]!;
    for (const code of [unshared[0]!, worded])
      await owner.query(
        `UPDATE publication SET narrative = narrative || '{"en": "A wordofthewording stands here."}' WHERE case_id = (SELECT id FROM "case" WHERE code = $1)`,
        [code],
      );
    await reindexAll(database.ownerUrl);
  });

  /** Partners are told the year alone, and the public the month. */
  async function generaliseForPartners(code: string): Promise<void> {
    await owner.query(
      `UPDATE consent SET identity_mode = 'GENERALISED' WHERE purpose = 'PARTNER_SHARING' AND case_id = (SELECT id FROM "case" WHERE code = $1)`,
      [code],
    );
    await owner.query('SELECT refresh_cover(id) FROM "case" WHERE code = $1', [code]);
  }

  interface Answer {
    codes: string[];
    counts: Record<string, number>;
    /** What a provision that is not among the counts may have at most: the most frequent alone are told. */
    unlisted: number;
  }
  async function ask(asker: TestClient, [document, variables]: Question): Promise<Answer> {
    const data = await asker.data(document, { ...variables });
    const found = Object.values(data)[0] as {
      totalCount?: number;
      facets?: { name: string; values: { code: string; count: number }[] }[];
    };
    const facets = (found.facets ?? []).flatMap(({ name, values }) => values.map(({ code, count }) => [`${name} ${code}`, count] as const));
    const provisions = facets.filter(([name]) => name.startsWith('provision ')).map(([, count]) => count);
    return {
      codes: codesIn(data).filter((code) => published.includes(code)),
      counts: Object.fromEntries([['all', found.totalCount ?? 0], ...facets]),
      unlisted: provisions.length < MOST_PROVISIONS ? 0 : Math.min(...provisions),
    };
  }
  const publicAnswers = new Map<string, Promise<Answer>>();
  function askPublic(query: Question): Promise<Answer> {
    const answer = publicAnswers.get(JSON.stringify(query)) ?? ask(visitor, query);
    publicAnswers.set(JSON.stringify(query), answer);
    return answer;
  }
  /** Whatever the public gets to by this way, they get to, and no figure is lower. @returns how many codes the public found */
  async function expectNoLess(client: TestClient, query: Question): Promise<number> {
    const [publics, theirs] = await Promise.all([askPublic(query), ask(client, query)]);
    expect({ query, missing: publics.codes.filter((code) => !theirs.codes.includes(code)) }).toEqual({ query, missing: [] });
    const most = (name: string) => theirs.counts[name] ?? (name.startsWith('provision ') ? theirs.unlisted : 0);
    expect({ query, lower: Object.keys(publics.counts).filter((name) => most(name) < publics.counts[name]!) }).toEqual({
      query,
      lower: [],
    });
    return publics.codes.length;
  }
  async function expectNoLessOfAll(client: TestClient, queries: Question[]): Promise<void> {
    let found = 0;
    for (const query of queries) found += await expectNoLess(client, query);
    expect(found).toBeGreaterThan(0);
  }

  describe.each(['partner', 'reader'] as const)('a %s finds', (who) => {
    const client = scene[who];

    it('though some of it was not agreed to be shared with partners', () => {
      expect(unshared.length).toBeGreaterThan(3);
    });

    it('by code, with the same coded facts, and a date no less exact', async () => {
      for (const code of published) {
        const query = `query ($code: String!) { case(code: $code) { ${FACTS} } }`;
        const [publics, theirs] = [(await visitor.data(query, { code })).case, (await client.data(query, { code })).case];
        expect(theirs.occurredOn.startsWith(publics.occurredOn)).toBe(true);
        expect({ ...theirs, occurredOn: null }).toEqual({ ...publics, occurredOn: null });
      }
    });

    it('in lists: whole, by facts, by month and by words', async () => {
      const types = await column(`SELECT code FROM vocabulary_term WHERE vocabulary = 'violation-type' ORDER BY code`);
      const regions = await column(`SELECT code FROM vocabulary_term WHERE vocabulary = 'region' ORDER BY code`);
      const months = await column(`SELECT DISTINCT to_char(occurred_month, 'YYYY-MM-DD') FROM "case" ORDER BY 1`);
      const codes = published.map((code) => listed({ text: code }));
      await expectNoLessOfAll(client, [
        listed({}),
        ...types.map((type) => listed({ violationTypes: [type] })),
        ...regions.map((region) => listed({ regions: [region] })),
        ...months.map((month) => listed({ occurredFrom: month, occurredTo: month })),
        ...codes,
      ]);
      for (const asker of [visitor, client])
        expect((await ask(asker, listed({ text: 'wordofthewording' }))).codes).toEqual([unshared[0]!, worded].sort());
    });

    it('in searches: by words, code and month, and in every facet', async () => {
      const months = await column(`SELECT DISTINCT to_char(occurred_month, 'YYYY-MM-DD') FROM "case" ORDER BY 1`);
      const labels = await column(`SELECT label ->> 'en' FROM vocabulary_term WHERE vocabulary IN ('violation-type', 'region') ORDER BY 1`);
      await expectNoLessOfAll(client, [
        searched(''),
        ...published.map((code) => searched(code)),
        // as they stand: of loose words what has most is found, which depends on what else there is
        ...labels.map((label) => searched(`"${label}"`)),
        ...months.map((month) => searched('', { occurredFrom: month, occurredTo: month })),
      ]);
      for (const asker of [visitor, client])
        expect((await ask(asker, searched('wordofthewording'))).codes).toEqual([unshared[0]!, worded].sort());
    });

    it('under law and recommendations, and as evidence', async () => {
      const provisions = await column('SELECT DISTINCT path FROM provision p JOIN engagement e ON e.provision_id = p.id ORDER BY 1');
      const recommendations = await column('SELECT DISTINCT code FROM recommendation r JOIN evidence_link l ON l.recommendation_id = r.id');
      await expectNoLessOfAll(client, [
        ...provisions.map(
          (path): Question => [
            'query ($path: String!) { provision(path: $path) { cases(first: 100) { totalCount edges { node { code } } } } }',
            { path },
          ],
        ),
        ...recommendations.map(
          (code): Question => [
            'query ($code: String!) { recommendation(code: $code) { evidence(first: 100) { edges { node { case { code } } } } } }',
            { code },
          ],
        ),
      ]);
      const own = who === 'partner' ? 'PARTNER_SHARING' : 'ANONYMISED_PUBLICATION';
      let found = 0;
      for (const code of recommendations) {
        const evidence = (purpose: string) =>
          `{ evidence(recommendation: "${code}", purpose: ${purpose}, first: 100) { totalCount withheld { count } edges { node { case { code } } } } }`;
        const known = codesIn(await visitor.data(evidence('ANONYMISED_PUBLICATION')));
        found += known.length;
        expect(codesIn(await client.data(evidence(own)))).toEqual(expect.arrayContaining(known));
      }
      expect(found).toBeGreaterThan(0);
    });

    if (who === 'partner')
      it('and in the public’s form alone where it is not shared: approved wording, no original, no consent, no day near it', async () => {
        for (const code of unshared) {
          const query = (edition: string) =>
            `{ case(code: "${code}") { occurredOn title${edition} narrative${edition} responses { text } referrals { text } steps { takenAt }
             usableFor survivors { pseudonym } consents { purpose } evidenceFor { linkedAt note } publication { state title narrative } } }`;
          const publics = (await visitor.data(query(''))).case;
          expect((await client.data(query(''))).case).toEqual(publics);
          expect((await client.data(query('(edition: ORIGINAL)'))).case).toEqual({ ...publics, title: null, narrative: null });
        }
      });
  });
});
