import { randomUUID } from 'node:crypto';
import { type Shown, verifiedCase, WITHDRAW_CONSENT, WORDING, work } from '../cases/case-work.js';
import { anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { until } from '../kit/until.js';

const CHECK = `query ($case: String!, $title: LocalizedTextInput!, $narrative: LocalizedTextInput!) {
  checkWording(case: $case, title: $title, narrative: $narrative) { kind } }`;
const FIND = '{ search(query: "police", first: 5) { edges { node { code highlights { field } } } } }';
/** Another one each time: a wording is examined once. */
const newTitle = () => ({ en: `Title ${randomUUID()}` });
/** Takes some 20 ms to examine. */
const LONG = Object.fromEntries(['kk', 'ru', 'en'].map((language) => [language, 'Аа Бб '.repeat(700)]));

/** One connection for reading and two for changes: whoever held one while waiting would hold up everybody. */
const FEW_CONNECTIONS = { databasePool: 1 };

describe('work that takes long', () => {
  const { server, sql } = withServer({ settings: FEW_CONNECTIONS });
  let documenter: TestClient;
  let lawyer: TestClient;
  let reviewer: TestClient;
  let seen: Shown;

  beforeAll(async () => {
    [documenter, lawyer, reviewer] = await Promise.all([
      signedInAs(server.url, 'documenter'),
      signedInAs(server.url, 'lawyer'),
      signedInAs(server.url, 'reviewer'),
    ]);
    seen = await verifiedCase(documenter, reviewer);
  });

  /** Transactions of the application in which no statement runs. */
  const open = async () => {
    const idle = `SELECT application_name || ' since ' || xact_start AS one FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
    return (await sql<{ one: string }>(idle)).map(({ one }) => one);
  };

  /** So many checks of one person, and how many of them are answered. */
  function checks(client: TestClient, count: number) {
    const answered = { count: 0 };
    const all = Promise.all(
      Array.from({ length: count }, () =>
        client.query(CHECK, { case: seen.code, title: newTitle(), narrative: LONG }).then((answer) => {
          answered.count += 1;
          return answer.errors?.[0]?.extensions?.code ?? 'OK';
        }),
      ),
    );
    return { answered, all };
  }

  it('200 checks by one person stand in nobody’s way: a withdrawal, a search, another’s check and the public are answered before', async () => {
    const [survivor] = seen.survivors;
    const many = checks(lawyer, 200);
    await until(() => many.answered.count >= 20);
    const before = many.answered.count;
    const earlier = await open();
    const { errors } = await documenter.query(WITHDRAW_CONSENT, { input: { survivor: survivor!.id, purpose: 'STATISTICS' } });
    expect(errors).toBeUndefined();
    await documenter.data(FIND);
    await anonymous(server.url).data(FIND);
    await checks(reviewer, 1).all;
    expect((await open()).filter((each) => earlier.includes(each))).toEqual([]);
    expect(many.answered.count - before).toBeLessThan(60);
    await many.all;
  });

  it('a wording that waits for the gate holds neither its case nor a connection', async () => {
    const { code, version, survivors } = await verifiedCase(documenter, reviewer);
    const many = checks(documenter, 60);
    const proposed = work(documenter, 'publishCase', { code, version, ...WORDING, narrative: LONG });
    await until(() => many.answered.count >= 20);
    const earlier = await open();
    const { errors } = await lawyer.query(WITHDRAW_CONSENT, { input: { survivor: survivors[0]!.id, purpose: 'STATISTICS' } });
    expect(errors).toBeUndefined();
    expect((await open()).filter((each) => earlier.includes(each))).toEqual([]);
    expect(many.answered.count).toBeLessThan(60);
    await many.all;
    await proposed;
  });
});
