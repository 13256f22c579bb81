import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { Authenticator, OwnAccount, Sessions, writeSessionCookie } from '#libs/access';
import { badInput, CONFIG, type Config, isBlank, ViewerChange, ViewerContext } from '#libs/platform';
import { Factors } from '../factors/factors.js';
import { Passkeys } from '../factors/passkeys.js';
import { RecoveryCodes } from '../factors/recovery-codes.js';
import { Totp } from '../factors/totp.js';
import { clientInfoOf } from '../sign-in/client-info.js';
import { AccountService } from './account.service.js';
import { Account, FactorAdded, TotpSetup } from './account.types.js';
import { toViewer } from './viewer.types.js';

/** A person's own second factors: set up and taken away after a fresh step up. */
@Resolver(() => FactorAdded)
export class FactorsResolver {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly accounts: AccountService,
    private readonly sessions: Sessions,
    private readonly factors: Factors,
    private readonly totp: Totp,
    private readonly passkeys: Passkeys,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly context: ViewerContext,
    private readonly change: ViewerChange,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @OwnAccount('stepped up for own factors')
  @Mutation(() => TotpSetup, { description: 'Begin with an authenticator app.' })
  async startTotp(): Promise<TotpSetup> {
    const { email } = await this.accounts.own(this.own);
    return this.totp.start(this.context.viewer, email);
  }

  @OwnAccount('stepped up for own factors')
  @Mutation(() => FactorAdded, { description: 'The first code of the new authenticator app: it is your second factor from now on.' })
  async confirmTotp(@Args('code') code: string, @Context('req') request: Request): Promise<FactorAdded> {
    await this.totp.confirm(this.context.viewer, code);
    return this.added(request);
  }

  @OwnAccount('stepped up for own factors')
  @Mutation(() => Account, { description: 'Take the authenticator app away.' })
  async removeTotp(): Promise<Account> {
    await this.totp.remove(this.context.viewer);
    return this.accounts.of(this.context.viewer);
  }

  @OwnAccount('stepped up for own factors')
  @Mutation(() => String, { description: 'JSON for `navigator.credentials.create`: begin with a passkey.' })
  async startPasskey(@Context('req') request: Request): Promise<string> {
    const person = { id: this.own, ...(await this.accounts.own(this.own)) };
    return this.passkeys.registration(person, this.sessionId, clientInfoOf(request, this.config).origin);
  }

  @OwnAccount('stepped up for own factors')
  @Mutation(() => FactorAdded, { description: 'The browser’s answer (JSON): the passkey is your second factor from now on.' })
  async addPasskey(@Args('name') name: string, @Args('response') response: string, @Context('req') request: Request): Promise<FactorAdded> {
    if (isBlank(name) || name.length > 80) throw badInput('Give the passkey a name of up to 80 characters.', 'name');
    await this.passkeys.add(this.context.viewer, clientInfoOf(request, this.config).origin, name.trim(), response);
    return this.added(request);
  }

  @OwnAccount('stepped up for own factors')
  @Mutation(() => Account, { description: 'Take a passkey away.' })
  async removePasskey(@Args('id', { type: () => ID }) id: string): Promise<Account> {
    await this.passkeys.remove(this.context.viewer, id);
    return this.accounts.of(this.context.viewer);
  }

  @OwnAccount('stepped up for own factors')
  @Mutation(() => [String], { description: 'Ten new recovery codes, told once, in place of all earlier ones.' })
  async renewRecoveryCodes(): Promise<string[]> {
    if ((await this.factors.methods(this.own)).length === 0) throw badInput('Recovery codes come with a second factor: set one up first.');
    return this.recoveryCodes.renew(this.context.viewer);
  }

  /** Whoever just set up a factor has shown it, too. */
  private async added(request: Request): Promise<FactorAdded> {
    const token = await this.sessions.stepUp(this.sessionId, true);
    const recoveryCodes = await this.factors.withRecoveryCodes(this.context.viewer);
    writeSessionCookie(request.res as Response, token, this.config.secureCookies);
    const viewer = await this.authenticator.recognise({ kind: 'session', secret: token });
    if (!viewer) throw new Error('a session was ended while a factor was added');
    await this.change.to(viewer);
    return { viewer: toViewer(viewer), recoveryCodes };
  }

  private get own(): string {
    return this.context.viewer.personId!;
  }

  private get sessionId(): string {
    return this.context.viewer.session!.id;
  }
}
