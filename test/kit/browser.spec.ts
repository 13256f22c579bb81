import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accessibilityProblems, openPage } from './browser.js';
import { sharedBrowser } from './chromium.js';
import { anonymous } from './client.js';

const PAGE = `<!doctype html><html lang="kk"><head><title>Дәлел</title></head><body><main><h1>Қорқытып алу</h1><img src="data:,"></main></body></html>`;

describe('the browser of the test kit', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((_request, reply) => {
      reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'self'" });
      reply.end(PAGE);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => void server?.close());

  it('opens a page, sees its text, and finds what axe finds under a strict policy', async () => {
    const { page, troubles, close } = await openPage(await sharedBrowser(), anonymous(url));
    await page.goto('/');
    expect(await page.textContent('h1')).toBe('Қорқытып алу');
    expect(await accessibilityProblems(page)).toEqual([expect.stringContaining('image-alt')]);
    expect(troubles).toEqual([]);
    await close();
  });
});
