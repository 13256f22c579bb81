import { signedInAs } from '../kit/client.js';
import { createTestDatabase, type TestDatabase } from '../kit/database.js';
import { startServer, type TestServer } from '../kit/server.js';

describe('answers', () => {
  let database: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    server = await startServer(database.appUrl);
  });
  afterAll(async () => {
    await server?.close();
    await database?.drop();
  });

  const ask = async (cookie: string, query: string) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'br, gzip', cookie },
      body: JSON.stringify({ query }),
    });
    expect((await response.json()).errors).toBeUndefined();
    return response.headers.get('content-encoding');
  };
  const LONG = '{ vocabularies { name terms { code label } } }';

  it('to people without an account come compressed', async () => {
    expect(await ask('', LONG)).toBe('br');
  });

  it('to signed-in people never do: their size tells nothing of what stands beside what somebody made them ask for', async () => {
    const { cookieList } = await signedInAs(server.url, 'lawyer');
    expect(await ask(cookieList.map(({ name, value }) => `${name}=${value}`).join('; '), LONG)).toBeNull();
  });
});
