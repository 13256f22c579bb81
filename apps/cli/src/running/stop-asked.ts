import { existsSync, readFileSync } from 'node:fs';

/** Resolves when we are to stop: by a signal, or because what we were started by is gone. */
export function stopAsked(): Promise<void> {
  return new Promise((tell) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => tell());
    // Started through tools/start.mjs on an older Node.
    process.on('disconnect', () => tell());
    process.channel?.unref();
    // npm passes signals to a shell that dies of them without passing them on, and a kill -9 of npm reaches nobody.
    if (!process.env['npm_lifecycle_event']) return;
    const first = ancestors();
    setInterval(() => ancestors() !== first && tell(), 500).unref();
  });
}

/** The shell that npm started us by, and npm. */
function ancestors(): string {
  const stat = `/proc/${process.ppid}/stat`;
  // "pid (name) state ppid …", where the name may hold anything.
  const above = existsSync(stat)
    ? readFileSync(stat, 'utf8')
        .replace(/^.*\) \S /s, '')
        .split(' ')[0]
    : '';
  return `${process.ppid} ${above}`;
}
