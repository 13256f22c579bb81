import { randomUUID } from 'node:crypto';
import { WITHDRAW_CONSENT } from '../cases/case-work.js';
import { type Answer, anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { startServer } from '../kit/server.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions?.code;

describe('who asks too often (S24)', () => {
  const { database, server } = withServer({ settings: { requestsPerMinute: 20 } });

  const post = (client: TestClient) =>
    client.request('/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"query":"{ viewer { roles } }"}' });

  it('is told to wait, each person by all their sessions and the public by address', async () => {
    const lawyer = await signedInAs(server.url, 'lawyer');
    const again = await signedInAs(server.url, 'lawyer');
    const reader = await signedInAs(server.url, 'reader');
    const nobody = anonymous(server.url);
    const statuses = async (client: TestClient, times: number) => {
      const found: number[] = [];
      for (let i = 0; i < times; i++) found.push((await post(client)).status);
      return found;
    };
    expect(new Set(await statuses(lawyer, 20))).toEqual(new Set([200]));
    const refused = await post(lawyer);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(codeOf((await refused.json()) as Answer<unknown>)).toBe('RATE_LIMITED');
    expect(await statuses(again, 1)).toEqual([429]);
    // a withdrawal is not held back by what else its person asked
    expect(await lawyer.errorCode(WITHDRAW_CONSENT, { input: { survivor: randomUUID(), purpose: 'STATISTICS' } })).toBe('NOT_FOUND');
    expect(await statuses(reader, 1)).toEqual([200]);
    // three sign-ins came from here
    expect(await statuses(nobody, 8)).toEqual([...Array.from({ length: 7 }, () => 200), 429]);
    expect(await statuses(reader, 1)).toEqual([200]);
  });

  const from = (url: string, address: string) =>
    anonymous(url)
      .request('/graphql', {
        method: 'POST',
        headers: { ...JSON_TYPE, 'x-forwarded-for': address },
        body: '{"query":"{ viewer { roles } }"}',
      })
      .then(({ status }) => status);

  it('is one asker with all addresses of an IPv6 network of /64', async () => {
    const behindProxy = await startServer(database.appUrl, { requestsPerMinute: 20, trustedProxies: 1 });
    for (let i = 1; i <= 10; i++) expect(await from(behindProxy.url, `2001:db8:0:7::${i}`)).toBe(200);
    expect(await from(behindProxy.url, '2001:db8:0:7:aaaa::1')).toBe(429);
    expect(await from(behindProxy.url, '2001:db8:0:8::1')).toBe(200);
    await behindProxy.close();
  });

  it('takes no address from a header where no proxy is trusted', async () => {
    const bare = await startServer(database.appUrl, { requestsPerMinute: 20 });
    for (let i = 1; i <= 10; i++) expect(await from(bare.url, `192.0.2.${i}`)).toBe(200);
    expect(await from(bare.url, '192.0.2.11')).toBe(429);
    await bare.close();
  });
});
