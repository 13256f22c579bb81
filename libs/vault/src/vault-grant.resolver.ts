import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, StepUp } from '#libs/access';
import { Grant, GrantConnection } from '#libs/cases';
import { type ConnectionOf } from '#libs/platform';
import { OfCase, ProposeVaultGrantInput } from './vault.inputs.js';
import { VaultGrantService } from './vault-grant.service.js';

@Resolver()
export class VaultGrantResolver {
  constructor(private readonly service: VaultGrantService) {}

  @Allow('WORK_IN_THE_HOUSE')
  @Query(() => GrantConnection, {
    description:
      'Grants of vaults that are neither revoked nor over, latest first: your own; for reviewers and administrators, everyone’s.',
  })
  vaultGrants(@Args() { case: code, ...page }: OfCase, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<Grant>> {
    return this.service.open(info, page, code);
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @StepUp()
  @Mutation(() => Grant, { description: 'Propose that a person may read the vault of a case.' })
  proposeVaultGrant(@Args('input') input: ProposeVaultGrantInput, @Info() info: GraphQLResolveInfo): Promise<Grant> {
    return this.service.propose(info, input);
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @StepUp()
  @Mutation(() => Grant, { description: 'As a second person, let a proposed grant count.' })
  confirmVaultGrant(@Args('id', { type: () => ID }, ParseUUIDPipe) id: string, @Info() info: GraphQLResolveInfo): Promise<Grant> {
    return this.service.confirm(info, id);
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @Mutation(() => Grant, { description: 'End a grant at once.' })
  revokeVaultGrant(@Args('id', { type: () => ID }, ParseUUIDPipe) id: string, @Info() info: GraphQLResolveInfo): Promise<Grant> {
    return this.service.revoke(info, id);
  }
}
