import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Viewer } from './viewer.js';
import { ViewerContext } from './viewer-context.js';

/** A request that goes on as somebody else: after a sign-in, a step up, a factor that was set up. */
@Injectable()
export class ViewerChange {
  constructor(
    private readonly context: ViewerContext,
    private readonly audit: AuditTrail,
  ) {}

  /** What was read before is recorded first, as of whoever read it; nothing is read on with their rights. */
  async to(viewer: Viewer): Promise<void> {
    const { session } = this.context;
    this.context.session = undefined;
    await session?.end();
    await this.audit.flush();
    this.context.become(viewer);
  }
}
