import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CONFIG, type Config, DalelError, type Viewer, ViewerContext } from '#libs/platform';
import { type AccessRule, ALLOWED, IN_PERSON, type InPerson } from './access-rules.js';

/** Who may call what. What they then see is the database's to judge. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly context: ViewerContext,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  canActivate(execution: ExecutionContext): boolean {
    const places = [execution.getHandler(), execution.getClass()];
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ALLOWED, places);
    const { viewer } = this.context;
    if (!rule) throw new DalelError('FORBIDDEN', 'Nobody may do this: it has no access rule.');
    if (viewer.token && isMutation(execution)) throw new DalelError('FORBIDDEN', 'A token reads; it changes nothing.');
    if ('everyone' in rule && (rule.everyone === 'always' || this.config.publicSite)) return true;
    if (viewer.audience === 'public') throw new DalelError('UNAUTHENTICATED', 'Sign in first.');
    if ('roles' in rule && !rule.roles.some((role) => viewer.roles.includes(role)))
      throw new DalelError('FORBIDDEN', 'Your role does not allow this.');
    const inPerson = this.reflector.getAllAndOverride<InPerson | undefined>(IN_PERSON, places);
    if (inPerson) requireInPerson(viewer, inPerson);
    return true;
  }
}

function requireInPerson({ session }: Viewer, inPerson: InPerson): void {
  if (!session) throw new DalelError('FORBIDDEN', 'This is done by a person who signed in, not by a token.');
  if (inPerson === 'session') return;
  if (session.needsSecondFactor && inPerson !== 'stepped up for own factors')
    throw new DalelError('FORBIDDEN', 'Set up a second factor in your account first.', { secondFactor: true });
  if (!session.steppedUpUntil || session.steppedUpUntil.getTime() <= Date.now())
    throw new DalelError('FORBIDDEN', 'Prove once more who you are: `stepUp`.', { stepUp: true });
}

const isMutation = (execution: ExecutionContext): boolean =>
  execution.getType<string>() === 'graphql' &&
  GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>().operation.operation === 'mutation';
