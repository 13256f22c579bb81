import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, StepUp } from '#libs/access';
import { AtMost, type ConnectionOf, connectionOf, PageArgs, Sensitive, SqlRelation, StatementField, sql, Written } from '#libs/platform';
import { Case } from '../case/case.entity.js';
import { CaseGrantService } from './case-grant.service.js';
import { CaseGrant, Grant } from './grant.entity.js';
import { ProposeCaseGrantInput } from './grant.inputs.js';

@ObjectType()
export class GrantConnection extends connectionOf(Grant, 'Grant') {}

@Resolver(() => Case)
export class CaseGrantResolver {
  constructor(private readonly service: CaseGrantService) {}

  @Allow('CONFIRM_FOR_OTHERS')
  @Written()
  @Query(() => GrantConnection, {
    description:
      'What others propose or gave to sealed cases, whom their sealing named included, and is neither revoked nor over, latest first: to be confirmed or taken back.',
  })
  caseGrants(@Args() page: PageArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<Grant>> {
    return this.service.open(info, page);
  }

  @Allow('WORK_ON_CASES')
  @StepUp()
  @Mutation(() => Grant, { description: 'Propose that a person be named to a sealed case that you work on.' })
  proposeCaseGrant(@Args('input') input: ProposeCaseGrantInput, @Info() info: GraphQLResolveInfo): Promise<Grant> {
    return this.service.propose(info, input);
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @StepUp()
  @Mutation(() => Grant, { description: 'As a second person, let a proposed grant count. It does not take seeing the case.' })
  confirmCaseGrant(@Args('id', { type: () => ID }, ParseUUIDPipe) id: string, @Info() info: GraphQLResolveInfo): Promise<Grant> {
    return this.service.confirm(info, id);
  }

  @Allow('REVOKE')
  @Mutation(() => Grant, {
    description:
      'End a grant at once: for who proposed it, reviewers and administrators; of who documented the case never for who sealed it.',
  })
  revokeCaseGrant(@Args('id', { type: () => ID }, ParseUUIDPipe) id: string, @Info() info: GraphQLResolveInfo): Promise<Grant> {
    return this.service.revoke(info, id);
  }

  @AtMost(100)
  @StatementField(() => [Grant], {
    description: 'Who is, was or is proposed to be named to it while it is sealed: for who works on it; for others their own.',
  })
  @Sensitive()
  @SqlRelation({ entity: () => CaseGrant, where: (grant, row) => sql`${grant}.case_id = ${row}.id`, staffOnly: true })
  grants: Grant[];
}
