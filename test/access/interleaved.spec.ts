import { anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { startServer } from '../kit/server.js';
import { type Asker, askerOf, codesIn, THE_PUBLIC, visibleCodes } from '../kit/who-sees-what.js';

const PEOPLE = ['reader', 'partner', 'advocate', 'documenter', 'reviewer', 'admin'] as const;

/** What a viewer is asked, with what must come: each takes another way through the read path. */
type Question = (client: TestClient, expected: Expected) => Promise<void>;
interface Expected {
  codes: string[];
  /** What evidence is read for: the house's people name a purpose, the others have their own alone. */
  purpose: string;
  evidence: string[];
  name: string | null;
}

const ONE_STATEMENT = '{ cases(first: 100) { totalCount edges { node { code } } } }';
const SEVERAL = `query ($purpose: Purpose!) {
  viewer { person { name } }
  named: evidence(recommendation: "ECOM-2023-R2", purpose: $purpose, first: 100) { totalCount edges { node { case { code } } } withheld { count } }
  cases(first: 100) { edges { node { code } } }
  recommendation(code: "ECOM-2023-R2") { evidence(first: 100) { edges { node { case { code } } } } }
}`;
const FAILS_LATE =
  '{ cases(first: 100, after: "WyJ4IiwieSJd") { edges { node { code } } } recommendations(first: 2) { edges { node { evidence { totalCount } } } } }';

const QUESTIONS: Question[] = [
  async (client, { codes }) => {
    const { cases } = await client.data(ONE_STATEMENT);
    expect(codesIn(cases)).toEqual(codes);
    expect(cases.totalCount).toBe(codes.length);
  },
  async (client, { codes, purpose, evidence, name }) => {
    const data = await client.data(SEVERAL, { purpose });
    expect(data.viewer?.person.name ?? null).toBe(name);
    expect(codesIn(data.named)).toEqual(evidence);
    expect(data.named.totalCount).toBe(evidence.length);
    expect(codesIn(data.cases)).toEqual(codes);
    expect(codesIn(data.recommendation).filter((code) => !codes.includes(code))).toEqual([]);
  },
  // a statement that fails leaves its connection clean for whoever comes next
  async (client) => {
    const { errors } = await client.query(FAILS_LATE);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  },
  // so does a write that is refused
  async (client) => {
    const { errors } = await client.query(
      'mutation { confirmAssessment(input: {id: "01890000-0000-7000-8000-000000000000", version: 1}) { id } }',
    );
    expect(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED']).toContain(errors?.[0]?.extensions?.code);
  },
];

describe('requests of different viewers on two connections (S3)', () => {
  const { database, server, owner, as } = withServer({ settings: { databasePool: 2 } });
  let viewers: { client: TestClient; expected: Expected }[];

  beforeAll(async () => {
    const linked = await owner.query(
      `SELECT c.code FROM evidence_link l JOIN "case" c ON c.id = l.case_id JOIN recommendation r ON r.id = l.recommendation_id WHERE r.code = 'ECOM-2023-R2'`,
    );
    const linkedCodes = linked.rows.map(({ code }) => code);
    const expectedOf = async (asker: Asker, name: string | null): Promise<Expected> => {
      const [own] = asker.purposes;
      const purpose = own === 'INTERNAL' ? 'UN_SUBMISSION' : own!;
      const named = await visibleCodes(owner, { ...asker, purposes: [...asker.purposes, purpose] });
      return { codes: await visibleCodes(owner, asker), purpose, evidence: named.filter((code) => linkedCodes.includes(code)), name };
    };
    viewers = [{ client: anonymous(server.url), expected: await expectedOf(THE_PUBLIC, null) }];
    for (const login of PEOPLE) {
      const { rows } = await owner.query('SELECT name FROM person WHERE email = $1', [`${login}@demo.example`]);
      viewers.push({ client: await as(login), expected: await expectedOf(await askerOf(owner, login), rows[0].name) });
    }
  });

  it('never mix, over 1,000 of them', async () => {
    const sizes = new Set(viewers.map(({ expected }) => expected.codes.length));
    expect(sizes.size).toBeGreaterThan(3);
    let next = 0;
    const worker = async () => {
      while (next < 1000) {
        const turn = next++;
        const { client, expected } = viewers[turn % viewers.length]!;
        await QUESTIONS[Math.floor(turn / viewers.length) % QUESTIONS.length]!(client, expected);
      }
    };
    await Promise.all(Array.from({ length: 16 }, worker));
  }, 120_000);

  it('leave every connection as it was: no role, no setting, no transaction', async () => {
    const { rows } = await owner.query(
      `SELECT application_name, state, count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND usename = 'dalel_app' AND state <> 'idle' GROUP BY 1, 2`,
    );
    expect(rows).toEqual([]);
  });

  it('give a connection back even when the asker got an error before the rest was read', async () => {
    const early = `{ refused: cases(first: 0) { totalCount } late: recommendations(first: 50) { edges { node { evidence(first: 50) { totalCount withheld { count } } } } } }`;
    await Promise.all(Array.from({ length: 20 }, () => viewers[0]!.client.query(early)));
    const { cases } = await viewers[0]!.client.data(ONE_STATEMENT);
    expect(codesIn(cases)).toEqual(viewers[0]!.expected.codes);
  });

  it('never wait for a second connection while they hold one: with a single one, every question at once is answered (S24)', async () => {
    const single = await startServer(database.appUrl, { databasePool: 1 });
    const document = `{
      viewer { roles } reviewInbox { id } instruments { code } vocabularies { name terms { code } }
      cases(first: 5, filter: {violationTypes: ["BLACKMAIL"]}) { totalCount edges { node { code similar { code } } } }
      case(code: "KZ-2023-SX86V") { code }
      provision(path: "kz/criminal-code/art/194") { cases(first: 2) { edges { node { code } } } recommendations { evidence(purpose: UN_SUBMISSION, filter: {violationTypes: ["BLACKMAIL"]}) { totalCount withheld { count } } } }
      evidence(recommendation: "ECOM-2023-R2", purpose: UN_SUBMISSION, filter: {regions: ["KZ-75"]}) { totalCount withheld { count } }
      statistics(by: [REGION], purpose: STATISTICS) { total }
      search(query: "blackmail police") { totalCount facets { name } edges { node { code case { code } } } }
    }`;
    const reviewer = await signedInAs(single.url, 'reviewer');
    const answers = Promise.all(Array.from({ length: 4 }, () => reviewer.query(document)));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('they wait for each other')), 20_000);
    });
    for (const { errors } of (await Promise.race([answers, late])) as Awaited<typeof answers>) expect(errors).toBeUndefined();
    clearTimeout(timer);
    await single.close();
  });
});
