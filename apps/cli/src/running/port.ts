import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Sees before any work is done that the port can be had. @returns it, or a free one where 0 was asked for. */
export async function requirePort(port: number, host: string): Promise<number> {
  // A killed Dalel's processes leave within moments.
  const until = performance.now() + 3000;
  for (;;) {
    try {
      return await listenOnce(port, host);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'EADDRINUSE') throw new Error(`Port ${port} cannot be opened on ${host} (${code}): set PORT or HOST to another`);
      if (performance.now() > until) throw new Error(`Port ${port} is taken by another program: stop it, or set PORT to another`);
      await pause(100);
    }
  }
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((tell, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => tell(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** Waits until the API says that it serves. */
export async function waitUntilReady(address: string, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    const ready = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (ready?.ok) return;
    await pause(100);
  }
  throw new Error(`The API did not become ready within ${patienceMs / 1000} s`);
}
