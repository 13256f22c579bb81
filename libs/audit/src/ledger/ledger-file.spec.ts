import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LedgerEntry, LedgerFile } from './ledger-file.js';

const entry = (): LedgerEntry => ({
  id: randomUUID(),
  kind: 'CONSENT_WITHDRAWN',
  caseId: randomUUID(),
  keyVersion: null,
  survivorId: randomUUID(),
  purpose: 'MEDIA',
  at: '2026-01-02T03:04:05.678901Z',
});

describe('the ledger’s file (S31)', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dalel-ledger-'));
    file = join(folder, 'apart', 'ledger.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const opened = () => {
    const ledger = new LedgerFile(file);
    ledger.read();
    return ledger;
  };
  function written(count: number): LedgerEntry[] {
    const entries = Array.from({ length: count }, entry);
    const ledger = opened();
    for (const each of entries) ledger.append([each]);
    return entries;
  }
  const lines = () => readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const rewrite = (changed: string[]) => writeFileSync(file, changed.map((line) => `${line}\n`).join(''));

  it('keeps what was appended, in order, once, readable by its owner alone', () => {
    const entries = written(3);
    const ledger = opened();
    expect(ledger.entries).toEqual(entries);
    ledger.append(entries);
    expect(lines()).toHaveLength(3);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('two processes that take turns write one chain', () => {
    const [a, b] = [opened(), opened()];
    for (const ledger of [a, b, b, a, b]) {
      ledger.read();
      ledger.append([entry(), entry()]);
    }
    a.read();
    b.read();
    expect([a, b].map(({ headHash }) => headHash)).toEqual([opened().headHash, opened().headHash]);
    expect(opened().entries).toHaveLength(10);
  });

  it('finds a line that was changed, removed, added, moved or damaged', () => {
    written(4);
    const [a, b, c, d] = lines() as [string, string, string, string];
    const changes = [
      [a, b.replace('MEDIA', 'RESEARCH'), c, d],
      [a, c, d],
      [b, c, d],
      [a, b, b, c, d],
      [a, c, b, d],
      [a, b, c.slice(0, -5), d],
      [a, b, '', c, d],
    ];
    for (const changed of changes) {
      rewrite(changed);
      expect(opened).toThrow(/^The ledger is damaged at line \d/);
    }
    rewrite([a, b, c, d]);
    expect(opened().entries).toHaveLength(4);
  });

  it('a line that a crash cut short is no entry, and makes way for the next', () => {
    const [first] = written(1);
    for (const cut of [1, 40, lines()[0]!.length]) {
      appendFileSync(file, lines()[0]!.slice(0, cut));
      expect(opened().entries).toHaveLength(1);
    }
    const ledger = opened();
    const next = entry();
    ledger.append([next]);
    expect(opened().entries).toEqual([first, next]);
  });

  it('under a key nobody without it writes the chain anew, nor adds to it; an older key still opens what it wrote', () => {
    const [old, key] = [randomBytes(32), randomBytes(32)];
    const under = (...keys: Buffer[]) => {
      const ledger = new LedgerFile(file, keys);
      ledger.read();
      return ledger;
    };
    under(old).append([entry(), entry(), entry()]);
    under(key, old).append([entry()]);
    expect(under(key, old).entries).toHaveLength(4);
    expect(() => under(key)).toThrow('damaged at line 1');
    const kept = lines();
    // cut, and grown again to its length by one who has no key
    rmSync(file);
    const { entries } = { entries: kept.map((line) => JSON.parse(line) as LedgerEntry) };
    opened().append(entries.slice(0, 2).concat(entry(), entry()));
    expect(() => under(key, old)).toThrow('written without a key at line 1');
    rewrite(kept.slice(0, 2));
    const forged = new LedgerFile(file, [randomBytes(32), old]);
    forged.read();
    forged.append([entry()]);
    expect(() => under(key, old)).toThrow('damaged at line 3');
  });

  it('begun without a key, it is written anew under one', () => {
    const entries = written(3);
    const key = randomBytes(32);
    new LedgerFile(file, [key]).rewrite(opened());
    const ledger = new LedgerFile(file, [key]);
    ledger.read();
    expect(ledger.entries).toEqual(entries);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(opened).toThrow('damaged at line 1');
  });

  it('notices, while running, that it was cut or taken away', () => {
    written(2);
    const ledger = opened();
    rewrite(lines().slice(0, 1));
    expect(() => ledger.read()).toThrow('cut');
    rmSync(file);
    expect(() => ledger.read()).toThrow('gone');
  });
});
