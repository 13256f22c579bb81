import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { CaseReferences, GrantRepository } from '#libs/cases';
import { AuditTrail, notFound, ViewerContext, Writes } from '#libs/platform';
import type { ProposeVaultGrantInput } from './vault.inputs.js';
import { VaultRepository } from './vault.repository.js';
import type { VaultGrant } from './vault.types.js';
import { type GrantRow, VaultGrantRepository } from './vault-grant.repository.js';

/** Leave to read a vault: proposed by a reviewer or administrator, confirmed by another (S7), for one person, one case and some days. */
@Injectable()
export class VaultGrantService {
  private readonly grants: GrantRepository;

  constructor(
    private readonly rows: VaultGrantRepository,
    private readonly vault: VaultRepository,
    private readonly cases: CaseReferences,
    private readonly audit: AuditTrail,
    writes: Writes,
    context: ViewerContext,
  ) {
    this.grants = new GrantRepository(writes, context, 'vault_grant');
  }

  /** Reviewers and administrators see all that are open, since they confirm them; others their own. Recorded for each case. */
  @Transactional()
  async open(): Promise<VaultGrant[]> {
    const open = await this.vault.asVault(() => this.rows.open());
    for (const id of new Set(open.map(({ caseId }) => caseId)))
      this.audit.note('vault.grants-read', { type: 'case', id }, { grants: open.filter(({ caseId }) => caseId === id).length });
    return this.withCodes(open);
  }

  /** @throws NOT_FOUND for a case the viewer may not see, or an unknown person */
  @Transactional()
  async propose({ case: code, person, reason, days }: ProposeVaultGrantInput): Promise<VaultGrant> {
    const caseId = await this.cases.idOf(code);
    if (!caseId) throw notFound('case');
    await this.grants.requireClearance(person, 'Who reads a vault must be cleared for RESTRICTED.');
    const made = await this.vault.asVault(async () => {
      const id = await this.grants.add(caseId, person, reason.trim(), days);
      return this.rows.one(id);
    });
    return this.stepped(made, 'vault.grant-proposed', { days });
  }

  /** @throws FORBIDDEN for who proposed it and whom it is for; CONFLICT when it was confirmed or revoked meanwhile */
  @Transactional()
  async confirm(id: string): Promise<VaultGrant> {
    return this.step(id, 'vault.grant-confirmed', async () => {
      this.grants.requireSecondPerson(await this.grants.hold(id));
      await this.grants.confirm(id);
    });
  }

  /** Ends it at once, whether confirmed or only proposed. */
  @Transactional()
  async revoke(id: string): Promise<VaultGrant> {
    return this.step(id, 'vault.grant-revoked', async () => {
      await this.grants.hold(id);
      await this.grants.revoke(id);
    });
  }

  private async step(id: string, action: string, take: () => Promise<void>): Promise<VaultGrant> {
    const after = await this.vault.asVault(async () => {
      await take();
      return this.rows.one(id);
    });
    return this.stepped(after, action);
  }

  private async stepped(grant: GrantRow | undefined, action: string, detail: Record<string, number> = {}): Promise<VaultGrant> {
    if (!grant) throw notFound('grant');
    await this.vault.record(action, grant.caseId, { grant: grant.id, person: grant.person.id, ...detail });
    return (await this.withCodes([grant]))[0];
  }

  private async withCodes(rows: GrantRow[]): Promise<VaultGrant[]> {
    const codes = await this.cases.codesOf(rows.map(({ caseId }) => caseId));
    return rows.map(({ caseId, ...grant }) => ({ ...grant, case: codes.get(caseId) ?? null }));
  }
}
