import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, StepUp } from '#libs/access';
import { type ConnectionOf, connectionOf } from '#libs/platform';
import { VaultErasure } from './vault.entity.js';
import { OfCase, ProposeVaultErasureInput } from './vault.inputs.js';
import { VaultErasureService } from './vault-erasure.service.js';

@ObjectType()
export class VaultErasureConnection extends connectionOf(VaultErasure, 'VaultErasure') {}

@Resolver()
export class VaultErasureResolver {
  constructor(private readonly service: VaultErasureService) {}

  @Allow('CONFIRM_FOR_OTHERS')
  @Query(() => VaultErasureConnection, {
    description: 'Erasures of vaults that wait for a second person, and those that were carried out, latest first.',
  })
  vaultErasures(@Args() { case: code, ...page }: OfCase, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<VaultErasure>> {
    return this.service.list(info, page, code);
  }

  @Allow('REVIEW')
  @StepUp()
  @Mutation(() => VaultErasure, { description: 'Propose to erase the vault of a case. Nothing is erased by this.' })
  proposeVaultErasure(@Args('input') input: ProposeVaultErasureInput, @Info() info: GraphQLResolveInfo): Promise<VaultErasure> {
    return this.service.propose(info, input);
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @StepUp()
  @Mutation(() => VaultErasure, {
    description:
      'As a second person, destroy the data key of a case in this database: nobody reads its vault by Dalel any more, after a restore neither. Older files and backups of the database are the operator’s to destroy.',
  })
  confirmVaultErasure(@Args('id', { type: () => ID }, ParseUUIDPipe) id: string, @Info() info: GraphQLResolveInfo): Promise<VaultErasure> {
    return this.service.confirm(info, id);
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @Mutation(() => VaultErasure, { description: 'Take a proposed erasure back, or refuse it.' })
  revokeVaultErasure(@Args('id', { type: () => ID }, ParseUUIDPipe) id: string, @Info() info: GraphQLResolveInfo): Promise<VaultErasure> {
    return this.service.revoke(info, id);
  }
}
