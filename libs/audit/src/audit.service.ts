import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { AuditTrail, allOf, type ConnectionOf, descending, type Page, Reads, type Sql, sql } from '#libs/platform';
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
    const where = (row: Sql) =>
      allOf(
        done(row, actions ?? []),
        kind && sql`${row}.subject_type = ${kind}`,
        code && subjectOfCode(row, code),
        // written into the statement, so that the index of refusals serves it
        refused === true && sql`${row}.refused`,
        refused === false && sql`NOT ${row}.refused`,
        person && sql`${row}.person_id = ${person}::uuid`,
        subject && sql`${row}.subject_id = ${subject}::uuid`,
        from && sql`${row}.at >= ${from}::timestamptz`,
        before && sql`${row}.at < ${before}::timestamptz`,
      );
    return this.reads.read(info, { entity: AuditEntry, where, order: descending('at', 'id'), page });
  }
}

/** Of a case, its reader's own policies decide whether the code leads anywhere. */
const subjectOfCode = (row: Sql, code: string) =>
  sql`${row}.subject_id = ANY (ARRAY(SELECT id FROM "case" WHERE code = ${code} UNION ALL SELECT id FROM recommendation WHERE code = ${code}))`;

/** Actions by their whole name, or all of a room by its first word. */
function done(row: Sql, actions: readonly string[]): Sql | false {
  const whole = actions.filter((action) => action.includes('.'));
  const rooms = actions.filter((action) => !action.includes('.'));
  const byName = sql`${row}.action = ANY (${whole}::text[])`;
  const byRoom = sql`${row}.room = ANY (${rooms}::text[])`;
  if (whole.length > 0 && rooms.length > 0) return sql`(${byName} OR ${byRoom})`;
  return whole.length > 0 ? byName : rooms.length > 0 && byRoom;
}
