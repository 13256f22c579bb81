import { request as httpRequest } from 'node:http';
import { LIMITS } from '#libs/platform';
import { type Answer, anonymous } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { startServer } from '../kit/server.js';
import { until } from '../kit/until.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions?.code;

describe('an operation that takes too long', () => {
  // longer than it is waited for, so that it is not time which stops what an asker left; shorter than the hook at the end may take
  const settings = { requestsPerMinute: 6000, operationLimits: { ...LIMITS, milliseconds: 55_000 } };
  const { database, server, sql } = withServer({ settings });
  const sleeping = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dalel-read' AND wait_event = 'PgSleep'`;
  const running = async () => (await sql(sleeping)).length;
  const nothingRuns = () => until(running, (count) => count === 0);
  const SLOW = '{ instruments { code } cases { totalCount } }';

  beforeAll(async () => {
    // every read of cases waits a minute
    await sql(`
      CREATE FUNCTION wait_a_minute() RETURNS boolean LANGUAGE sql VOLATILE AS 'SELECT pg_sleep(60) IS NOT NULL';
      GRANT EXECUTE ON FUNCTION wait_a_minute() TO dalel_public, dalel_staff;
      CREATE POLICY slow ON "case" AS RESTRICTIVE FOR SELECT TO dalel_public USING ((SELECT wait_a_minute()))`);
  });

  it('is stopped in the database when its asker goes away (S20)', async () => {
    const request = httpRequest(`${server.url}/graphql`, { method: 'POST', headers: JSON_TYPE });
    request.on('error', () => undefined);
    request.end(JSON.stringify({ query: SLOW }));
    await until(running, (count) => count === 1);
    request.destroy();
    await nothingRuns();
    // the connection it had is another's now, and clean
    expect((await anonymous(server.url).data('{ instruments { code } }')).instruments.length).toBeGreaterThan(0);
  });

  it('more of one address than can wait are turned away at once; those who go away while they wait start nothing (S24)', async () => {
    const requests = Array.from({ length: 620 }, () => {
      const request = httpRequest(`${server.url}/graphql`, { method: 'POST', headers: JSON_TYPE });
      request.on('error', () => undefined);
      request.end(JSON.stringify({ query: SLOW }));
      return request;
    });
    const turnedAway: { status?: number; retryAfter?: string }[] = [];
    for (const request of requests)
      request.on('response', (response) => {
        turnedAway.push({ status: response.statusCode, retryAfter: response.headers['retry-after'] });
        response.resume();
      });
    await until(() => turnedAway.length >= 100);
    expect(new Set(turnedAway.map(({ status, retryAfter }) => `${status} ${retryAfter}`))).toEqual(new Set(['503 1']));
    for (const request of requests) request.destroy();
    await nothingRuns();
    expect((await anonymous(server.url).data('{ instruments { code } }')).instruments.length).toBeGreaterThan(0);
  });

  it('is stopped in the database when its time is over (S20)', async () => {
    expect(LIMITS.milliseconds).toBe(10_000);
    const hurried = await startServer(database.appUrl, { operationLimits: { ...LIMITS, milliseconds: 1000 } });
    const began = performance.now();
    expect(codeOf(await anonymous(hurried.url).query(SLOW))).toBe('QUERY_TOO_COMPLEX');
    expect(performance.now() - began).toBeGreaterThan(900);
    await nothingRuns();
    await hurried.close();
  });
});
