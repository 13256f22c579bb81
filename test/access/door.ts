import { withDatabase } from '../kit/scene.js';
import { startServer, type TestServer } from '../kit/server.js';

export const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }';
export const WHO = '{ viewer { person { name } roles } }';
export const PASSWORD = process.env['TEST_DEMO_PASSWORD']!;

/** A database with servers of each test's own on it. */
export function withServers() {
  const { database, owner } = withDatabase();
  const servers: TestServer[] = [];

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
  });

  /** A server of a test's own, with a fresh count of tries: they are counted in the database, for all servers together. */
  async function server(overrides: Parameters<typeof startServer>[1] = {}): Promise<TestServer> {
    await owner.query('DELETE FROM sign_in_limit');
    const started = await startServer(database.appUrl, overrides);
    servers.push(started);
    return started;
  }
  const raw = async (url: string, query: string, variables: object = {}, headers: Record<string, string> = {}) => {
    const reply = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { reply, text: await reply.text(), cookies: reply.headers.getSetCookie() };
  };
  const tokenIn = (cookies: string[]) => /^[^=]+=([^;]*)/.exec(cookies[0] ?? '')?.[1] ?? '';
  return { database, owner, server, raw, tokenIn };
}
