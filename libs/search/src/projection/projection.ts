import type { Run } from '../analysis/stems.js';
import { projectCases } from './cases.js';
import type { Projected } from './projected.js';
import { projectProvisions } from './provisions.js';
import { projectRecommendations } from './recommendations.js';
import { Terms } from './terms.js';

/** What documents are made of. */
export type SubjectKind = 'case' | 'provision' | 'recommendation';
export const SUBJECT_KINDS: readonly SubjectKind[] = ['recommendation', 'provision', 'case'];

export interface Subject {
  kind: SubjectKind;
  id: string;
}

const PROJECTIONS: Record<SubjectKind, (run: Run, ids: readonly string[], terms: Terms) => Promise<Projected[]>> = {
  case: projectCases,
  provision: projectProvisions,
  recommendation: projectRecommendations,
};
const TABLES: Record<SubjectKind, string> = { case: '"case"', provision: 'provision', recommendation: 'recommendation' };

/** The documents that these subjects should have now; one that is gone, sealed or not published has none, or fewer. */
export async function project(run: Run, subjects: readonly Subject[]): Promise<Projected[]> {
  const terms = await Terms.load(run);
  const all: Projected[] = [];
  for (const kind of SUBJECT_KINDS) {
    const ids = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
    if (ids.length > 0) all.push(...(await PROJECTIONS[kind](run, ids, terms)));
  }
  return all;
}

/** Ids of a kind in their order, some at a time. */
export async function subjectsAfter(run: Run, kind: SubjectKind, after: string | null, limit: number): Promise<Subject[]> {
  const rows = await run<{ id: string }>(`SELECT id FROM ${TABLES[kind]} WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`, [
    after,
    limit,
  ]);
  return rows.map(({ id }) => ({ kind, id }));
}

/** Subjects that have documents and are not there, or not to be indexed, any more. */
export async function vanishedSubjects(run: Run, kind: SubjectKind, limit: number): Promise<Subject[]> {
  const rows = await run<{ id: string }>(
    `SELECT DISTINCT d.subject_id AS id FROM search_document d
      WHERE d.kind = $1 AND NOT d.removed AND NOT EXISTS (SELECT FROM ${TABLES[kind]} s WHERE s.id = d.subject_id) LIMIT $2`,
    [kind.toUpperCase(), limit],
  );
  return rows.map(({ id }) => ({ kind, id }));
}
