import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { TestClient } from './client.js';

const require = createRequire(import.meta.url);

interface Chromium {
  program: string;
  env: Record<string, string>;
}

/** A real Chromium: the machine's own where it has one, else the one from npm. Neither is a failure, never a skip. */
export async function launchBrowser(): Promise<Browser> {
  const { program, env } = findChromium();
  return chromium.launch({
    executablePath: program,
    env: { ...(process.env as Record<string, string>), ...env },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--no-first-run',
      '--no-pings',
    ],
  });
}

function findChromium(): Chromium {
  const named = process.env['CHROME_BIN'];
  if (named) return { program: named, env: {} };
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0) return { program: stdout.trim(), env: {} };
  }
  return packagedChromium();
}

/** Unpacked once for this version and user; its own libraries and fonts are used only where the machine has none. */
function packagedChromium(): Chromium {
  const { version } = JSON.parse(readFileSync(join(require.resolve('@sparticuz/chromium'), '../../package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(tmpdir(), `dalel-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) execFileSync(process.execPath, [fileURLToPath(new URL('./extract-chromium.mjs', import.meta.url)), folder]);
  const program = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  for (const env of [fonts, { ...fonts, ...libraries }]) {
    if (spawnSync(program, ['--no-sandbox', '--version'], { env: { ...process.env, ...env } }).status === 0) return { program, env };
  }
  throw new Error('No Chromium runs on this machine: install one, or set CHROME_BIN');
}

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
