import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { AuditTrail, allOf, type ConnectionOf, condition, type Page, Reads } from '#libs/platform';
import type { AuditFilter } from './audit.inputs.js';
import { AuditEntry } from './audit-entry.entity.js';

/** The audit as administrators read it, the newest first. Reading it is recorded too. */
@Injectable()
export class AuditService {
  constructor(
    private readonly reads: Reads,
    private readonly trail: AuditTrail,
  ) {}

  entries(info: GraphQLResolveInfo, filter: AuditFilter | null | undefined, page: Page): Promise<ConnectionOf<AuditEntry>> {
    const { actions, person, subject, from, before } = filter ?? {};
    this.trail.note('audit.read', null, { person: person ?? null, subject: subject ?? null, actions: actions?.join(' ') ?? null });
    const where = allOf(
      actions?.length
        ? condition(`({t}.action = ANY (?::text[]) OR split_part({t}.action, '.', 1) = ANY (?::text[]))`, actions, actions)
        : undefined,
      person ? condition('{t}.person_id = ?::uuid', person) : undefined,
      subject ? condition('{t}.subject_id = ?::uuid', subject) : undefined,
      from ? condition('{t}.at >= ?::timestamptz', from) : undefined,
      before ? condition('{t}.at < ?::timestamptz', before) : undefined,
    );
    return this.reads.connection(
      info,
      {
        entity: AuditEntry,
        where,
        order: [
          ['at', 'DESC'],
          ['id', 'DESC'],
        ],
      },
      page,
    );
  }
}
