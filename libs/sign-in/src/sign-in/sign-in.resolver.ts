import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { AllowAnonymous, Authenticator, OwnAccount, Sessions, writeSessionCookie } from '#libs/access';
import { CONFIG, type Config, Language, ViewerChange, ViewerContext } from '#libs/platform';
import { SignInResult, toViewer, Viewer } from '../account/viewer.types.js';
import { writeBrowserCookie } from './browser-cookie.js';
import { clientInfoOf } from './client-info.js';
import { KnownBrowsers } from './known-browsers.js';
import { Passwords } from './passwords.js';
import { FactorInput, StepUpInput } from './sign-in.inputs.js';
import { SignIn } from './sign-in.service.js';

@Resolver(() => Viewer)
export class SignInResolver {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly entrance: SignIn,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly browsers: KnownBrowsers,
    private readonly context: ViewerContext,
    private readonly change: ViewerChange,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @AllowAnonymous()
  @Query(() => Viewer, { nullable: true, description: 'Who asks; null without a session.' })
  viewer(): Viewer | null {
    const { viewer } = this.context;
    return viewer.audience === 'staff' ? toViewer(viewer) : null;
  }

  @AllowAnonymous()
  @Mutation(() => SignInResult, {
    description:
      'Opens a session and sets its cookie, or asks for a second factor. Wrong password and unknown account get the same answer in the same time.',
  })
  async signIn(@Args('email') email: string, @Args('password') password: string, @Context('req') request: Request): Promise<SignInResult> {
    const { token, wanted } = await this.entrance.byPassword(email, password, clientInfoOf(request, this.config));
    if (!wanted) return { viewer: await this.letIn(token, request) };
    this.give(token, request);
    return { secondFactor: wanted };
  }

  @AllowAnonymous()
  @Mutation(() => SignInResult, { description: 'The second half of a sign-in that wants a second factor. The session gets a new cookie.' })
  async signInWithFactor(@Args('input') input: FactorInput, @Context('req') request: Request): Promise<SignInResult> {
    return { viewer: await this.letIn(await this.entrance.byFactor(input, clientInfoOf(request, this.config)), request) };
  }

  @AllowAnonymous()
  @Mutation(() => String, {
    description:
      'JSON for `navigator.credentials.get`: a question to your passkeys, to go on with a sign-in, to step up, or to sign in by one alone.',
  })
  passkeyQuestion(
    @Context('req') request: Request,
    @Args('alone', {
      type: () => Boolean,
      defaultValue: false,
      description: 'For `signInWithPasskey`: it is put before it is known who you are.',
    })
    alone: boolean,
  ): Promise<string> {
    const visit = clientInfoOf(request, this.config);
    return alone ? this.entrance.openPasskeyQuestion(visit) : this.entrance.passkeyQuestion(this.context.viewer, visit);
  }

  @AllowAnonymous()
  @Mutation(() => SignInResult, {
    description:
      'Sign in by a passkey alone, without address and password: your device makes sure that it is you, so it stands for both factors.',
  })
  async signInWithPasskey(
    @Args('response', { description: 'JSON: the browser’s answer to `passkeyQuestion(alone: true)`.' }) response: string,
    @Context('req') request: Request,
  ): Promise<SignInResult> {
    const visit = clientInfoOf(request, this.config);
    return { viewer: await this.letIn(await this.entrance.byPasskey(response.slice(0, 20_000), visit), request) };
  }

  @OwnAccount()
  @Mutation(() => Viewer, { description: 'Prove anew who you are, for ten minutes of sensitive work. The session gets a new cookie.' })
  async stepUp(@Args('input') input: StepUpInput, @Context('req') request: Request): Promise<Viewer> {
    return this.letIn(await this.entrance.stepUp(this.context.viewer, input, clientInfoOf(request, this.config)), request);
  }

  @AllowAnonymous()
  @Mutation(() => Boolean, { description: 'Ends this session.' })
  async signOut(@Context('req') request: Request): Promise<boolean> {
    const { token } = clientInfoOf(request, this.config);
    if (token) await this.sessions.end(token);
    writeSessionCookie(request.res as Response, null, this.config.secureCookies);
    return true;
  }

  @AllowAnonymous()
  @Mutation(() => Boolean, {
    description: 'A letter with a link to set a new password, if there is such an account; the answer is the same if not.',
  })
  async requestPasswordReset(
    @Args('email') email: string,
    @Context('req') request: Request,
    @Args('lang', { type: () => Language, defaultValue: Language.RU, description: 'Language of the letter.' }) lang: Language,
  ): Promise<boolean> {
    if (email.length <= 254) await this.passwords.askForReset(email, lang, clientInfoOf(request, this.config));
    return true;
  }

  @AllowAnonymous()
  @Mutation(() => Boolean, { description: 'Set a password by a one-time link, of an invitation or a reset; then sign in with it.' })
  async setPassword(@Args('secret') secret: string, @Args('password') password: string): Promise<boolean> {
    await this.passwords.setByLink(secret.slice(0, 100), password);
    return true;
  }

  private give(token: string, request: Request): void {
    writeSessionCookie(request.res as Response, token, this.config.secureCookies);
  }

  private async letIn(token: string, request: Request): Promise<Viewer> {
    this.give(token, request);
    const viewer = await this.authenticator.recognise({ kind: 'session', secret: token });
    if (!viewer) throw new Error('a session was ended while it began');
    await this.change.to(viewer);
    const cookie = this.browsers.cookieOf(viewer.personId ?? '', clientInfoOf(request, this.config).known);
    writeBrowserCookie(request.res as Response, cookie, this.config.secureCookies);
    return toViewer(viewer);
  }
}
