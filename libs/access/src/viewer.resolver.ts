import { Inject } from '@nestjs/common';
import { Args, Context, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { type Viewer as Asking, CONFIG, type Config, DalelError, Purpose, Role, ViewerContext } from '#libs/platform';
import { AtTheDoor } from './access-rules.js';
import { Confidentiality, levelName } from './confidentiality.js';
import { Door } from './door.js';
import { Person } from './person.entity.js';
import { readSessionCookie, writeSessionCookie } from './session-cookie.js';
import { SignInThrottle } from './sign-in-throttle.js';

@ObjectType({ description: 'Who you are here.' })
export class Viewer {
  @Field(() => Person) person: Pick<Person, 'id' | 'name'>;
  @Field(() => [Role]) roles: readonly Role[];
  @Field(() => Confidentiality, { description: 'The highest level you read; a SEALED case takes a grant for that one case.' })
  clearance: Confidentiality;
  @Field(() => Purpose, { description: 'What you read for when a query names no other purpose.' }) purpose: Purpose;
}

@ObjectType()
export class SignInResult {
  @Field(() => Viewer) viewer: Viewer;
}

const shown = ({ personId, name, roles, clearance, purpose }: Asking): Viewer => ({
  person: { id: personId!, name: name! },
  roles,
  clearance: levelName(clearance),
  purpose,
});

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly door: Door,
    private readonly context: ViewerContext,
    private readonly throttle: SignInThrottle,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @AtTheDoor()
  @Query(() => Viewer, { nullable: true, description: 'Who asks; null without a session.' })
  viewer(): Viewer | null {
    const { viewer } = this.context;
    return viewer.audience === 'staff' ? shown(viewer) : null;
  }

  @AtTheDoor()
  @Mutation(() => SignInResult, {
    description: 'Opens a session and sets its cookie. Wrong password and unknown account get the same answer.',
  })
  async signIn(@Args('email') email: string, @Args('password') password: string, @Context('req') request: Request): Promise<SignInResult> {
    if (email.length > 254 || password.length > 1000) throw new DalelError('UNAUTHENTICATED', 'E-mail address or password is wrong.');
    await this.throttle.count(email, request.ip ?? '');
    const opened = await this.door.signIn(email, password, this.config.demonstration);
    if (!opened) throw new DalelError('UNAUTHENTICATED', 'E-mail address or password is wrong.');
    await this.throttle.forget(email, request.ip ?? '');
    writeSessionCookie(request.res as Response, opened.token, this.config.secureCookies);
    this.context.become(opened.viewer);
    return { viewer: shown(opened.viewer) };
  }

  @AtTheDoor()
  @Mutation(() => Boolean, { description: 'Ends this session.' })
  async signOut(@Context('req') request: Request): Promise<boolean> {
    const token = readSessionCookie(request.headers.cookie, this.config.secureCookies);
    if (token) await this.door.signOut(token);
    writeSessionCookie(request.res as Response, null, this.config.secureCookies);
    return true;
  }
}
