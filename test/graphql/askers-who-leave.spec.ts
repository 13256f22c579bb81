import { request as httpRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { caseInput } from '../cases/case-work.js';
import { Chance } from '../kit/chance.js';
import { anonymous } from '../kit/client.js';
import { asOwner } from '../kit/database.js';
import { withServer } from '../kit/scene.js';

/** Takes up to 0.4 s by the policy below. */
const SLOW = '{ instruments { code } cases { totalCount } }';
const QUICK = '{ instruments { code } }';

describe('askers who go away', () => {
  const { database, server } = withServer();

  beforeAll(async () => {
    await asOwner(database, (owner) =>
      owner.query(`
        CREATE FUNCTION wait_a_moment() RETURNS boolean LANGUAGE sql VOLATILE AS 'SELECT pg_sleep(0.4 * random()) IS NOT NULL';
        GRANT EXECUTE ON FUNCTION wait_a_moment() TO dalel_public;
        CREATE POLICY slow ON "case" AS RESTRICTIVE FOR SELECT TO dalel_public USING ((SELECT wait_a_moment()))`),
    );
  });

  /** Connections made to the database since it was created. */
  const connections = () =>
    asOwner(database, async (owner) => {
      const { rows } = await owner.query('SELECT sessions::int FROM pg_stat_database WHERE datname = current_database()');
      return rows[0].sessions as number;
    });

  /** Asks again and again until `over`, and gives the times in order. */
  async function stay(over: () => boolean): Promise<number[]> {
    const client = anonymous(server.url);
    const times: number[] = [];
    while (!over()) {
      const began = performance.now();
      await client.data(QUICK); // throws at any error
      times.push(performance.now() - began);
      await pause(5);
    }
    return times;
  }

  async function leave(afterMs: number): Promise<void> {
    const request = httpRequest(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    request.on('error', () => undefined);
    request.end(JSON.stringify({ query: SLOW }));
    await pause(afterMs);
    request.destroy();
  }

  const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;

  it('do no harm to those who stay: 200 leave at random moments, 8 see no error, and hardly a connection is made for it', async () => {
    const chance = new Chance(19);
    const end = performance.now() + 1500;
    const quiet = p95((await Promise.all(Array.from({ length: 8 }, () => stay(() => performance.now() > end)))).flat());

    const before = await connections();
    let over = false;
    const staying = Promise.all(Array.from({ length: 8 }, () => stay(() => over)));
    await Promise.all(Array.from({ length: 200 }, () => pause(chance.below(5000)).then(() => leave(chance.below(300)))));
    over = true;
    const beside = p95((await staying).flat());
    expect(beside).toBeLessThan(quiet * 10 + 1000); // a busy machine is no failure: connections are counted below
    await pause(1500); // sessions are counted late
    expect((await connections()) - before).toBeLessThan(25);
  }, 60_000);
});

describe('a connection whose transaction could not be ended', () => {
  const { server, documenter } = withServer({ people: ['documenter'], settings: { databasePool: 1 } });
  const send = Client.prototype.query;
  let refused: string[] = [];

  afterEach(() => {
    Client.prototype.query = send;
    refused = [];
  });

  /** The next of these words fails in the database, and the transaction stays as it is: so does one that a cancelling hits as it begins. */
  function refuse(words: string[]): void {
    Client.prototype.query = function (this: Client, ...args: unknown[]) {
      if (args[0] === words[0]) {
        refused.push(words.shift()!);
        args[0] = 'SELECT 1/0';
      }
      return (send as (...args: unknown[]) => unknown).apply(this, args);
    } as typeof send;
  }

  const SEVERAL = '{ instruments { code } viewer { roles } }';
  const NOT_THERE = 'mutation { submitCase(input: {code: "KZ-2023-S9999", version: 1}) { id } }';
  const CREATE = 'mutation ($input: CreateCaseInput!) { createCase(input: $input) { code } }';
  const WAYS: [string, string[], () => Promise<unknown>][] = [
    ['a read of one statement', ['COMMIT'], () => anonymous(server.url).query(QUICK)],
    ['a read of several', ['COMMIT'], () => anonymous(server.url).query(SEVERAL)],
    [
      'a statement of the door',
      ['COMMIT'],
      () => anonymous(server.url).query('mutation { requestPasswordReset(email: "nobody@demo.example") }'),
    ],
    ['a change that is refused', ['ROLLBACK'], () => documenter.query(NOT_THERE)],
    ['a change that is refused at its end', ['COMMIT', 'ROLLBACK'], () => documenter.query(CREATE, { input: caseInput() })],
  ];

  it.each(WAYS)('is thrown away after %s', async (_, words, ask) => {
    const expected = [...words];
    refuse(words);
    await ask();
    expect(refused).toEqual(expected);
    Client.prototype.query = send;
    for (let turn = 0; turn < 3; turn++) {
      expect((await documenter.query(QUICK)).errors).toBeUndefined();
      expect((await documenter.query(SEVERAL)).errors).toBeUndefined();
      expect((await documenter.query(CREATE, { input: caseInput() })).errors).toBeUndefined();
    }
  });
});
