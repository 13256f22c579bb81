import { createHash, createHmac } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** One thing that must stay undone, by ids alone. */
export interface LedgerEntry {
  id: string;
  kind: 'VAULT_ERASED' | 'CONSENT_WITHDRAWN';
  caseId: string;
  keyVersion: number | null;
  survivorId: string | null;
  purpose: string | null;
  /** UTC, to the microsecond. */
  at: string;
}

const NOTHING_BEFORE = '0'.repeat(64);

/** Without a key whoever may write the file can write the chain anew; with it they can only cut it. */
const hashOf = (key: Buffer | undefined, previous: string, { id, kind, caseId, keyVersion, survivorId, purpose, at }: LedgerEntry) =>
  (key ? createHmac('sha256', key) : createHash('sha256'))
    .update(JSON.stringify(['dalel-ledger-1', previous, id, kind, caseId, keyVersion, survivorId, purpose, at]))
    .digest('hex');

/**
 * The ledger as a file: a line an entry, each with a hash over itself and the line before it. Lines are only ever added; an entry
 * counts as kept once it is on the disk. Who writes holds the lock of the database (ledger.service.ts), so that lines of several
 * processes never mix.
 */
export class LedgerFile {
  private readonly byId = new Map<string, LedgerEntry>();
  private head = NOTHING_BEFORE;
  /** Where the last whole line ends. */
  private end = 0;

  /** @param keys of the chain: the first is written with, the others wrote before it; without any the chain is a plain hash */
  constructor(
    private readonly file: string,
    private readonly keys: readonly Buffer[] = [],
  ) {}

  get entries(): LedgerEntry[] {
    return [...this.byId.values()];
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  get headHash(): string {
    return this.head;
  }

  /**
   * Reads on from where it last stopped. A last line without its end was cut short by a crash before anyone was told that it is
   * kept; the database has it still.
   * @throws Error of one line when a line was changed, removed, added or moved
   */
  read(): void {
    if (!existsSync(this.file)) {
      if (this.end > 0) throw new Error('The ledger is gone: DALEL_LEDGER_FILE names no file any more');
      return;
    }
    const file = openSync(this.file, 'r');
    try {
      const size = fstatSync(file).size;
      if (size < this.end) throw new Error('The ledger was cut: DALEL_LEDGER_FILE is shorter than it was');
      const added = Buffer.alloc(size - this.end);
      readSync(file, added, 0, added.length, this.end);
      const whole = added.subarray(0, added.lastIndexOf(0x0a) + 1);
      for (const line of whole.toString('utf8').split('\n').slice(0, -1)) this.take(line);
      this.end += whole.length;
    } finally {
      closeSync(file);
    }
  }

  /** Writes what is not there yet, through to the disk. Call `read` first. */
  append(entries: readonly LedgerEntry[]): void {
    const lines = this.chained(entries.filter(({ id }) => !this.byId.has(id)));
    if (lines.length === 0) return;
    const isNew = !existsSync(this.file);
    if (isNew) mkdirSync(dirname(this.file), { recursive: true });
    const file = openSync(this.file, 'a', 0o600);
    const content = Buffer.from(lines.map(({ line }) => `${line}\n`).join(''));
    try {
      // what a crash left of a line
      if (fstatSync(file).size > this.end) ftruncateSync(file, this.end);
      writeSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (isNew) syncFolder(dirname(this.file));
    for (const { entry, hash } of lines) this.note(entry, hash);
    this.end += content.length;
  }

  /**
   * Writes the chain anew under the key, when one is set for a file that was written without. Dalel does not run meanwhile: with the key
   * it does not start on this file. @param plain the same file, opened without a key and read
   */
  rewrite(plain: LedgerFile): void {
    const aside = `${this.file}.new`;
    rmSync(aside, { force: true });
    new LedgerFile(aside, this.keys).append(plain.entries);
    renameSync(aside, this.file);
    syncFolder(dirname(this.file));
  }

  private chained(entries: readonly LedgerEntry[]): { entry: LedgerEntry; hash: string; line: string }[] {
    let previous = this.head;
    return entries.map((entry) => {
      const hash = hashOf(this.keys[0], previous, entry);
      previous = hash;
      return { entry, hash, line: JSON.stringify({ ...entry, hash }) };
    });
  }

  private take(line: string): void {
    const { hash, ...entry } = parsed(line);
    const keys = this.keys.length > 0 ? this.keys : [undefined];
    if (!keys.some((key) => hash === hashOf(key, this.head, entry))) throw this.refused(hash, entry);
    this.note(entry, hash);
  }

  private refused(hash: string, entry: LedgerEntry): Error {
    if (this.keys.length > 0 && hash === hashOf(undefined, this.head, entry))
      return new Error(
        `The ledger was written without a key at line ${this.byId.size + 1}: if you have just set one, run "dalel vault key-ledger" once`,
      );
    return new Error(`The ledger is damaged at line ${this.byId.size + 1}: bring back DALEL_LEDGER_FILE as it was`);
  }

  private note(entry: LedgerEntry, hash: string): void {
    this.byId.set(entry.id, entry);
    this.head = hash;
  }
}

function parsed(line: string): LedgerEntry & { hash: string } {
  try {
    return JSON.parse(line) as LedgerEntry & { hash: string };
  } catch {
    return {} as LedgerEntry & { hash: string }; // no hash fits it
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
