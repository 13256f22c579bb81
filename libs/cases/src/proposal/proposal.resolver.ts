import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Reads, Requires, SqlRelation, sql } from '#libs/platform';
import { Case } from '../case/case.entity.js';
import { Proposal } from './proposal.entity.js';

@Resolver(() => Proposal)
export class ProposalResolver {
  constructor(private readonly reads: Reads) {}

  /** Outside an answer that is written it is read for itself: who reads a proposal as the role of the vault has no right on cases. */
  @ResolveField(() => Case, { nullable: true, description: 'Null where you may not see the case; to confirm does not take that.' })
  @Requires('caseId')
  @SqlRelation({ entity: () => Case, where: (row, proposal) => sql`${row}.id = ${proposal}.case_id` })
  case(@Parent() { caseId }: Proposal, @Info() info: GraphQLResolveInfo): Promise<Case | null> {
    return this.reads.read(info, { entity: Case, where: (row, id) => sql`${row}.id = ${id}`, under: caseId });
  }
}
