import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { type AuditDetail, conflict, notFound, ViewerContext, Writes } from '#libs/platform';
import { trimmed } from '../entry/input-text.js';
import { Case } from './case.entity.js';
import type { CaseState } from './case.enums.js';
import { type CaseAsRead, CaseRepository } from './case.repository.js';

/**
 * What every change to a case has in common: it is made to the version its maker read, raises it, leaves an audit entry, and
 * has the case's search documents made anew; all in the transaction of the change.
 */
@Injectable()
export class CaseChanges {
  constructor(
    private readonly writes: Writes,
    private readonly rows: CaseRepository,
    private readonly context: ViewerContext,
  ) {}

  /** The case as its reader saw it. @throws NOT_FOUND, absent or hidden alike; CONFLICT when it was changed since */
  async lockVersion(code: string, version: number): Promise<CaseAsRead> {
    return asRead(await this.rows.hold('code', code), version);
  }

  /** As `lockVersion`, of a case whose id stands on something the viewer sees. */
  async lockVersionById(id: string, version: number): Promise<CaseAsRead> {
    return asRead(await this.rows.hold('id', id), version);
  }

  /**
   * The case as it stands, for a step that only protects it (back from the public, to a higher level, to its maker): whoever changes small
   * things all the time does not stop it. @throws NOT_FOUND
   */
  async lock(code: string): Promise<CaseAsRead> {
    const found = await this.rows.hold('code', code);
    if (!found) throw notFound('case');
    return found;
  }

  /** Holds a case for a change that does not ask for its version, since it only ever adds. @throws NOT_FOUND */
  async hold(id: string): Promise<void> {
    if (!(await this.rows.hold('id', id))) throw notFound('case');
  }

  /** Raises the version. */
  raise({ id, version }: CaseAsRead, changes: QueryDeepPartialEntity<Case> = {}): Promise<void> {
    return this.writes.change(Case, 'case', id, version, changes);
  }

  /** @param detail codes and numbers alone, never a text of a case */
  async recordChange(caseId: string, action: string, detail: AuditDetail = {}): Promise<void> {
    await this.writes.record(action, { type: 'case', id: caseId }, { kind: 'case', id: caseId }, detail);
  }

  /** Notes that the case came into a state, with what was said. */
  async step(caseId: string, state: CaseState, note?: string | null): Promise<void> {
    await this.rows.insert('case_step', [{ case_id: caseId, state, note: trimmed(note), taken_by: this.context.viewer.personId }]);
  }
}

function asRead(found: CaseAsRead | undefined, version: number): CaseAsRead {
  if (!found) throw notFound('case');
  if (found.version !== version) throw conflict('case', found.version);
  return found;
}
