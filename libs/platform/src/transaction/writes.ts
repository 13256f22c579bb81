import { Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { escapeIdentifier } from 'pg';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { addAuditEntry } from '../audit/audit-entries.repository.js';
import type { AuditDetail, AuditSubject } from '../audit/audit-notes.js';
import { conflict, notFound } from '../errors/dalel-error.js';
import { SUBJECT_CHANGED, type Subject } from '../jobs/job-kind.js';
import { Jobs } from '../jobs/jobs.js';
import { ViewerContext } from '../viewer/viewer-context.js';
import { type Ask, type RoleSettings, takeRole } from './transactions.js';

interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/** The one way to write, for every noun: the version that its writer read, the change, its record. All in the transaction in progress, as the viewer. */
@Injectable()
export class Writes {
  constructor(
    private readonly writing: TransactionHost<TransactionalAdapterTypeOrm>,
    private readonly context: ViewerContext,
    private readonly jobs: Jobs,
  ) {}

  get tx() {
    if (!this.writing.isTransactionActive()) throw new Error('a write outside a transaction');
    return this.writing.tx;
  }

  /** Works as another role, with the viewer's settings; an error within ends the transaction, and the role with it. */
  async as<T>(role: RoleSettings['role'], work: () => Promise<T>): Promise<T> {
    await this.tx.query(takeRole({ role }));
    const result = await work();
    await this.tx.query(takeRole({ role: 'staff' }));
    return result;
  }

  /**
   * Changes a row that is still as its reader saw it, and raises its version (`UPDATE … WHERE id AND version`: the ORM's own
   * check lets stale writes through).
   * @throws CONFLICT with the current version when it was changed since; NOT_FOUND when the viewer may not see it
   */
  async change<T extends Versioned>(
    entity: EntityTarget<T>,
    what: string,
    id: string,
    version: number,
    changes: QueryDeepPartialEntity<T> = {},
  ): Promise<void> {
    const set = { ...changes, version: version + 1 } as QueryDeepPartialEntity<T>;
    const { affected } = await this.tx
      .createQueryBuilder()
      .update(entity)
      .set(set)
      .where('id = :id AND version = :version', { id, version })
      .execute();
    if (affected === 1) return;
    const { tableName } = this.tx.connection.getMetadata(entity);
    const [current] = await this.tx.query(`SELECT version FROM ${escapeIdentifier(tableName)} WHERE id = $1`, [id]);
    if (!current) throw notFound(what);
    if (current.version !== version) throw conflict(what, current.version);
    throw conflict(what, version); // seen, of that version, and yet not to be changed by this viewer in its present state
  }

  /**
   * Records a change in its own transaction, so that there is never one without the other: a transaction that changes something and
   * records nothing is refused.
   * @param changed what is found by search, or is found by something that was changed; null where nothing is
   * @param detail codes and numbers alone, never a text of a case
   */
  async record(action: string, subject: AuditSubject, changed: Subject | null, detail: AuditDetail = {}): Promise<void> {
    const { tx } = this;
    const ask: Ask = (text, values) => tx.query(text, values);
    await addAuditEntry(ask, { action, person: this.context.viewer.personId, subject, detail });
    if (changed) await this.jobs.send(ask, SUBJECT_CHANGED, changed);
  }

  /** The id and version of what has this code, for the viewer. @throws NOT_FOUND */
  async find<T extends Versioned>(
    entity: EntityTarget<T>,
    what: string,
    key: 'code' | 'path' | 'id',
    value: string,
  ): Promise<{ id: string; version: number }> {
    const { tableName, columns } = this.tx.connection.getMetadata(entity);
    const version = columns.some((column) => column.databaseName === 'version') ? 'version' : '0 AS version';
    const [row] = await this.tx.query(`SELECT id, ${version} FROM ${escapeIdentifier(tableName)} WHERE ${escapeIdentifier(key)} = $1`, [
      value,
    ]);
    if (!row) throw notFound(what);
    return row;
  }
}
