import type { Answer } from '../../kit/client.js';
import { withServer } from '../../kit/scene.js';
import { SIGN_IN } from './account-work.js';

/** A page is made for a person. Once their session has ended, or is another's, it is given nothing: not what the public sees, nor what the other may. */
describe('what a page asks for its reader', () => {
  const people = withServer({ people: ['lawyer', 'partner'] });
  const { server, owner } = people;
  const idOf = async (person: string): Promise<string> =>
    (await owner.query('SELECT id FROM person WHERE email = $1', [`${person}@demo.example`])).rows[0].id;
  const ask = async (cookie: string | undefined, reader: string, query = '{ cases(first: 1) { totalCount } }', variables = {}) => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'dalel-reader': reader, ...(cookie && { cookie }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as Answer<{ cases: { totalCount: number } }>;
    return { status: answer.status, data: data ?? null, code: errors?.[0]?.extensions?.code };
  };
  const cookieOf = (person: 'lawyer' | 'partner') => {
    const { name, value } = people[person].cookieList[0]!;
    return `${name}=${value}`;
  };
  const REFUSED = { status: 401, data: null, code: 'UNAUTHENTICATED' };

  it('is answered while the session is theirs', async () => {
    expect(await ask(cookieOf('lawyer'), await idOf('lawyer'))).toMatchObject({ status: 200, data: { cases: expect.anything() } });
  });

  it('is refused where the session is another person’s, or nobody’s', async () => {
    expect(await ask(cookieOf('partner'), await idOf('lawyer'))).toEqual(REFUSED);
    expect(await ask(undefined, await idOf('lawyer'))).toEqual(REFUSED);
    expect(await ask(undefined, 'nonsense')).toEqual(REFUSED);
  });

  it('is refused once the session has ended, but for signing in anew', async () => {
    const cookie = cookieOf('lawyer');
    await owner.query('DELETE FROM session WHERE person_id = $1', [await idOf('lawyer')]);
    expect(await ask(cookie, await idOf('lawyer'))).toEqual(REFUSED);
    const password = process.env['TEST_DEMO_PASSWORD'];
    const again = await ask(cookie, await idOf('lawyer'), SIGN_IN, { email: 'lawyer@demo.example', password });
    expect(again).toMatchObject({ status: 200, code: undefined });
  });
});
