import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { AuditTrail, allOf, type Condition, type ConnectionOf, condition, type Page, Reads } from '#libs/platform';
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
    const { actions, person, subject, kind, code, refused, from, before } = filter ?? {};
    this.trail.note('audit.read', null, {
      person: person ?? null,
      subject: subject ?? null,
      kind: kind ?? null,
      code: code ?? null,
      actions: actions?.join(' ') ?? null,
      refused: refused ?? null,
    });
    const where = allOf(
      done(actions ?? []),
      kind ? condition('{t}.subject_type = ?', kind) : undefined,
      code ? condition(SUBJECT_OF_CODE, code, code) : undefined,
      // written into the statement, so that the index of refusals serves it
      refused === true ? condition('{t}.refused') : undefined,
      refused === false ? condition('NOT {t}.refused') : undefined,
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

/** Of a case, its reader's own policies decide whether the code leads anywhere. */
const SUBJECT_OF_CODE = `{t}.subject_id = ANY (ARRAY(SELECT id FROM "case" WHERE code = ? UNION ALL SELECT id FROM recommendation WHERE code = ?))`;

/** Actions by their whole name, or all of a room by its first word. */
function done(actions: readonly string[]): Condition | undefined {
  const whole = actions.filter((action) => action.includes('.'));
  const rooms = actions.filter((action) => !action.includes('.'));
  if (whole.length > 0 && rooms.length > 0) return condition('({t}.action = ANY (?::text[]) OR {t}.room = ANY (?::text[]))', whole, rooms);
  if (whole.length > 0) return condition('{t}.action = ANY (?::text[])', whole);
  return rooms.length > 0 ? condition('{t}.room = ANY (?::text[])', rooms) : undefined;
}
