import { signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';

describe('answers', () => {
  const { server } = withServer();

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
