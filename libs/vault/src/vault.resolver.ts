import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, StepUp } from '#libs/access';
import { AtMost } from '#libs/platform';
import { ProposeVaultGrantInput, ReadVaultInput, WriteVaultInput } from './vault.inputs.js';
import { VaultService } from './vault.service.js';
import { VaultGrant, VaultReading, VaultReceipt } from './vault.types.js';
import { VaultGrantService } from './vault-grant.service.js';

@Resolver()
export class VaultResolver {
  constructor(
    private readonly vault: VaultService,
    private readonly grants: VaultGrantService,
  ) {}

  @Allow('WORK_ON_CASES')
  @Mutation(() => VaultReceipt, { description: 'Put names, contacts and addresses into the vault of a case. You do not read it by this.' })
  writeVault(@Args('input') input: WriteVaultInput): Promise<VaultReceipt> {
    return this.vault.write(input);
  }

  @Allow('WORK_IN_THE_HOUSE')
  @StepUp()
  @Mutation(() => VaultReading, {
    description: 'Read the vault of a case. It takes a grant and a reason, and stays on record, refused or not.',
  })
  readVault(@Args('input') input: ReadVaultInput): Promise<VaultReading> {
    return this.vault.read(input);
  }

  @Allow('WORK_IN_THE_HOUSE')
  @AtMost(500)
  @Query(() => [VaultGrant], {
    description: 'Grants that are neither revoked nor over: your own; for reviewers and administrators, everyone’s.',
  })
  vaultGrants(): Promise<VaultGrant[]> {
    return this.grants.open();
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @StepUp()
  @Mutation(() => VaultGrant, { description: 'Propose that a person may read the vault of a case.' })
  proposeVaultGrant(@Args('input') input: ProposeVaultGrantInput): Promise<VaultGrant> {
    return this.grants.propose(input);
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @StepUp()
  @Mutation(() => VaultGrant, { description: 'As a second person, let a proposed grant count.' })
  confirmVaultGrant(@Args('id', { type: () => ID }) id: string): Promise<VaultGrant> {
    return this.grants.confirm(id);
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @Mutation(() => VaultGrant, { description: 'End a grant at once.' })
  revokeVaultGrant(@Args('id', { type: () => ID }) id: string): Promise<VaultGrant> {
    return this.grants.revoke(id);
  }
}
