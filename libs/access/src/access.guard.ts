import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CONFIG, type Config, DalelError, type Role, type Viewer, ViewerContext } from '#libs/platform';
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
    const isOpen = 'everyone' in rule && (rule.everyone === 'always' || (rule.everyone === 'public site' && this.config.publicSite));
    if (isOpen) return true;
    if (viewer.audience === 'public') throw new DalelError('UNAUTHENTICATED', 'Sign in first.');
    if ('roles' in rule && !rule.roles.some((role) => viewer.roles.includes(role))) throw roleMissing(viewer, rule.roles);
    const inPerson = this.reflector.getAllAndOverride<InPerson | undefined>(IN_PERSON, places);
    if (inPerson) requireInPerson(viewer, inPerson);
    return true;
  }
}

/** Roles that are not there until the second factor is shown; the database leaves them out (`recognise_session`). */
const ROLES_WITH_FACTOR: readonly string[] = ['ADMIN', 'REVIEWER'];

function roleMissing({ session }: Viewer, wanted: readonly Role[]): DalelError {
  if (session?.needsSecondFactor && wanted.some((role) => ROLES_WITH_FACTOR.includes(role))) return factorDue();
  return new DalelError('FORBIDDEN', 'Your role does not allow this.');
}

const factorDue = () =>
  new DalelError('FORBIDDEN', 'This takes a second factor: set one up in your account, or show it by `stepUp`.', { secondFactor: true });

/** For a deed that is sensitive by what it is given. @throws FORBIDDEN as `@StepUp` does */
export const requireStepUp = (viewer: Viewer): void => requireInPerson(viewer, 'stepped up');

function requireInPerson({ session }: Viewer, inPerson: InPerson): void {
  if (!session) throw new DalelError('FORBIDDEN', 'This is done by a person who signed in, not by a token.');
  if (inPerson === 'session') return;
  if (session.needsSecondFactor && inPerson !== 'stepped up for own factors') throw factorDue();
  if (!session.steppedUpUntil || session.steppedUpUntil.getTime() <= Date.now())
    throw new DalelError('FORBIDDEN', 'Prove once more who you are: `stepUp`.', { stepUp: true });
}

const isMutation = (execution: ExecutionContext): boolean =>
  execution.getType<string>() === 'graphql' &&
  GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>().operation.operation === 'mutation';
