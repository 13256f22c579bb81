import { Injectable } from '@nestjs/common';
import {
  badInput,
  conflict,
  DalelError,
  type LanguageCode,
  localizedText,
  notFound,
  refuseFuture,
  sourcesTyped,
  ViewerContext,
  Writes,
} from '#libs/platform';
import { Assessment } from './assessment.entity.js';
import type { ProposeAssessmentInput, ReviewAssessmentInput } from './assessment.inputs.js';
import { AssessmentRepository } from './assessment.repository.js';
import { Recommendation } from './recommendation.entity.js';
import { AssessmentState, Assessor } from './recommendation.enums.js';

/** The rules of assessments: dated, sourced, append-only, two people. Each method works in the transaction of its mutation. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly writes: Writes,
    private readonly context: ViewerContext,
  ) {}

  /** @returns its id. @throws CONFLICT when the recommendation changed since `input.version` was read */
  async propose(input: ProposeAssessmentInput): Promise<string> {
    const { assessor, assessorName, implementation, trend, gradeScheme, gradeValue, assessedOn } = input;
    if (assessor === Assessor.OURS && !implementation) throw badInput('Say how far it is: "implementation".', 'implementation');
    if (assessor !== Assessor.OURS && !assessorName) throw badInput('Say whose judgement it is: "assessorName".', 'assessorName');
    if (!implementation && !gradeValue) throw badInput('Give "implementation", or the body\'s own grade.', 'implementation');
    if (!gradeScheme !== !gradeValue) throw badInput('A grade needs its scheme, and a scheme its grade.', 'gradeScheme');
    refuseFuture(assessedOn, 'assessedOn');
    const summary = localizedText(input.summary, 'summary');
    const language = (input.language?.toLowerCase() ?? Object.keys(summary)[0]) as LanguageCode;
    const recommendation = await this.writes.find(Recommendation, 'recommendation', 'code', input.recommendation);
    await this.writes.change(Recommendation, 'recommendation', recommendation.id, input.version);
    const id = await this.assessments.add({
      recommendationId: recommendation.id,
      assessor,
      assessorName: assessorName ? { [language]: assessorName } : null,
      implementation,
      trend,
      gradeScheme,
      gradeValue,
      assessedOn,
      summary,
      sources: sourcesTyped(input.sources, language),
      proposedBy: this.context.viewer.personId,
    });
    await this.writes.record(
      'assessment.proposed',
      { type: 'assessment', id },
      { kind: 'recommendation', id: recommendation.id },
      { recommendation: input.recommendation, implementation: implementation ?? null },
    );
    return id;
  }

  /** @returns its id. @throws FORBIDDEN for who proposed it; CONFLICT when it was reviewed meanwhile */
  confirm(input: ReviewAssessmentInput): Promise<string> {
    return this.review(input, AssessmentState.CONFIRMED);
  }

  /** @returns its id. @throws like confirm, and BAD_USER_INPUT without reasons */
  reject(input: ReviewAssessmentInput): Promise<string> {
    if (!input.note?.trim()) throw badInput('Say why it is returned: "note".', 'note');
    return this.review(input, AssessmentState.REJECTED);
  }

  private async review(
    { id, version, note }: ReviewAssessmentInput,
    state: AssessmentState.CONFIRMED | AssessmentState.REJECTED,
  ): Promise<string> {
    const { personId } = this.context.viewer;
    const assessment = await this.assessments.byId(id);
    if (!assessment) throw notFound('assessment');
    if (assessment.proposedBy === personId) throw new DalelError('FORBIDDEN', 'A second person confirms or returns it: it is your own.');
    if (assessment.version !== version || assessment.state !== AssessmentState.PROPOSED) throw conflict('assessment', assessment.version);
    await this.writes.change(Assessment, 'assessment', id, version, {
      state,
      reviewedById: personId,
      reviewed: () => 'now()',
      note: note?.trim() || null,
    });
    // its status may be another now: who read it before and writes after must look again
    if (state === AssessmentState.CONFIRMED)
      await this.writes.change(Recommendation, 'recommendation', assessment.recommendationId, assessment.recommendationVersion);
    const recommendation = { kind: 'recommendation', id: assessment.recommendationId } as const;
    await this.writes.record(`assessment.${state.toLowerCase()}`, { type: 'assessment', id }, recommendation);
    return id;
  }
}
