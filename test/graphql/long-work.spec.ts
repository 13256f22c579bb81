import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Shown, verifiedCase, WITHDRAW_CONSENT, WORDING, work } from '../cases/case-work.js';
import { anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { asOwner } from '../kit/database.js';
import { withServer } from '../kit/scene.js';

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
  const { database, server } = withServer({ settings: FEW_CONNECTIONS });
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

  /** Connections of the application that held a transaction open for a while with no statement running. */
  const held = () =>
    asOwner(database, async (owner) => {
      const { rows } = await owner.query(
        `SELECT application_name FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'
            AND xact_start < clock_timestamp() - interval '500 ms'`,
      );
      return rows.map(({ application_name }) => application_name);
    });

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
    while (many.answered.count < 20) await pause(5);
    const before = many.answered.count;
    expect(await held()).toEqual([]);
    const { errors } = await documenter.query(WITHDRAW_CONSENT, { input: { survivor: survivor!.id, purpose: 'STATISTICS' } });
    expect(errors).toBeUndefined();
    await documenter.data(FIND);
    await anonymous(server.url).data(FIND);
    await checks(reviewer, 1).all;
    expect(await held()).toEqual([]);
    expect(many.answered.count - before).toBeLessThan(60);
    await many.all;
  });

  it('a wording that waits for the gate holds neither its case nor a connection', async () => {
    const { code, version, survivors } = await verifiedCase(documenter, reviewer);
    const many = checks(documenter, 60);
    const proposed = work(documenter, 'publishCase', { code, version, ...WORDING, narrative: LONG });
    while (many.answered.count < 20) await pause(5);
    expect(await held()).toEqual([]);
    const { errors } = await lawyer.query(WITHDRAW_CONSENT, { input: { survivor: survivors[0]!.id, purpose: 'STATISTICS' } });
    expect(errors).toBeUndefined();
    expect(many.answered.count).toBeLessThan(60);
    await many.all;
    await proposed;
  });
});
