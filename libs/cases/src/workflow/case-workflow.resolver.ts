import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#libs/access';
import { AtMost, type ConnectionOf, PageArgs, Reads, SqlRelation, StatementField, sql, Written } from '#libs/platform';
import { Case } from '../case/case.entity.js';
import { CaseConnection } from '../case/case.resolver.js';
import { CaseService } from '../case/case.service.js';
import { CaseStep } from '../case/case-step.entity.js';
import { PublicationService } from '../publication/publication.service.js';
import { WordingService } from '../wording/wording.service.js';
import { CaseStepInput, PublishCaseInput, ReasonedStepInput, WithdrawCaseInput } from './case-work.inputs.js';
import { CaseWorkflowService } from './case-workflow.service.js';

@Resolver(() => Case)
export class CaseWorkflowResolver {
  constructor(
    private readonly workflow: CaseWorkflowService,
    private readonly cases: CaseService,
    private readonly publications: PublicationService,
    private readonly reads: Reads,
    private readonly gate: WordingService,
  ) {}

  @Allow('REVIEW')
  @AtMost(100)
  @Written()
  @Query(() => [Case], { description: 'Cases with a wording for the public that waits for you as the second person.' })
  proposedPublications(@Info() info: GraphQLResolveInfo): Promise<Case[]> {
    return this.publications.proposed(info);
  }

  @Allow('WORK_ON_CASES')
  @Written()
  @Query(() => CaseConnection, {
    description:
      'Your own: drafts, what was sent back to you with reasons (`lastStep`, `publication { rejectionNote }`), and what waits for a second person.',
  })
  ownCases(@Args() page: PageArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<Case>> {
    return this.cases.own(info, page);
  }

  @Allow('ENTER_CASES')
  @Mutation(() => Case, { description: 'Hand a draft in for review.' })
  submitCase(@Args('input') input: CaseStepInput, @Info() info: GraphQLResolveInfo): Promise<Case> {
    return this.reads.afterWrite(info, Case, () => this.workflow.submit(input));
  }

  @Allow('REVIEW')
  @Mutation(() => Case, { description: 'Say that a submitted case, entered by another person, was checked.' })
  verifyCase(@Args('input') input: CaseStepInput, @Info() info: GraphQLResolveInfo): Promise<Case> {
    return this.reads.afterWrite(info, Case, () => this.workflow.verify(input));
  }

  @Allow('REVIEW')
  @Mutation(() => Case, {
    description: 'Send a submitted case, entered by another person, back with reasons. It is a draft again; `steps` holds the reasons.',
  })
  returnCase(@Args('input') input: ReasonedStepInput, @Info() info: GraphQLResolveInfo): Promise<Case> {
    return this.reads.afterWrite(info, Case, () => this.workflow.sendBack(input));
  }

  @Allow('WORK_ON_CASES')
  @Mutation(() => Case, {
    description:
      'With wording: propose it to the public. Without: approve, as a second person, what was proposed; then the case is public.',
  })
  publishCase(@Args('input') input: PublishCaseInput, @Info() info: GraphQLResolveInfo): Promise<Case> {
    return this.gate.examining(() => this.reads.afterWrite(info, Case, () => this.publications.publish(input)));
  }

  @Allow('REVIEW')
  @Mutation(() => Case, {
    description: 'As a second person, send a proposed wording back with reasons. It cannot be approved any more; another may be proposed.',
  })
  rejectPublication(@Args('input') input: ReasonedStepInput, @Info() info: GraphQLResolveInfo): Promise<Case> {
    return this.reads.afterWrite(info, Case, () => this.publications.reject(input));
  }

  @Allow('REVIEW')
  @Mutation(() => Case, { description: 'Take back what is public or is proposed to be. The public finds it nowhere any more.' })
  withdrawCase(@Args('input') input: WithdrawCaseInput, @Info() info: GraphQLResolveInfo): Promise<Case> {
    return this.reads.afterWrite(info, Case, () => this.workflow.withdraw(input));
  }

  @AtMost(100)
  @StatementField(() => [CaseStep], { description: 'Its way through the states, oldest first; for those who read originals.' })
  @SqlRelation({ entity: () => CaseStep, where: (step, row) => sql`${step}.case_id = ${row}.id`, staffOnly: true })
  steps: CaseStep[];

  @StatementField(() => CaseStep, { nullable: true, description: 'The last of `steps`.' })
  @SqlRelation({
    entity: () => CaseStep,
    where: (step, row) =>
      sql`${step}.id = (SELECT x.id FROM case_step x WHERE x.case_id = ${row}.id ORDER BY x.taken_at DESC, x.id DESC LIMIT 1)`,
    staffOnly: true,
  })
  lastStep: CaseStep | null;
}
