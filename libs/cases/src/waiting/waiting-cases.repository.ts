import { Injectable } from '@nestjs/common';
import { type AbilityName, abilitiesOf, literal, Reads, sql, ViewerContext } from '#libs/platform';

/** Nobody needs to know of more: what is done makes room. */
const MOST_WAITING = 100;

/** How much of cases waits for the viewer: counted alone, and so read by nobody. */
@Injectable()
export class WaitingCasesRepository {
  constructor(
    private readonly reads: Reads,
    private readonly context: ViewerContext,
  ) {}

  /** What waits for them as the second person, and what was sent back to them: of the lists that the inbox is made of. */
  async count(): Promise<number> {
    const { personId, roles } = this.context.viewer;
    const me = sql`${personId}::uuid`;
    const may = (ability: AbilityName) => sql`${abilitiesOf(roles).includes(ability)}::boolean`;
    const [{ count }] = await this.reads.query<{ count: number }>(sql`SELECT count(*)::int AS count FROM (
      SELECT FROM "case" c WHERE ${may('REVIEW')} AND c.state = 'SUBMITTED' AND c.created_by IS DISTINCT FROM ${me}
      UNION ALL SELECT FROM publication p WHERE ${may('REVIEW')} AND p.state = 'PROPOSED' AND p.made_by IS DISTINCT FROM ${me}
      UNION ALL SELECT FROM publication_revision r WHERE ${may('REVIEW')} AND r.made_by IS DISTINCT FROM ${me}
      UNION ALL SELECT FROM case_opening o WHERE ${may('CONFIRM_FOR_OTHERS')} AND o.proposed_by IS DISTINCT FROM ${me}
        AND o.confirmed_at IS NULL AND o.revoked_at IS NULL
      UNION ALL SELECT FROM case_grant g WHERE ${may('CONFIRM_FOR_OTHERS')} AND g.proposed_by IS DISTINCT FROM ${me}
        AND g.confirmed_at IS NULL AND g.revoked_at IS NULL AND g.expires_at > now()
      UNION ALL SELECT FROM "case" c WHERE ${may('WORK_ON_CASES')} AND c.state = 'DRAFT' AND c.created_by = ${me}
        AND (SELECT s.note FROM case_step s WHERE s.case_id = c.id ORDER BY s.taken_at DESC, s.id DESC LIMIT 1) IS NOT NULL
      UNION ALL SELECT FROM publication p WHERE ${may('WORK_ON_CASES')} AND p.state = 'REJECTED' AND p.made_by = ${me}
      LIMIT ${literal(MOST_WAITING)}) waiting`);
    return count;
  }
}
