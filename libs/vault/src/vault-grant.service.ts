import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import type { GraphQLResolveInfo } from 'graphql';
import { CaseReferences, type Grant, GrantService } from '#libs/cases';
import { type ConnectionOf, notFound, type Page, Reads, type Sql, sql, ViewerContext, Writes } from '#libs/platform';
import { VaultGrant } from './vault.entity.js';
import type { ProposeVaultGrantInput } from './vault.inputs.js';
import { VaultLists } from './vault-lists.js';

/** Leave to read a vault: proposed by a reviewer or administrator, confirmed by another (S7), for one person, one case and some days. */
@Injectable()
export class VaultGrantService extends GrantService {
  constructor(
    writes: Writes,
    reads: Reads,
    context: ViewerContext,
    private readonly cases: CaseReferences,
    private readonly lists: VaultLists,
  ) {
    super(writes, reads, context, { opens: 'vault', entity: VaultGrant, cleared: 'Who reads a vault must be cleared for RESTRICTED.' });
  }

  /** Reviewers and administrators see all that are open, since they confirm them; others their own. */
  open(info: GraphQLResolveInfo, page: Page, code?: string | null): Promise<ConnectionOf<Grant>> {
    const where = (row: Sql) => sql`${row}.revoked_at IS NULL AND ${row}.expires_at > now()`;
    return this.lists.read(info, { of: 'grant', entity: VaultGrant, where }, page, code);
  }

  /** @throws NOT_FOUND for a case the viewer may not see, or an unknown person; BAD_USER_INPUT for who is not cleared for RESTRICTED */
  @Transactional()
  async propose(info: GraphQLResolveInfo, input: ProposeVaultGrantInput): Promise<Grant> {
    const caseId = await this.cases.idOf(input.case);
    if (!caseId) throw notFound('case');
    return this.add(info, caseId, input);
  }

  protected override as<T>(work: () => Promise<T>): Promise<T> {
    return this.writes.as('vault', work);
  }
}
