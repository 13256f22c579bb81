import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { READ_POOL, SYNTHETIC_WORLD } from '../read/read-pool.js';
import { viewerRole } from '../transaction/settings.js';
import { Transactions } from '../transaction/transactions.js';
import { ViewerContext } from '../viewer/viewer-context.js';
import { readingRecord } from './audit-entries.repository.js';
import type { AuditDetail, AuditNote, AuditSubject } from './audit-notes.js';

/** The same read by the same person within this time is one reading: a page that is looked at twice, a script that asks every second. */
const ONE_READING_MS = 60_000;
/** What was counted in the database is not counted there again by this process for so long; there it counts for an hour. */
const COUNTED_MS = 59 * 60_000;

/**
 * Who read what, and was refused what. A change is recorded by whoever writes it (`Writes.record`); a sensitive
 * read and a refusal in a transaction of their own, after the request's, before its answer leaves (S33): a read cannot write, and
 * what is refused is rolled back.
 */
@Injectable()
export class AuditTrail {
  private readonly transactions: Transactions;
  private readonly lately = new LRUCache<string, true>({ max: 20_000, ttl: ONE_READING_MS });
  /** The level at which a record was counted. */
  private readonly counted = new LRUCache<string, number>({ max: 100_000, ttl: COUNTED_MS });

  constructor(
    private readonly context: ViewerContext,
    @Inject(READ_POOL) pool: Pool,
    @Inject(SYNTHETIC_WORLD) private readonly synthetic: boolean,
  ) {
    this.transactions = Transactions.on(pool);
  }

  /**
   * Has a sensitive read of a signed-in person recorded before the request's answer leaves. The same read again within a minute is
   * the same reading. @param detail codes and numbers alone, never a text of a case
   */
  note(action: string, subject: AuditSubject | null, detail: AuditDetail = {}): void {
    this.keep(action, subject, detail, true);
  }

  /** Has a refusal recorded, each time it is met, although the transaction it ended is rolled back. */
  refused(action: string, subject: AuditSubject | null, detail: AuditDetail = {}): void {
    this.keep(action, subject, detail, false);
  }

  /** Counts a record that a signed-in person read: much of it within an hour leaves an entry of its own. */
  count(subject: AuditSubject, level: number): void {
    const { viewer, notes } = this.context;
    if (viewer.audience === 'staff') notes.count(viewer, subject.type, subject.id, level);
  }

  private keep(action: string, subject: AuditSubject | null, detail: AuditDetail, isReading: boolean): void {
    const { viewer } = this.context;
    if (viewer.audience !== 'staff') return;
    const note: AuditNote = { action, subject_type: subject?.type ?? null, subject_id: subject?.id ?? null, detail };
    const key = `${viewer.personId} ${JSON.stringify(note)}`;
    if (!isReading || !this.lately.has(key)) this.context.notes.keep(key, { viewer, note, isReading });
  }

  /** Records what was noted, as of whoever did it, each person's in a transaction of its own. Whoever answers calls this first; if it fails, nothing may leave. */
  async flush(): Promise<void> {
    for (const { viewer, entries, read } of this.context.notes.take()) {
      const fresh = read.filter(({ key, level }) => (this.counted.get(key) ?? 0) < level);
      if (entries.length === 0 && fresh.length === 0) continue;
      const noted = entries.map(([, { note }]) => note);
      await this.transactions.alone(viewerRole(viewer, this.synthetic), readingRecord(viewer.personId, noted, fresh));
      for (const [key, { isReading }] of entries) if (isReading) this.lately.set(key, true);
      for (const { key, level } of fresh) this.counted.set(key, level);
    }
  }
}
