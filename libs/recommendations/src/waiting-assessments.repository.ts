import { Injectable } from '@nestjs/common';
import { abilitiesOf, literal, Reads, type Sql, sql, ViewerContext } from '#libs/platform';

const MOST_WAITING = 100;

/** An assessment that was returned, where its maker proposed no other since. */
export const isReturned = (row: Sql): Sql =>
  sql`${row}.state = 'REJECTED' AND NOT EXISTS (SELECT FROM assessment later
        WHERE later.recommendation_id = ${row}.recommendation_id AND later.proposed_by = ${row}.proposed_by AND later.proposed_at > ${row}.proposed_at)`;

/** How many assessments wait for the viewer. */
@Injectable()
export class WaitingAssessmentsRepository {
  constructor(
    private readonly reads: Reads,
    private readonly context: ViewerContext,
  ) {}

  /** What others proposed, for who decides it, and what was returned to the viewer. */
  async count(): Promise<number> {
    const { personId, roles } = this.context.viewer;
    const reviews = sql`${abilitiesOf(roles).includes('REVIEW')}::boolean`;
    const [{ count }] = await this.reads.query<{ count: number }>(sql`SELECT count(*)::int AS count FROM (
      SELECT FROM assessment a WHERE ${reviews} AND a.state = 'PROPOSED' AND a.proposed_by IS DISTINCT FROM ${personId}::uuid
      UNION ALL SELECT FROM assessment a WHERE a.proposed_by = ${personId}::uuid AND ${isReturned(sql`a`)}
      LIMIT ${literal(MOST_WAITING)}) waiting`);
    return count;
  }
}
