import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import type { Request } from 'express';
import { Allow, StepUp } from '#libs/access';
import { AtMost, CONFIG, type Config, notFound, ViewerContext } from '#libs/platform';
import { clientInfoOf } from '../sign-in/client-info.js';
import { PeopleService } from './people.service.js';
import { ChangeAccessInput, InviteAgainInput, Invited, InvitePersonInput, PersonAccount, PersonVersionInput } from './people.types.js';

/** Administration of people. It opens no case (S8). */
@Resolver(() => PersonAccount)
export class PeopleResolver {
  constructor(
    private readonly accounts: PeopleService,
    private readonly context: ViewerContext,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('ADMINISTER')
  @AtMost(1000)
  @Query(() => [PersonAccount], { description: 'Everybody with an account.' })
  people(): Promise<PersonAccount[]> {
    return this.accounts.list(this.context.viewer);
  }

  @Allow('ADMINISTER')
  @StepUp()
  @Mutation(() => Invited, {
    description:
      'A new account, and the one-time link with which its person sets a password; a letter brings it where the operator set a mail server.',
  })
  invitePerson(@Args('input') input: InvitePersonInput, @Context('req') request: Request): Promise<Invited> {
    return this.accounts.invite(this.context.viewer, input, clientInfoOf(request, this.config));
  }

  @Allow('ADMINISTER')
  @StepUp()
  @Mutation(() => Invited, { description: 'A new link for who has not accepted yet.' })
  inviteAgain(@Args('input') input: InviteAgainInput, @Context('req') request: Request): Promise<Invited> {
    return this.accounts.inviteAgain(this.context.viewer, input, clientInfoOf(request, this.config));
  }

  @Allow('ADMINISTER')
  @StepUp()
  @Mutation(() => PersonAccount, {
    description: 'Roles and clearance. Less counts at once; more, or an account opened again, once another administrator confirms it.',
  })
  changeAccess(@Args('input') input: ChangeAccessInput): Promise<PersonAccount> {
    return this.accounts.change(this.context.viewer, input);
  }

  @Allow('ADMINISTER')
  @StepUp()
  @Mutation(() => PersonAccount, { description: 'As the second administrator.' })
  confirmAccess(@Args('id', { type: () => ID }) id: string): Promise<PersonAccount> {
    return this.decide(id, 'confirm');
  }

  @Allow('ADMINISTER')
  @StepUp()
  @Mutation(() => PersonAccount, { description: 'It stays as it is.' })
  rejectAccess(@Args('id', { type: () => ID }) id: string): Promise<PersonAccount> {
    return this.decide(id, 'reject');
  }

  @Allow('ADMINISTER')
  @StepUp()
  @Mutation(() => PersonAccount, { description: 'Closes an account; its sessions, tokens and links end at once.' })
  deactivatePerson(@Args('input') input: PersonVersionInput): Promise<PersonAccount> {
    return this.accounts.deactivate(this.context.viewer, input);
  }

  private async decide(id: string, verdict: 'confirm' | 'reject'): Promise<PersonAccount> {
    if (!isUUID(id, 'loose')) throw notFound('proposal');
    return this.accounts.decide(this.context.viewer, id, verdict);
  }
}
