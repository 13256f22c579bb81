import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { ofCaseWithCode } from '#libs/cases';
import { AuditTrail, allOf, type ConnectionOf, condition, type Page, Reads } from '#libs/platform';
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
    const where = allOf(code ? ofCaseWithCode(code) : undefined, person ? condition('{t}.person_id = ?::uuid', person) : undefined);
    return this.reads.connection(
      info,
      {
        entity: VaultReadingRecord,
        where,
        order: [
          ['readAt', 'DESC'],
          ['id', 'DESC'],
        ],
      },
      page,
    );
  }
}
