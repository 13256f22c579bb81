import { readFileSync } from 'node:fs';
import { anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { startServer } from '../kit/server.js';

/** Of each answer what a person could compare: status, every header but the date and the request's number, every byte. */
async function answer(client: TestClient, path: string, method = 'GET') {
  const reply = await client.request(path, { method, headers: { accept: 'text/html' } });
  const headers = Object.fromEntries([...reply.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id'));
  return { status: reply.status, headers, body: await reply.text() };
}

describe('the address of a page (S4)', () => {
  const { database, server, owner, visitor: nobody } = withServer();
  const code: Record<'published' | 'restricted' | 'sealed', string> = { published: '', restricted: '', sealed: '' };

  beforeAll(async () => {
    const first = async (where: string) =>
      (await owner.query<{ code: string }>(`SELECT code FROM "case" WHERE ${where} LIMIT 1`)).rows[0]!.code;
    code.published = (await nobody.data('{ cases(first: 1) { edges { node { code } } } }')).cases.edges[0].node.code;
    code.restricted = await first('level = 2');
    code.sealed = await first('level = 3');
  });

  const status = async (client: TestClient, path: string) => (await answer(client, path)).status;

  it.each(['', '/publication', '/vault'])('of a case%s that is hidden answers like one that is absent, to the byte', async (page) => {
    const absent = await answer(nobody, `/cases/KZ-2023-S9999${page}`);
    expect(absent.status).toBe(404);
    expect(absent.body).toContain('<div id="root">');
    for (const hidden of [code.restricted, code.sealed]) {
      expect(await answer(nobody, `/cases/${hidden}${page}`)).toEqual(absent);
      expect(await answer(nobody, `/cases/${hidden}${page}`, 'HEAD')).toEqual(await answer(nobody, `/cases/KZ-2023-S9999${page}`, 'HEAD'));
    }
    expect(await answer(nobody, `/cases/${code.published}${page}`)).toMatchObject({ status: 200, body: absent.body });
  });

  it('tells whoever asks, as whoever asks', async () => {
    const [lawyer, reader] = [await signedInAs(server.url, 'lawyer'), await signedInAs(server.url, 'reader')];
    expect(await status(lawyer, `/cases/${code.restricted}`)).toBe(200);
    expect(await status(reader, `/cases/${code.restricted}`)).toBe(404);
    expect(await status(lawyer, `/cases/${code.sealed}`)).toBe(404);
    await owner.query(`UPDATE "case" SET consented_purposes = 0 WHERE code = $1`, [code.restricted]);
    expect(await status(lawyer, `/cases/${code.restricted}`)).toBe(404);
  });

  it.each([
    ['/law/kz/criminal-code', 200],
    ['/law/kz/criminal-code/', 200],
    ['/law/kz/criminal-code/art/54?on=2023-05-01', 200],
    ['/law/kz/criminal-code/art/999', 404],
    ['/law/kz/nope', 404],
    ['/recommendations/ECOM-2023-R1', 200],
    ['/recommendations/ECOM-2023-R1/assess', 200],
    ['/recommendations/NOPE', 404],
    ['/cases/NOPE', 404],
    ['/cases/%00', 404],
    ['/cases/new', 200],
    ['/nowhere', 404],
    ['/nowhere/at/all', 404],
    ['/nowhere.js', 404],
  ])('%s gives %i', async (path, expected) => expect(await status(nobody, path)).toBe(expected));

  it('with a point in its last part is a page as well', async () => {
    const { rows } = await owner.query<{ path: string }>(`SELECT path FROM provision WHERE path ~ '\\.[0-9]+$' LIMIT 1`);
    expect(await status(nobody, `/law/${rows[0]!.path}`)).toBe(200);
  });

  it('is known for every page that the application has', async () => {
    const router = readFileSync(new URL('../../apps/web/src/app/router.tsx', import.meta.url), 'utf8');
    const paths = [...router.matchAll(/\bpath: '(\/[^']*)'/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) {
      const address = path
        .replace('/cases/$code', `/cases/${code.published}`)
        .replace('/decisions/$code', '/decisions/toonen-v-australia-1994')
        .replace('/recommendations/$code', '/recommendations/ECOM-2023-R1');
      expect([address, await status(nobody, address)]).toEqual([address, 200]);
    }
  });

  it('of a private deployment names nothing that is there, but for the door', async () => {
    const shut = await startServer(database.appUrl, { publicSite: false });
    const outside = anonymous(shut.url);
    for (const path of [`/cases/${code.published}`, '/law/kz/criminal-code', '/recommendations/ECOM-2023-R1'])
      expect([path, await status(outside, path)]).toEqual([path, 404]);
    expect(await status(outside, '/sign-in')).toBe(200);
    const says = async (client: TestClient) => (await answer(client, '/sign-in')).body;
    expect([await says(outside), await says(nobody)]).toEqual([
      expect.not.stringMatching(/Дәлел|ЛГБТ/),
      expect.stringMatching(/Дәлел.*ЛГБТ/s),
    ]);
    expect(await status(await signedInAs(shut.url, 'reader'), '/law/kz/criminal-code')).toBe(200);
    await shut.close();
  });
});
