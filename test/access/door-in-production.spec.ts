import { loadConfig } from '#libs/platform';
import { createApp } from '../../apps/api/src/app.js';
import { anonymous, signedInAs, TestClient } from '../kit/client.js';
import { PASSWORD, SIGN_IN, WHO, withServers } from './door.js';

describe('the door of a deployment', () => {
  const { database, server, raw, tokenIn } = withServers();

  it('behind TLS the cookie is bound to the host (S11)', async () => {
    const { url } = await server({ secureCookies: true });
    const { cookies } = await raw(url, SIGN_IN, { email: 'reader@demo.example', password: PASSWORD });
    expect(cookies[0]).toMatch(/^__Host-dalel=/);
    expect(cookies[0]!.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
    // a cookie without the prefix could have been planted by a neighbour: it is not taken
    const plain = await raw(url, WHO, {}, { cookie: `dalel=${tokenIn(cookies)}` });
    expect(JSON.parse(plain.text).data.viewer).toBeNull();
    const bound = await raw(url, WHO, {}, { cookie: `__Host-dalel=${tokenIn(cookies)}` });
    expect(JSON.parse(bound.text).data.viewer.person.name).toBe('Demo reader');
  });

  it('with the public site off every path of the public is shut, and the door is not (S55)', async () => {
    const { url } = await server({ publicSite: false });
    const nobody = anonymous(url);
    for (const document of [
      '{ cases { totalCount } }',
      '{ case(code: "KZ-2023-SX86V") { code } }',
      '{ recommendations { totalCount } }',
      '{ recommendation(code: "ECOM-2023-R1") { code } }',
      '{ provisions { totalCount } }',
      '{ provision(path: "kz/const-1995/art/14") { path } }',
      '{ instruments { code } }',
      '{ evidence(recommendation: "ECOM-2023-R1", purpose: INTERNAL) { totalCount } }',
      '{ statistics(by: [REGION], purpose: STATISTICS) { total } }',
      '{ search(query: "blackmail") { totalCount } }',
      '{ vocabularies { name } }',
    ])
      expect({ document, code: await nobody.errorCode(document) }).toEqual({ document, code: 'UNAUTHENTICATED' });
    const reader = await signedInAs(url, 'reader');
    expect((await reader.data('{ cases { totalCount } }')).cases.totalCount).toBeGreaterThan(0);
  });

  describe('in production', () => {
    const env = () => ({ NODE_ENV: 'production', DATABASE_URL: database.appUrl });

    it('the defaults show the public nothing (S55)', () => {
      expect(loadConfig(env())).toMatchObject({
        production: true,
        publicSite: false,
        demonstration: false,
        secureCookies: true,
        host: '127.0.0.1',
      });
    });

    it('demonstration sign-ins are refused at the start (S14)', () => {
      expect(() => loadConfig({ ...env(), DALEL_DEMONSTRATION: '1' })).toThrow(/DALEL_DEMONSTRATION/);
    });

    it('a search key that is short or missing is refused at the start, and not repeated (S14)', () => {
      for (const MEILI_KEY of ['', 'short-key-123', undefined]) {
        const load = () => loadConfig({ ...env(), MEILI_URL: 'http://127.0.0.1:7700', MEILI_KEY });
        expect(load).toThrow(/MEILI_KEY/);
        expect(load).not.toThrow(/short-key-123/);
      }
    });

    it('tells no stranger how its questions are made (S21)', async () => {
      const { url } = await server({ production: true, publicSite: true, demonstration: false });
      const nobody = new TestClient(url);
      expect(await nobody.errorCode('{ __schema { types { name } } }')).toBe('FORBIDDEN');
      const { errors } = await nobody.query('{ casez { totalCount } }');
      expect(JSON.stringify(errors)).not.toMatch(/Did you mean|cases/);
      const reply = await nobody.request('/graphql', { headers: { accept: 'text/html' } });
      expect(reply.status).toBe(405);
    });

    it('a synthetic case is no case of a deployment with real ones (S9)', async () => {
      const { url } = await server({ demonstration: false });
      expect((await anonymous(url).data('{ cases { totalCount } }')).cases.totalCount).toBe(0);
      expect(await anonymous(url).errorCode('{ case(code: "KZ-2023-SX86V") { code } }')).toBe('NOT_FOUND');
    });
  });

  it('the API refuses to run as the owner of the tables (S2)', async () => {
    const dataDir = '/nonexistent';
    await expect(createApp({ ...loadConfig({ DATABASE_URL: database.ownerUrl, DATA_DIR: dataDir }) })).rejects.toThrow(
      /must connect as dalel_app/,
    );
  });
});
