import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Info, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, StepUp } from '#libs/access';
import { AtMost, type ConnectionOf, connectionOf, PageArgs, Reads, SqlRelation, StatementField, sql, Written } from '#libs/platform';
import { Case } from '../case/case.entity.js';
import { CaseOpening } from './case-opening.entity.js';
import { ProposeOpeningInput } from './case-opening.inputs.js';
import { CaseOpeningService } from './case-opening.service.js';

@ObjectType()
export class CaseOpeningConnection extends connectionOf(CaseOpening, 'CaseOpening') {}

@Resolver(() => Case)
export class CaseOpeningResolver {
  constructor(
    private readonly service: CaseOpeningService,
    private readonly reads: Reads,
  ) {}

  @Allow('CONFIRM_FOR_OTHERS')
  @Written()
  @Query(() => CaseOpeningConnection, {
    description: 'Proposals to make a case less confidential, or to share it with partners, that wait for a second person.',
  })
  caseOpenings(@Args() page: PageArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<CaseOpening>> {
    return this.service.waiting(info, page);
  }

  @Allow('WORK_ON_CASES')
  @StepUp()
  @Mutation(() => CaseOpening, {
    description: 'Propose that a case that you work on become less confidential, or, at the level that it has, be shared with partners.',
  })
  proposeOpening(@Args('input') input: ProposeOpeningInput, @Info() info: GraphQLResolveInfo): Promise<CaseOpening> {
    return this.reads.afterWrite(info, CaseOpening, () => this.service.propose(input));
  }

  @Allow('CONFIRM_FOR_OTHERS')
  @StepUp()
  @Mutation(() => CaseOpening, {
    description:
      'As a second person, let a proposed opening count. It does not take seeing the case; whoever recorded the consent that it rests on may not.',
  })
  confirmOpening(@Args('id', { type: () => ID }, ParseUUIDPipe) id: string, @Info() info: GraphQLResolveInfo): Promise<CaseOpening> {
    return this.reads.afterWrite(info, CaseOpening, () => this.service.confirm(id));
  }

  @Allow('REVOKE')
  @Mutation(() => CaseOpening, { description: 'Take a proposed opening back, or refuse it.' })
  revokeOpening(@Args('id', { type: () => ID }, ParseUUIDPipe) id: string, @Info() info: GraphQLResolveInfo): Promise<CaseOpening> {
    return this.reads.afterWrite(info, CaseOpening, () => this.service.revoke(id));
  }

  @AtMost(50)
  @StatementField(() => [CaseOpening], {
    description: 'Proposals to make it less confidential or to share it with partners; for who works on it.',
  })
  @SqlRelation({ entity: () => CaseOpening, where: (opening, row) => sql`${opening}.case_id = ${row}.id`, staffOnly: true })
  openings: CaseOpening[];
}
