import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import type { GraphQLResolveInfo } from 'graphql';
import { Ledger } from '#libs/audit';
import { CaseReferences } from '#libs/cases';
import { type AuditDetail, badInput, type ConnectionOf, DalelError, notFound, type Page, Reads, sql } from '#libs/platform';
import { VaultErasure } from './vault.entity.js';
import type { ProposeVaultErasureInput } from './vault.inputs.js';
import { VaultRepository } from './vault.repository.js';
import { VaultErasureRepository } from './vault-erasure.repository.js';
import { VaultLists } from './vault-lists.js';

/** To erase a vault takes two people (S7): a reviewer proposes it with a reason, another reviewer or an administrator confirms it. */
@Injectable()
export class VaultErasureService {
  constructor(
    private readonly erasures: VaultErasureRepository,
    private readonly vault: VaultRepository,
    private readonly lists: VaultLists,
    private readonly cases: CaseReferences,
    private readonly reads: Reads,
    private readonly ledger: Ledger,
  ) {}

  /** What waits for a second person, and what was erased. */
  list(info: GraphQLResolveInfo, page: Page, code?: string | null): Promise<ConnectionOf<VaultErasure>> {
    return this.lists.read(info, { of: 'erasure', entity: VaultErasure, where: (row) => sql`${row}.revoked_at IS NULL` }, page, code);
  }

  /** @throws NOT_FOUND for a case the viewer may not see; BAD_USER_INPUT where there is nothing to erase; CONFLICT where a proposal waits */
  @Transactional()
  async propose(info: GraphQLResolveInfo, { case: code, reason }: ProposeVaultErasureInput): Promise<VaultErasure> {
    const caseId = await this.cases.idOf(code);
    if (!caseId) throw notFound('case');
    return this.vault.asVault(async () => {
      await this.vault.hold(caseId);
      const [newest] = await this.vault.keys(caseId);
      if (!newest?.wrapped) throw badInput('The vault of this case is empty: there is nothing to erase.', 'case');
      if (await this.erasures.waits(caseId))
        throw new DalelError('CONFLICT', 'An erasure of this vault waits for a second person already.');
      return this.recorded(info, 'erasure-proposed', { id: await this.erasures.add(caseId, newest.version, reason.trim()), caseId });
    });
  }

  /**
   * Destroys the data key of the case: nobody reads its vault any more. Answered once the ledger apart from the database has it.
   * @throws FORBIDDEN for who proposed it; CONFLICT when it was decided, or the vault erased, meanwhile
   */
  async confirm(info: GraphQLResolveInfo, id: string): Promise<VaultErasure> {
    const erased = await this.erase(info, id);
    await this.ledger.keep();
    return erased;
  }

  @Transactional()
  protected async erase(info: GraphQLResolveInfo, id: string): Promise<VaultErasure> {
    return this.vault.asVault(async () => {
      const erasure = await this.erasures.undecided(id);
      this.erasures.requireSecondPerson(erasure);
      await this.vault.hold(erasure.caseId);
      return this.recorded(info, 'erased', erasure, await this.erasures.confirm(id));
    });
  }

  /** Takes it back, or refuses it. */
  @Transactional()
  async revoke(info: GraphQLResolveInfo, id: string): Promise<VaultErasure> {
    return this.vault.asVault(async () => {
      const erasure = await this.erasures.undecided(id);
      await this.erasures.revoke(id);
      return this.recorded(info, 'erasure-revoked', erasure);
    });
  }

  private async recorded(
    info: GraphQLResolveInfo,
    step: string,
    { id, caseId }: { id: string; caseId: string },
    detail: AuditDetail = {},
  ): Promise<VaultErasure> {
    const erasure = await this.reads.read<VaultErasure>(info, { entity: VaultErasure, where: (row) => sql`${row}.id = ${id}` });
    await this.vault.record(`vault.${step}`, caseId, { erasure: id, ...detail });
    return erasure;
  }
}
