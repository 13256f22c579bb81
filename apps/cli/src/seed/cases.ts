import type { ClientBase } from 'pg';
import { Confidentiality, levelNumber } from '#libs/access';
import { seedActs } from './case-acts.js';
import { type CaseEntry, readCases } from './case-data.js';
import { type CaseTimeline, linkedAt, timelineOf } from './case-timeline.js';
import { consentRows } from './consents.js';
import type { ProvisionIds } from './law.js';
import type { People } from './people.js';
import type { RecommendationIds } from './recommendations.js';
import { insertRows, newIds } from './rows.js';
import { seedSharing } from './sharing.js';

/** Work in progress: not yet handed in, or waiting for a reviewer. */
const UNFINISHED: Record<string, 'DRAFT' | 'SUBMITTED'> = {
  'KZ-2023-S46N4': 'DRAFT',
  'KZ-2023-S682R': 'DRAFT',
  'KZ-2023-S51CQ': 'SUBMITTED',
  'KZ-2023-S8FZH': 'SUBMITTED',
  'KZ-2023-SMR0D': 'SUBMITTED',
};

interface SeededCase extends CaseEntry {
  id: string;
  index: number;
  timeline: CaseTimeline;
}

/** What the cases lean on. */
interface Ground {
  provisions: ProvisionIds;
  recommendations: RecommendationIds;
  people: People;
}

/** The synthetic cases with all that hangs on them. Consents come first: what follows then copies the coverage as it stays. */
export async function seedCases(db: ClientBase, { provisions, recommendations, people }: Ground): Promise<number> {
  const entries = readCases();
  const ids = await newIds(db, entries.length);
  const cases = entries.map(
    (entry, index): SeededCase => ({ ...entry, id: ids[index]!, index, timeline: timelineOf(entry.occurredMonth, index) }),
  );
  await insertRows(
    db,
    '"case"',
    cases.map((entry) => caseRow(entry, people)),
  );
  await seedSurvivors(db, cases, people);
  await insertRows(
    db,
    'case_text',
    cases.map(({ id, title, narrative }) => ({ case_id: id, title, narrative })),
  );
  await insertRows(
    db,
    'case_particulars',
    cases.map(({ id, occurredMonth, occurredDay, place }) => ({
      case_id: id,
      occurred_on: occurredDay === null ? null : `${occurredMonth}-${String(occurredDay).padStart(2, '0')}`,
      place,
    })),
  );
  await seedActs(db, cases);
  await insertRows(
    db,
    'engagement',
    cases.flatMap(({ id, engagements }) =>
      engagements.flatMap(({ provision, relation }) =>
        provisionsOf(provisions, provision).map((provisionId) => ({ case_id: id, provision_id: provisionId, relation })),
      ),
    ),
  );
  await insertRows(
    db,
    'evidence_link',
    cases
      .flatMap(({ id, evidenceFor, timeline }) => evidenceFor.map((link) => ({ id, link, timeline })))
      .map(({ id, link, timeline }, index) => ({
        recommendation_id: recommendations.get(link.recommendation),
        case_id: id,
        reason: link.reason,
        linked_at: linkedAt(timeline.givenOn, index),
        linked_by: people.advocate,
      })),
  );
  await insertRows(
    db,
    'publication',
    cases.flatMap((entry) => publicationRow(entry, people)),
  );
  await insertRows(
    db,
    'case_grant',
    cases
      .filter(({ level }) => level === 'SEALED')
      .map(({ id }) => ({
        case_id: id,
        person_id: people.reviewer,
        proposed_by: people.admin,
        reason: 'reviews every case of the demonstration',
        confirmed_at: new Date().toISOString(),
      })),
  );
  await withdrawUnconsented(db);
  await seedSharing(db, cases, people);
  return cases.length;
}

/** What was published, and whose survivors agree to the publication no more: as a withdrawal leaves it. */
async function withdrawUnconsented(db: ClientBase): Promise<void> {
  const unconsented = `level = 0 AND (consented(id) & purpose_bit('ANONYMISED_PUBLICATION')) = 0`;
  await db.query(`UPDATE publication SET state = 'WITHDRAWN' WHERE case_id IN (SELECT id FROM "case" WHERE ${unconsented})`);
  await db.query(`UPDATE "case" SET state = 'WITHDRAWN', level = 2 WHERE ${unconsented}`);
}

function caseRow({ id, code, occurredMonth, region, level, timeline }: SeededCase, people: People) {
  const unfinished = UNFINISHED[code];
  return {
    id,
    code,
    occurred_month: `${occurredMonth}-01`,
    region,
    state: level === 'PUBLIC' ? 'PUBLISHED' : (unfinished ?? 'VERIFIED'),
    level: levelNumber(Confidentiality[level]),
    synthetic: true,
    created_by: people.documenter,
    created_at: timeline.createdAt,
    verified_by: unfinished ? null : people.reviewer,
  };
}

async function seedSurvivors(db: ClientBase, cases: SeededCase[], people: People): Promise<void> {
  const keys = await newIds(
    db,
    cases.reduce((sum, { survivors }) => sum + survivors.length, 0),
  );
  const survivorIds = new Map(cases.map(({ code, survivors }) => [code, survivors.map(() => keys.shift()!)]));
  await insertRows(
    db,
    'survivor',
    cases.flatMap(({ id, code, survivors }) =>
      survivors.map((survivor, index) => ({
        id: survivorIds.get(code)![index],
        case_id: id,
        ordinal: index + 1,
        pseudonym: survivor.pseudonym,
        age_band: survivor.ageBand,
        sogi: survivor.sogi,
        living_with_hiv: survivor.livingWithHiv,
      })),
    ),
  );
  await insertRows(
    db,
    'consent',
    cases.flatMap((entry) =>
      consentRows(entry, entry.timeline.givenOn, entry.index).map(({ survivor, ...row }) => ({
        case_id: entry.id,
        survivor_id: survivorIds.get(entry.code)![survivor],
        ...row,
        recorded_by: people.documenter,
      })),
    ),
  );
}

function publicationRow({ id, publication, timeline }: SeededCase, people: People) {
  if (!publication) return [];
  const { title, narrative } = publication;
  return [
    {
      case_id: id,
      title,
      narrative,
      state: 'APPROVED',
      made_by: people.documenter,
      made_at: timeline.publicationMadeAt,
      approved_by: people.reviewer,
      approved_at: timeline.publicationApprovedAt,
    },
  ];
}

function provisionsOf(provisions: ProvisionIds, entry: string): string[] {
  const ids = provisions.get(entry);
  if (!ids) throw new Error(`no such provision: ${entry}`);
  return ids;
}
