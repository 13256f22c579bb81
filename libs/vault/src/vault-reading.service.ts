import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { ofCaseWithCode } from '#libs/cases';
import { AuditTrail, allOf, type ConnectionOf, descending, type Page, Reads, type Sql, sql } from '#libs/platform';
import type { VaultReadingFilter } from './vault.inputs.js';
import { VaultReadingRecord } from './vault-reading.entity.js';

/** Who read which vault: one's own readings; for who gives grants, everyone's. Looking here is recorded too. */
@Injectable()
export class VaultReadingService {
  constructor(
    private readonly reads: Reads,
    private readonly trail: AuditTrail,
  ) {}

  list(info: GraphQLResolveInfo, filter: VaultReadingFilter | null | undefined, page: Page): Promise<ConnectionOf<VaultReadingRecord>> {
    const { case: code, person } = filter ?? {};
    this.trail.note('vault.readings-read', null, { case: code ?? null, person: person ?? null });
    const where = (row: Sql) => allOf(code && ofCaseWithCode(row, code), person && sql`${row}.person_id = ${person}::uuid`);
    return this.reads.read(info, { entity: VaultReadingRecord, where, order: descending('readAt', 'id'), page });
  }
}
