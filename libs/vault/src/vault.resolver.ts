import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, StepUp } from '#libs/access';
import { ReadVaultInput, WriteVaultInput } from './vault.inputs.js';
import { VaultService } from './vault.service.js';
import { VaultReading, VaultReceipt } from './vault.types.js';

@Resolver()
export class VaultResolver {
  constructor(private readonly vault: VaultService) {}

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
}
