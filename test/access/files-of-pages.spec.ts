import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesOfPages } from '../../apps/api/src/files-of-pages.js';

const SCRIPT = 'export const words = 1;';
const PAGE = '<!doctype html><title>Dalel</title>';

describe('files of the pages', () => {
  let root: string;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'dalel-files-'));
    await writeFile(join(root, 'a.js'), SCRIPT);
    await writeFile(join(root, 'a.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(join(root, 'index.html'), PAGE);
    await writeFile(join(root, 'index.html.br'), brotliCompressSync(PAGE));
    const files = filesOfPages(root);
    server = createServer((request, response) =>
      files(Object.assign(request, { path: request.url }) as never, response as never, () => {
        response.statusCode = 404;
        if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'application/json');
        response.end('{"found":false}');
      }),
    ).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await rm(root, { recursive: true, force: true });
  });

  const ask = (method: string, path = '/a.js', headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { method, headers: { 'accept-encoding': 'br', ...headers } });

  it('are answered as they were compressed', async () => {
    const reply = await ask('GET');
    expect(reply.headers.get('content-encoding')).toBe('br');
    expect(await reply.text()).toBe(SCRIPT);
  });

  it('are kept for good by who was sent one, but for the page that names them, compressed or not', async () => {
    const keeps = async (path: string, coding: string) =>
      (await ask('GET', path, { 'accept-encoding': coding })).headers.get('cache-control');
    expect(await keeps('/a.js', 'br')).toContain('immutable');
    for (const coding of ['br', 'identity']) expect(await keeps('/index.html', coding)).toBe('no-store');
    const refused = await ask('GET', '/a.js', { range: 'bytes=1000-' });
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([404, null]);
  });

  it.each(['POST', 'PUT', 'DELETE'])('%s is answered by what follows, in plain JSON', async (method) => {
    const reply = await ask(method);
    expect([reply.status, reply.headers.get('content-encoding'), reply.headers.get('content-type')]).toEqual([
      404,
      null,
      'application/json',
    ]);
    expect(await reply.json()).toEqual({ found: false });
  });

  it('a file that cannot be sent leaves nothing of its headers', async () => {
    await rm(join(root, 'a.js.br'));
    const reply = await ask('GET');
    expect([reply.status, reply.headers.get('content-encoding')]).toEqual([404, null]);
    expect(await reply.json()).toEqual({ found: false });
  });
});
