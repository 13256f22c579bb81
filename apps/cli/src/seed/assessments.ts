import type { ClientBase } from 'pg';
import type { LocalizedText } from '#libs/platform';
import { readDemonstration } from './data-files.js';
import type { ProvisionsFile } from './law-data.js';
import type { People } from './people.js';
import type { RecommendationIds, RecommendationsFile } from './recommendations.js';
import { insertRows } from './rows.js';
import { resolveSources } from './sources.js';

interface AssessmentEntry {
  recommendation: string;
  assessor: 'OURS' | 'STATE';
  assessorName?: LocalizedText;
  implementation: string;
  trend: string | null;
  assessedOn: string;
  summary: LocalizedText;
  sources: string[];
}

/** Proposed by the advocate and confirmed by the reviewer, as every judgement of progress is. */
export async function seedAssessments(db: ClientBase, recommendations: RecommendationIds, people: People): Promise<void> {
  const { assessments } = readDemonstration<{ assessments: AssessmentEntry[] }>('assessments.json');
  const dictionary = {
    ...readDemonstration<ProvisionsFile>('provisions.json').sources,
    ...readDemonstration<RecommendationsFile>('recommendations.json').sources,
  };
  await insertRows(
    db,
    'assessment',
    assessments.map((entry) => ({
      recommendation_id: recommendations.get(entry.recommendation),
      assessor: entry.assessor,
      assessor_name: entry.assessorName ?? null,
      implementation: entry.implementation,
      trend: entry.trend,
      assessed_on: entry.assessedOn,
      summary: entry.summary,
      sources: resolveSources(entry.sources, dictionary),
      state: 'CONFIRMED',
      proposed_by: people.advocate,
      proposed_at: '2026-11-17T06:00:00Z',
      reviewed_by: people.reviewer,
      reviewed_at: '2026-11-18T09:30:00Z',
    })),
  );
}
