import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, StepUp } from '#libs/access';
import { AtMost, type ConnectionOf, connectionOf, PageArgs, Reads, Sensitive, SqlRelation, StatementField, sql } from '#libs/platform';
import { Case } from '../case/case.entity.js';
import { CaseGrant } from './case-grant.entity.js';
import { GrantCaseInput } from './case-grant.inputs.js';
import { CaseGrantService } from './case-grant.service.js';

@ObjectType()
export class CaseGrantConnection extends connectionOf(CaseGrant, 'CaseGrant') {}

@Resolver(() => Case)
export class CaseGrantResolver {
  constructor(
    private readonly named: CaseGrantService,
    private readonly reads: Reads,
  ) {}

  @Allow('CONFIRM_FOR_OTHERS')
  @Query(() => CaseGrantConnection, {
    description:
      'What others propose or gave to sealed cases, whom their sealing named included, and is neither revoked nor over, latest first: to be confirmed or taken back.',
  })
  caseGrants(@Args() page: PageArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<CaseGrant>> {
    return this.named.open(info, page);
  }

  @Allow('WORK_ON_CASES')
  @StepUp()
  @Mutation(() => CaseGrant, { description: 'Propose that a person be named to a sealed case that you work on.' })
  grantCase(@Args('input') input: GrantCaseInput, @Info() info: GraphQLResolveInfo): Promise<CaseGrant> {
    return this.reads.afterWrite(info, CaseGrant, () => this.named.propose(input));
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @StepUp()
  @Mutation(() => CaseGrant, { description: 'As a second person, let a proposed grant count. It does not take seeing the case.' })
  confirmCaseGrant(@Args('id', { type: () => ID }, ParseUUIDPipe) id: string, @Info() info: GraphQLResolveInfo): Promise<CaseGrant> {
    return this.reads.afterWrite(info, CaseGrant, () => this.named.confirm(id));
  }

  @Allow('REVOKE')
  @Mutation(() => CaseGrant, {
    description:
      'End a grant at once: for who proposed it, reviewers and administrators; of who documented the case never for who sealed it.',
  })
  revokeCaseGrant(@Args('id', { type: () => ID }, ParseUUIDPipe) id: string, @Info() info: GraphQLResolveInfo): Promise<CaseGrant> {
    return this.reads.afterWrite(info, CaseGrant, () => this.named.revoke(id));
  }

  @AtMost(100)
  @StatementField(() => [CaseGrant], {
    description: 'Who is, was or is proposed to be named to it while it is sealed: for who works on it; for others their own.',
  })
  @Sensitive()
  @SqlRelation({ entity: () => CaseGrant, where: (grant, row) => sql`${grant}.case_id = ${row}.id`, staffOnly: true })
  grants: CaseGrant[];
}
