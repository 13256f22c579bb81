import { type Sql, sql, type WaitingRows } from '#libs/platform';

/** An assessment that was returned, where its maker proposed no other since. */
export const isReturned = (row: Sql): Sql =>
  sql`${row}.state = 'REJECTED' AND NOT EXISTS (SELECT FROM assessment later
        WHERE later.recommendation_id = ${row}.recommendation_id AND later.proposed_by = ${row}.proposed_by AND later.proposed_at > ${row}.proposed_at)`;

/** What others proposed, for who decides it, and what was returned to the viewer. */
export const waitingAssessments: WaitingRows = ({ me, may }) => [
  sql`SELECT FROM assessment a WHERE ${may('REVIEW')} AND a.state = 'PROPOSED' AND a.proposed_by IS DISTINCT FROM ${me}`,
  sql`SELECT FROM assessment a WHERE a.proposed_by = ${me} AND ${isReturned(sql`a`)}`,
];
