import { Injectable, type Type } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import type { GraphQLResolveInfo } from 'graphql';
import { CaseReferences, type Proposal } from '#libs/cases';
import { AuditTrail, allOf, type ConnectionOf, descending, ident, type Page, Reads, type Sql, sql } from '#libs/platform';
import { rowsPerCase, VaultRepository } from './vault.repository.js';

/** Grants and erasures of vaults, as people read them: of whom the viewer may know, of one case where its code is given. */
@Injectable()
export class VaultLists {
  constructor(
    private readonly vault: VaultRepository,
    private readonly cases: CaseReferences,
    private readonly reads: Reads,
    private readonly audit: AuditTrail,
  ) {}

  /** The newest first. Recorded for each case. */
  @Transactional()
  async read<T extends Proposal>(
    info: GraphQLResolveInfo,
    list: { of: 'grant' | 'erasure'; entity: Type<T>; where: (row: Sql) => Sql },
    page: Page,
    code?: string | null,
  ): Promise<ConnectionOf<T>> {
    const caseId = code ? ((await this.cases.idOf(code)) ?? null) : undefined;
    const where = (row: Sql) => allOf(list.where(row), caseId !== undefined && sql`${row}.case_id = ${caseId}::uuid`);
    return this.vault.asVault(async () => {
      const table = ident(`vault_${list.of}`);
      for (const { id, count } of await rowsPerCase(this.reads, table, where(table)))
        this.audit.note(`vault.${list.of}s-read`, { type: 'case', id }, { [`${list.of}s`]: count });
      return this.reads.read(info, { entity: list.entity, where, order: descending('proposedAt', 'id'), page });
    });
  }
}
