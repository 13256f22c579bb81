import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, StepUp } from '#libs/access';
import { AtMost } from '#libs/platform';
import { ProposeVaultErasureInput } from './vault.inputs.js';
import { VaultErasure } from './vault.types.js';
import { VaultErasureService } from './vault-erasure.service.js';

@Resolver()
export class VaultErasureResolver {
  constructor(private readonly erasures: VaultErasureService) {}

  @Allow('CONFIRM_FOR_OTHERS')
  @AtMost(500)
  @Query(() => [VaultErasure], { description: 'Erasures of vaults that wait for a second person, and those that were carried out.' })
  vaultErasures(): Promise<VaultErasure[]> {
    return this.erasures.list();
  }

  @Allow('REVIEW')
  @StepUp()
  @Mutation(() => VaultErasure, { description: 'Propose to erase the vault of a case. Nothing is erased by this.' })
  proposeVaultErasure(@Args('input') input: ProposeVaultErasureInput): Promise<VaultErasure> {
    return this.erasures.propose(input);
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @StepUp()
  @Mutation(() => VaultErasure, {
    description:
      'As a second person, destroy the data key of a case in this database: nobody reads its vault by Dalel any more, after a restore neither. Older files and backups of the database are the operator’s to destroy.',
  })
  confirmVaultErasure(@Args('id', { type: () => ID }) id: string): Promise<VaultErasure> {
    return this.erasures.confirm(id);
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @Mutation(() => VaultErasure, { description: 'Take a proposed erasure back, or refuse it.' })
  revokeVaultErasure(@Args('id', { type: () => ID }) id: string): Promise<VaultErasure> {
    return this.erasures.revoke(id);
  }
}
