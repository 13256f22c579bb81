import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Ledger } from '#libs/audit';
import { CaseReferences } from '#libs/cases';
import { AuditTrail, badInput, DalelError, notFound, ViewerContext } from '#libs/platform';
import type { ProposeVaultErasureInput } from './vault.inputs.js';
import { VaultRepository } from './vault.repository.js';
import type { VaultErasure } from './vault.types.js';
import { type ErasureRow, VaultErasureRepository } from './vault-erasure.repository.js';

/** To erase a vault takes two people (S7): a reviewer proposes it with a reason, another reviewer or an administrator confirms it. */
@Injectable()
export class VaultErasureService {
  constructor(
    private readonly erasures: VaultErasureRepository,
    private readonly vault: VaultRepository,
    private readonly cases: CaseReferences,
    private readonly audit: AuditTrail,
    private readonly context: ViewerContext,
    private readonly ledger: Ledger,
  ) {}

  /** What waits for a second person, and what was erased. Recorded for each case. */
  @Transactional()
  async list(): Promise<VaultErasure[]> {
    const found = await this.vault.asVault(() => this.erasures.list());
    for (const id of new Set(found.map(({ caseId }) => caseId)))
      this.audit.note('vault.erasures-read', { type: 'case', id }, { erasures: found.filter(({ caseId }) => caseId === id).length });
    return this.withCodes(found);
  }

  /** @throws NOT_FOUND for a case the viewer may not see; BAD_USER_INPUT where there is nothing to erase; CONFLICT where a proposal waits */
  @Transactional()
  async propose({ case: code, reason }: ProposeVaultErasureInput): Promise<VaultErasure> {
    const caseId = await this.cases.idOf(code);
    if (!caseId) throw notFound('case');
    const proposed = await this.vault.asVault(async () => {
      await this.vault.hold(caseId);
      const [newest] = await this.vault.keys(caseId);
      if (!newest?.wrapped) throw badInput('The vault of this case is empty: there is nothing to erase.', 'case');
      if (await this.erasures.waits(caseId))
        throw new DalelError('CONFLICT', 'An erasure of this vault waits for a second person already.');
      return this.erasures.one(await this.erasures.add(caseId, newest.version, reason.trim(), this.context.viewer.personId));
    });
    return this.stepped(proposed, 'vault.erasure-proposed');
  }

  /**
   * Destroys the data key of the case: nobody reads its vault any more. Answered once the ledger apart from the database has it.
   * @throws FORBIDDEN for who proposed it; CONFLICT when it was decided, or the vault erased, meanwhile
   */
  async confirm(id: string): Promise<VaultErasure> {
    const erased = await this.erase(id);
    await this.ledger.keep();
    return erased;
  }

  @Transactional()
  protected async erase(id: string): Promise<VaultErasure> {
    const erased = await this.vault.asVault(async () => {
      const { caseId, proposedBy } = await this.undecided(id);
      if (proposedBy.id === this.context.viewer.personId)
        throw new DalelError('FORBIDDEN', 'A second person confirms it: you proposed this erasure.');
      await this.vault.hold(caseId);
      await this.erasures.confirm(id);
      return this.erasures.one(id);
    });
    const { id: ledger, entries, keyVersion, keyFingerprint } = erased?.certificate ?? {};
    return this.stepped(erased, 'vault.erased', { ledger, keyVersion, entries, keyFingerprint });
  }

  /** Takes it back, or refuses it. */
  @Transactional()
  async revoke(id: string): Promise<VaultErasure> {
    const revoked = await this.vault.asVault(async () => {
      await this.undecided(id);
      await this.erasures.revoke(id, this.context.viewer.personId);
      return this.erasures.one(id);
    });
    return this.stepped(revoked, 'vault.erasure-revoked');
  }

  private async undecided(id: string): Promise<ErasureRow> {
    const found = await this.erasures.one(id);
    if (!found) throw notFound('erasure');
    if (found.certificate || found.revokedAt) throw new DalelError('CONFLICT', 'This erasure was decided already.');
    return found;
  }

  private async stepped(erasure: ErasureRow | undefined, action: string, detail: object = {}): Promise<VaultErasure> {
    if (!erasure) throw notFound('erasure');
    await this.vault.record(action, erasure.caseId, { erasure: erasure.id, ...detail });
    return (await this.withCodes([erasure]))[0];
  }

  private async withCodes(rows: ErasureRow[]): Promise<VaultErasure[]> {
    const codes = await this.cases.codesOf(rows.map(({ caseId }) => caseId));
    return rows.map(({ caseId, ...erasure }) => ({ ...erasure, case: codes.get(caseId) ?? null }));
  }
}
