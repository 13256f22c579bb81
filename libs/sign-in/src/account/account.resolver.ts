import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import type { Request } from 'express';
import { levelNumber, OwnAccount, Sessions } from '#libs/access';
import { CONFIG, type Config, notFound, ViewerContext } from '#libs/platform';
import { clientInfoOf } from '../sign-in/client-info.js';
import { Passwords } from '../sign-in/passwords.js';
import { AccessTokens } from '../tokens/access-tokens.js';
import { AccountService } from './account.service.js';
import { AccessTokenCreated, Account, CreateAccessTokenInput } from './account.types.js';

/** A person's own account: password, sessions, tokens. */
@Resolver(() => Account)
export class AccountResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    private readonly passwords: Passwords,
    private readonly context: ViewerContext,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @OwnAccount()
  @Query(() => Account, { description: 'Your own account.' })
  account(): Promise<Account> {
    return this.accounts.of(this.context.viewer);
  }

  @OwnAccount()
  @Mutation(() => Account, { description: 'A new password in place of the present one. Your other sessions end.' })
  async changePassword(
    @Args('present') present: string,
    @Args('password') password: string,
    @Context('req') request: Request,
  ): Promise<Account> {
    await this.passwords.change(this.context.viewer, present.slice(0, 1000), password, clientInfoOf(request, this.config));
    return this.account();
  }

  @OwnAccount()
  @Mutation(() => Account, { description: 'Ends one of your sessions.' })
  async endSession(@Args('id', { type: () => ID }) id: string): Promise<Account> {
    if (!isUUID(id, 'loose') || (await this.sessions.endOf(this.own, { id })) === 0) throw notFound('session');
    return this.account();
  }

  @OwnAccount()
  @Mutation(() => Account, { description: 'Ends all your sessions but this one.' })
  async endOtherSessions(): Promise<Account> {
    await this.sessions.endOf(this.own, { except: this.context.viewer.session?.id });
    return this.account();
  }

  @OwnAccount('stepped up')
  @Mutation(() => AccessTokenCreated, { description: 'A token for scripts: it reads for you, until its day, and changes nothing.' })
  async createAccessToken(@Args('input') { clearance, ...input }: CreateAccessTokenInput): Promise<AccessTokenCreated> {
    const token = await this.tokens.make(this.context.viewer, { ...input, clearance: levelNumber(clearance) });
    return { token, account: await this.account() };
  }

  @OwnAccount()
  @Mutation(() => Account, { description: 'Ends a token at once.' })
  async revokeAccessToken(@Args('id', { type: () => ID }) id: string): Promise<Account> {
    if (!isUUID(id, 'loose')) throw notFound('token');
    await this.tokens.end(this.own, id);
    return this.account();
  }

  private get own(): string {
    return this.context.viewer.personId!;
  }
}
