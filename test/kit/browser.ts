import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestClient } from './client.js';

const require = createRequire(import.meta.url);

export interface OpenPage {
  page: Page;
  /** Errors of the page's scripts and console, and requests to any other host: all three must stay empty. */
  troubles: string[];
  close(): Promise<void>;
}

/** A page in a context of its own, for `client`'s person; relative addresses are the server's. */
export async function openPage(browser: Browser, client: TestClient, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ baseURL: client.url, viewport: { width: 1280, height: 900 }, locale: 'en', ...options });
  if (client.cookieList.length > 0) await context.addCookies(client.cookieList);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(client.url).origin) troubles.push(`request to ${url.origin}`);
  });
  return { page, troubles, close: () => context.close() };
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands (WCAG 2.2 A and AA): a line for each rule, with the first places. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Not as a script element: the page's security policy refuses those, as it should.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    // from the top: what has scrolled half under the line that stays is no smaller for it
    const { scrollY } = window;
    window.scrollTo({ top: 0, behavior: 'instant' });
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'], // of all that is well it need not say where it stands
    });
    window.scrollTo({ top: scrollY, behavior: 'instant' });
    return violations.map(({ id, help, nodes }) => ({ id, help, places: nodes.slice(0, 3).map((node) => node.target.join(' ')) }));
  });
  return found.map(({ id, help, places }) => `${id}: ${help} (${places.join('; ')})`);
}
