import { request as httpRequest } from 'node:http';
import { type Answer, anonymous } from '../kit/client.js';
import { withServer } from '../kit/scene.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions?.code;

describe('an operation that takes too long', () => {
  const { server, owner } = withServer({ settings: { requestsPerMinute: 6000 } });
  const running = async () =>
    Number(
      (
        await owner.query(
          `SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep_for_region%' AND pid <> pg_backend_pid()`,
        )
      ).rows[0].n,
    ) +
    Number(
      (
        await owner.query(
          `SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dalel-read' AND wait_event = 'PgSleep'`,
        )
      ).rows[0].n,
    );
  const until = async (wanted: () => Promise<boolean>) => {
    for (let i = 0; i < 100; i++) {
      if (await wanted()) return true;
      await new Promise((done) => setTimeout(done, 50));
    }
    return false;
  };
  const SLOW = '{ instruments { code } cases { totalCount } }';

  beforeAll(async () => {
    // every read of cases waits a minute
    await owner.query(`
      CREATE FUNCTION wait_a_minute() RETURNS boolean LANGUAGE sql VOLATILE AS 'SELECT pg_sleep(60) IS NOT NULL';
      GRANT EXECUTE ON FUNCTION wait_a_minute() TO dalel_public, dalel_staff;
      CREATE POLICY slow ON case_date AS RESTRICTIVE FOR SELECT TO dalel_public USING ((SELECT wait_a_minute()))`);
  });

  it('is stopped in the database when its asker goes away (S20)', async () => {
    const request = httpRequest(`${server.url}/graphql`, { method: 'POST', headers: JSON_TYPE });
    request.on('error', () => undefined);
    request.end(JSON.stringify({ query: SLOW }));
    expect(await until(async () => (await running()) === 1)).toBe(true);
    request.destroy();
    expect(await until(async () => (await running()) === 0)).toBe(true);
    // the connection it had is another's now, and clean
    expect((await anonymous(server.url).data('{ instruments { code } }')).instruments.length).toBeGreaterThan(0);
  });

  it('more of one address than can wait are turned away at once; those who go away while they wait start nothing (S24)', async () => {
    const asked = Array.from({ length: 620 }, () => {
      const request = httpRequest(`${server.url}/graphql`, { method: 'POST', headers: JSON_TYPE });
      request.on('error', () => undefined);
      request.end(JSON.stringify({ query: SLOW }));
      return request;
    });
    const turnedAway: { status?: number; retryAfter?: string }[] = [];
    for (const request of asked)
      request.on('response', (response) => {
        turnedAway.push({ status: response.statusCode, retryAfter: response.headers['retry-after'] });
        response.resume();
      });
    expect(await until(async () => turnedAway.length >= 100)).toBe(true);
    expect(new Set(turnedAway.map(({ status, retryAfter }) => `${status} ${retryAfter}`))).toEqual(new Set(['503 1']));
    for (const request of asked) request.destroy();
    expect(await until(async () => (await running()) === 0)).toBe(true);
    const began = performance.now();
    expect((await anonymous(server.url).data('{ instruments { code } }')).instruments.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('is stopped in the database after ten seconds (S20)', async () => {
    const began = performance.now();
    const answer = await anonymous(server.url).query(SLOW);
    expect(codeOf(answer)).toBe('QUERY_TOO_COMPLEX');
    expect(performance.now() - began).toBeGreaterThan(9_000);
    expect(performance.now() - began).toBeLessThan(13_000);
    expect(await until(async () => (await running()) === 0)).toBe(true);
  });
});
