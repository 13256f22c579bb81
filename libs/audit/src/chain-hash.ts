import { createHash, createHmac } from 'node:crypto';

/** An entry of the audit as the database prints it. */
export interface EntryText {
  id: string;
  /** To the microsecond, UTC. */
  at: string;
  person_id: string | null;
  action: string;
  subject_type: string | null;
  subject_id: string | null;
  detail: string;
}

/**
 * Hash of an entry at its place in the chain. The database makes it (audit.table.ts); here it is computed anew, so that
 * a function of the database that was changed is found out as well.
 */
export function chainHash(day: string, previous: Buffer, entry: EntryText): Buffer {
  const lines = [
    'dalel-audit-1',
    day,
    previous.toString('hex'),
    entry.id,
    entry.at,
    entry.person_id ?? '-',
    entry.action,
    entry.subject_type ?? '-',
    entry.subject_id ?? '-',
    entry.detail,
  ];
  return createHash('sha256').update(lines.join('\n'), 'utf8').digest();
}

/** A day that is over: how many entries the chain had by its end, and the hash of the last. */
export interface DayHead {
  day: string;
  place: number;
  head: Buffer;
}

/** What the ledger held when a day was sealed: how many entries, and a hash over their ids in order. */
export interface LedgerHead {
  entries: number;
  head: Buffer;
}

/** The form in which a head is printed and kept elsewhere: `2026-07-01:1234:<64 hex digits>`. */
export const printHead = ({ day, place, head }: DayHead): string => `${day}:${place}:${head.toString('hex')}`;

/** @throws Error of one line when it is no head as `dalel audit head` prints it */
export function parseHead(text: string): DayHead {
  const [, day, place, head] = /^(\d{4}-\d{2}-\d{2}):(\d+):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  if (!day || !place || !head) throw new Error('A head is written as "dalel audit head" prints it: day:place:hash');
  return { day, place: Number(place), head: Buffer.from(head, 'hex') };
}

/** The operator's key for seals. Its id tells keys apart and gives nothing of them away. */
export class SealKey {
  readonly id: string;

  constructor(private readonly key: Buffer) {
    this.id = createHmac('sha256', key).update('dalel-seal-key').digest('hex').slice(0, 16);
  }

  seal(head: DayHead, ledger: LedgerHead): Buffer {
    return createHmac('sha256', this.key)
      .update(`dalel-audit-seal-2\n${printHead(head)}\n${ledger.entries}:${ledger.head.toString('hex')}`)
      .digest();
  }
}
