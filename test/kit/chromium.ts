import { type ChildProcess, execFileSync, spawnSync } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

/** Pages that stand for a second each: what is spent on making their scripts and their painting faster would never come back. A seventh less work in all. */
const FOR_SHORT_VISITS = [
  '--js-flags=--no-turbofan --no-maglev',
  '--num-raster-threads=1',
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
  '--disable-site-isolation-trials',
  '--disable-smooth-scrolling',
];

let shared: Promise<Browser> | undefined;

/** The one of this process, for all its test files (Jest loads this file once a process): it ends with the process, which it does not hold. */
export function sharedBrowser(): Promise<Browser> {
  const forget = () => {
    shared = undefined;
  };
  shared ??= letGo(() => launchBrowser(FOR_SHORT_VISITS)).then((browser) => browser.once('disconnected', forget));
  shared.catch(forget);
  return shared;
}

/** What `launch` starts holds this process no longer than its other work. */
async function letGo(launch: () => Promise<Browser>): Promise<Browser> {
  const started: ChildProcess[] = [];
  const note = (message: unknown) => started.push((message as { process: ChildProcess }).process);
  subscribe('child_process', note);
  try {
    return await launch();
  } finally {
    unsubscribe('child_process', note);
    for (const child of started) {
      child.unref();
      for (const stream of child.stdio ?? []) (stream as Socket | null)?.unref?.();
    }
  }
}

interface Chromium {
  program: string;
  env: Record<string, string>;
}

/** A real Chromium: the machine's own where it has one, else the one from npm. Neither is a failure, never a skip. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
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
      ...more,
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
