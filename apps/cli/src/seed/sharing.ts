import type { ClientBase } from 'pg';
import { type CaseTimeline, daysLater } from './case-timeline.js';
import type { People } from './people.js';
import { insertRows } from './rows.js';

interface SharedCase {
  id: string;
  timeline: CaseTimeline;
}

/** Cases at PARTNER and published ones whose survivors agree are shared with partners: proposed by one, confirmed by another. */
export async function seedSharing(db: ClientBase, cases: readonly SharedCase[], people: People): Promise<void> {
  const { rows } = await db.query<{ id: string; level: number }>(
    `UPDATE "case" SET shared_at = now(), consented_purposes = consented_purposes | purpose_bit('PARTNER_SHARING')
      WHERE level <= 1 AND (consented(id) & purpose_bit('PARTNER_SHARING')) <> 0 RETURNING id, level`,
  );
  const levels = new Map(rows.map(({ id, level }) => [id, level]));
  await insertRows(
    db,
    'case_opening',
    cases
      .filter(({ id }) => levels.has(id))
      .map(({ id, timeline: { createdAt, publicationApprovedAt } }) => {
        const level = levels.get(id)!;
        const proposedAt = level === 0 ? publicationApprovedAt : createdAt;
        return {
          case_id: id,
          from_level: level,
          to_level: level,
          reason: 'partners work on such cases',
          proposed_by: people.documenter,
          proposed_at: proposedAt,
          confirmed_by: people.reviewer,
          confirmed_at: daysLater(proposedAt, 2),
        };
      }),
  );
}
