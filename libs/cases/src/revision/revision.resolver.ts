import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#libs/access';
import { AtMost, purposesAbove, Reads, Requires, SqlRelation, StatementField, sql } from '#libs/platform';
import { Case } from '../case/case.entity.js';
import { Finding } from '../wording/finding.js';
import { WordingService } from '../wording/wording.service.js';
import { PublicationRevision } from './revision.entity.js';
import { ReviseCaseInput } from './revision.inputs.js';
import { RevisionService } from './revision.service.js';

@Resolver(() => Case)
export class RevisionOfCaseResolver {
  constructor(
    private readonly revisions: RevisionService,
    private readonly reads: Reads,
    private readonly gate: WordingService,
  ) {}

  @Allow('ENTER_CASES')
  @Mutation(() => Case, {
    description:
      'Propose a new version of what the public reads of a published case. It counts once another approves it: publishCase without wording.',
  })
  reviseCase(@Args('input') input: ReviseCaseInput, @Info() info: GraphQLResolveInfo): Promise<Case> {
    return this.gate.examining(() => this.reads.afterWrite(info, Case, () => this.revisions.propose(input)));
  }

  @StatementField(() => PublicationRevision, {
    nullable: true,
    description: 'A new version that waits for a second person; for those who read originals.',
  })
  @SqlRelation({ entity: () => PublicationRevision, where: (revision, row) => sql`${revision}.case_id = ${row}.id`, staffOnly: true })
  revision: PublicationRevision | null;
}

@Resolver(() => PublicationRevision)
export class RevisionResolver {
  constructor(private readonly gate: WordingService) {}

  @AtMost(100)
  @ResolveField(() => [Finding], { description: 'What in it could point to a person.' })
  @Requires('caseId', 'titleText', 'narrativeText', 'facts')
  findings(
    @Parent() { caseId, titleText, narrativeText, facts }: PublicationRevision,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Finding[]> {
    return this.gate.ofCase(caseId, { title: titleText, narrative: narrativeText }, purposesAbove(info), facts.set.region);
  }
}
