import type { Subject } from '#libs/platform';
import type { Run } from '../analysis/stems.repository.js';
import { projectCases } from './cases.js';
import { projectDecisions } from './decisions.js';
import type { Projected } from './projected.js';
import { SUBJECT_KINDS, type SubjectKind } from './projection.repository.js';
import { projectProvisions } from './provisions.js';
import { projectRecommendations } from './recommendations.js';
import { Terms } from './terms.js';

const PROJECTIONS: Record<SubjectKind, (run: Run, ids: readonly string[], terms: Terms) => Promise<Projected[]>> = {
  case: projectCases,
  decision: projectDecisions,
  provision: projectProvisions,
  recommendation: projectRecommendations,
};

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
