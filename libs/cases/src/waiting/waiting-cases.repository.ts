import { sql, type WaitingRows } from '#libs/platform';

/** What waits for the viewer as the second person, and what was sent back to them: of the lists that the inbox is made of. */
export const waitingCases: WaitingRows = ({ me, may }) => [
  sql`SELECT FROM "case" c WHERE ${may('REVIEW')} AND c.state = 'SUBMITTED' AND c.created_by IS DISTINCT FROM ${me}`,
  sql`SELECT FROM publication p WHERE ${may('REVIEW')} AND p.state = 'PROPOSED' AND p.made_by IS DISTINCT FROM ${me}`,
  sql`SELECT FROM publication_revision r WHERE ${may('REVIEW')} AND r.made_by IS DISTINCT FROM ${me}`,
  sql`SELECT FROM case_opening o WHERE ${may('CONFIRM_FOR_OTHERS')} AND o.proposed_by IS DISTINCT FROM ${me}
    AND o.confirmed_at IS NULL AND o.revoked_at IS NULL`,
  sql`SELECT FROM case_grant g WHERE ${may('CONFIRM_FOR_OTHERS')} AND g.proposed_by IS DISTINCT FROM ${me}
    AND g.confirmed_at IS NULL AND g.revoked_at IS NULL AND g.expires_at > now()`,
  sql`SELECT FROM "case" c WHERE ${may('WORK_ON_CASES')} AND c.state = 'DRAFT' AND c.created_by = ${me}
    AND (SELECT s.note FROM case_step s WHERE s.case_id = c.id ORDER BY s.taken_at DESC, s.id DESC LIMIT 1) IS NOT NULL`,
  sql`SELECT FROM publication p WHERE ${may('WORK_ON_CASES')} AND p.state = 'REJECTED' AND p.made_by = ${me}`,
];
