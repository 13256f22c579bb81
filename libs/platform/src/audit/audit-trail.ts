import { Inject, Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { READ_POOL, SYNTHETIC_WORLD } from '../read/read-pool.js';
import { inOneWrite } from '../transaction/one-write.js';
import { viewerSettings } from '../transaction/settings.js';
import { ViewerContext } from '../viewer/viewer-context.js';

export interface AuditSubject {
  type: string;
  id: string;
}
/** Codes and numbers alone, never a text of a case. */
export type AuditDetail = Record<string, string | number | boolean | null>;

interface AuditNote {
  action: string;
  subject_type: string | null;
  subject_id: string | null;
  detail: AuditDetail;
}
/** What is recorded of a request once its own transaction is over, each once. */
export type AuditNotes = Map<string, { note: AuditNote; isReading: boolean }>;

/** The same read by the same person within this time is one reading: a page that is looked at twice, a script that asks every second. */
const ONE_READING_MS = 60_000;

/**
 * Who did what. A change is recorded in the transaction of the deed, so that there is never one without the other; a sensitive
 * read and a refusal in a transaction of their own, after the request's, before its answer leaves (S33): a read cannot write, and
 * what is refused is rolled back.
 */
@Injectable()
export class AuditTrail {
  private readonly lately = new LRUCache<string, true>({ max: 20_000, ttl: ONE_READING_MS });

  constructor(
    private readonly writing: TransactionHost<TransactionalAdapterTypeOrm>,
    private readonly context: ViewerContext,
    @Inject(READ_POOL) private readonly pool: Pool,
    @Inject(SYNTHETIC_WORLD) private readonly synthetic: boolean,
  ) {}

  /** @param detail codes and numbers alone, never a text of a case */
  async record(action: string, subject: AuditSubject, detail: AuditDetail = {}): Promise<void> {
    if (!this.writing.isTransactionActive()) throw new Error(`${action} is audited outside a transaction`);
    await this.writing.tx.query(
      'INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail) VALUES ($1, $2, $3, $4, $5)',
      [this.context.viewer.personId, action, subject.type, subject.id, detail],
    );
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

  private keep(action: string, subject: AuditSubject | null, detail: AuditDetail, isReading: boolean): void {
    const { viewer, notes } = this.context;
    if (viewer.audience !== 'staff') return;
    const note: AuditNote = { action, subject_type: subject?.type ?? null, subject_id: subject?.id ?? null, detail };
    const key = `${viewer.personId} ${JSON.stringify(note)}`;
    if (!isReading || !this.lately.has(key)) notes.set(key, { note, isReading });
  }

  /** Records what was noted, in one statement and a transaction of its own. Whoever answers calls this first; if it fails, nothing may leave. */
  async flush(): Promise<void> {
    const { viewer } = this.context;
    const kept = [...this.context.notes];
    if (kept.length === 0) return;
    this.context.notes.clear();
    const client = await this.pool.connect();
    const { error, unclean } = await inOneWrite(client, `BEGIN; ${viewerSettings(viewer, this.synthetic)}`, {
      text: `INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail)
        SELECT $1, n.action, n.subject_type, n.subject_id, n.detail
          FROM jsonb_to_recordset($2::jsonb) AS n(action text, subject_type text, subject_id uuid, detail jsonb)`,
      values: [viewer.personId, JSON.stringify(kept.map(([, { note }]) => note))],
    });
    client.release(unclean);
    if (error) throw error;
    for (const [key, { isReading }] of kept) if (isReading) this.lately.set(key, true);
  }
}
