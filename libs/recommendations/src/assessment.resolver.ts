import { Args, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#libs/access';
import {
  AtMost,
  ascending,
  descending,
  type Language,
  LanguageOf,
  Localized,
  Reads,
  sql,
  ViewerContext,
  WaitingRepository,
  Written,
} from '#libs/platform';
import { Assessment } from './assessment.entity.js';
import { ProposeAssessmentInput, ReviewAssessmentInput } from './assessment.inputs.js';
import { AssessmentService } from './assessment.service.js';
import { isReturned, waitingAssessments } from './waiting-assessments.repository.js';

@Resolver(() => Assessment)
export class AssessmentResolver {
  constructor(
    private readonly assessments: AssessmentService,
    private readonly reads: Reads,
    private readonly context: ViewerContext,
    private readonly waiting: WaitingRepository,
  ) {}

  @Allow('REVIEW_ASSESSMENTS')
  @AtMost(100)
  @Written()
  @Query(() => [Assessment], { description: 'Proposed assessments that wait for a second person, oldest first.' })
  reviewInbox(@Info() info: GraphQLResolveInfo): Promise<Assessment[]> {
    return this.reads.read(info, {
      entity: Assessment,
      where: (row) => sql`${row}.state = 'PROPOSED'`,
      order: ascending('proposed', 'id'),
    });
  }

  @Allow('ASSESS')
  @AtMost(100)
  @Written()
  @Query(() => [Assessment], {
    description: 'Your own that wait for a second person or were returned to you with reasons, and are not made anew, latest first.',
  })
  ownAssessments(@Info() info: GraphQLResolveInfo): Promise<Assessment[]> {
    return this.reads.read(info, {
      entity: Assessment,
      where: (row) => sql`${row}.proposed_by = ${this.context.viewer.personId}::uuid AND (${row}.state = 'PROPOSED' OR ${isReturned(row)})`,
      order: descending('proposed', 'id'),
    });
  }

  @Allow('WORK_IN_THE_HOUSE')
  @Query(() => Int, {
    description: 'How many assessments wait for you: those of others that you may decide, and those returned to you. At most 100.',
  })
  waitingAssessments(): Promise<number> {
    return this.waiting.count(waitingAssessments);
  }

  @Allow('ASSESS')
  @Mutation(() => Assessment, {
    description: 'Propose a dated, sourced judgement of progress. It counts once a second person confirms it.',
  })
  proposeAssessment(@Args('input') input: ProposeAssessmentInput, @Info() info: GraphQLResolveInfo): Promise<Assessment> {
    return this.reads.afterWrite(info, Assessment, () => this.assessments.propose(input));
  }

  @Allow('REVIEW')
  @Mutation(() => Assessment, { description: 'Confirm what another person proposed.' })
  confirmAssessment(@Args('input') input: ReviewAssessmentInput, @Info() info: GraphQLResolveInfo): Promise<Assessment> {
    return this.reads.afterWrite(info, Assessment, () => this.assessments.confirm(input));
  }

  @Allow('REVIEW')
  @Mutation(() => Assessment, { description: 'Return what another person proposed, with reasons.' })
  rejectAssessment(@Args('input') input: ReviewAssessmentInput, @Info() info: GraphQLResolveInfo): Promise<Assessment> {
    return this.reads.afterWrite(info, Assessment, () => this.assessments.reject(input));
  }

  @Localized('summary', { description: 'What happened.' })
  summary: string;

  @LanguageOf('summary')
  summaryLanguage: Language | null;

  @Localized('assessor_name', { nullable: true })
  assessorName: string | null;

  @LanguageOf('assessor_name')
  assessorNameLanguage: Language | null;
}
