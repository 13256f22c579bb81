import { Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { ViewerContext } from '../viewer/viewer-context.js';

/** Writes who did what in the transaction of the deed, so that there is never one without the other. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly writing: TransactionHost<TransactionalAdapterTypeOrm>,
    private readonly context: ViewerContext,
  ) {}

  /** @param detail codes and numbers alone, never a text of a case */
  async record(
    action: string,
    subject: { type: string; id: string },
    detail: Record<string, string | number | boolean | null> = {},
  ): Promise<void> {
    if (!this.writing.isTransactionActive()) throw new Error(`${action} is audited outside a transaction`);
    await this.writing.tx.query(
      'INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail) VALUES ($1, $2, $3, $4, $5)',
      [this.context.viewer.personId, action, subject.type, subject.id, detail],
    );
  }
}
