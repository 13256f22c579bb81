import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CONFIG, type Config, DalelError, ViewerContext } from '#libs/platform';
import { type AccessRule, ALLOWED } from './access-rules.js';

/** Who may call what. What they then see is the database's to judge. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly context: ViewerContext,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  canActivate(execution: ExecutionContext): boolean {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ALLOWED, [execution.getHandler(), execution.getClass()]);
    const { viewer } = this.context;
    if (!rule) throw new DalelError('FORBIDDEN', 'Nobody may do this: it has no access rule.');
    if ('everyone' in rule && (rule.everyone === 'always' || this.config.publicSite)) return true;
    if (viewer.audience === 'public') throw new DalelError('UNAUTHENTICATED', 'Sign in first.');
    if ('roles' in rule && !rule.roles.some((role) => viewer.roles.includes(role)))
      throw new DalelError('FORBIDDEN', 'Your role does not allow this.');
    return true;
  }
}
