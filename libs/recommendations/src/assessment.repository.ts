import { Injectable } from '@nestjs/common';
import { type LocalizedText, type StoredSource, Writes } from '#libs/platform';
import type { ProposeAssessmentInput } from './assessment.inputs.js';
import type { AssessmentState } from './recommendation.enums.js';

interface NewAssessment
  extends Pick<ProposeAssessmentInput, 'assessor' | 'implementation' | 'trend' | 'gradeScheme' | 'gradeValue' | 'assessedOn'> {
  recommendationId: string;
  assessorName: LocalizedText | null;
  summary: LocalizedText;
  sources: StoredSource[];
  proposedBy: string | null;
}

interface AssessmentAsRead {
  proposedBy: string | null;
  state: AssessmentState;
  version: number;
  recommendationId: string;
  recommendationVersion: number;
}

/** Assessments as they are written, in the transaction in progress and as the viewer. */
@Injectable()
export class AssessmentRepository {
  constructor(private readonly writes: Writes) {}

  async byId(id: string): Promise<AssessmentAsRead | undefined> {
    const [found] = await this.writes.tx.query(
      `SELECT a.proposed_by AS "proposedBy", a.state, a.version, a.recommendation_id AS "recommendationId", r.version AS "recommendationVersion"
         FROM assessment a JOIN recommendation r ON r.id = a.recommendation_id WHERE a.id = $1`,
      [id],
    );
    return found;
  }

  async add(made: NewAssessment): Promise<string> {
    const [{ id }] = await this.writes.tx.query(
      `INSERT INTO assessment (recommendation_id, assessor, assessor_name, implementation, trend, grade_scheme, grade_value, assessed_on, summary, sources, proposed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [
        made.recommendationId,
        made.assessor,
        made.assessorName,
        made.implementation ?? null,
        made.trend ?? null,
        made.gradeScheme ?? null,
        made.gradeValue ?? null,
        made.assessedOn,
        made.summary,
        JSON.stringify(made.sources),
        made.proposedBy,
      ],
    );
    return id;
  }
}
