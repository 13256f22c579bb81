import type { Page } from 'playwright-core';

/** A line and a processor to load a page by; both as they are where there is none. */
export interface Line {
  kbitPerSecond: number;
  latencyMs: number;
  /** So many times slower than this machine. */
  slowdown: number;
}

export interface FirstView {
  requests: number;
  /** What came over the line, headers included. */
  kilobytes: number;
  /** When the largest piece of content stood there, in ms from the start. */
  contentMs: number;
}

/** Loads an address as whoever comes for the first time: nothing is cached. */
export async function firstView(page: Page, address: string, line?: Line): Promise<FirstView> {
  const session = await page.context().newCDPSession(page);
  let requests = 0;
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) requests += 1;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (line) {
    const throughput = (line.kbitPerSecond * 1000) / 8;
    const { latencyMs: latency } = line;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
  }
  await page.goto(address, { waitUntil: 'networkidle', timeout: 120_000 });
  const contentMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await session.detach();
  return { requests, kilobytes: Math.round(bytes / 100) / 10, contentMs: Math.round(contentMs) };
}
