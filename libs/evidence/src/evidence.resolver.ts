import { Args, Field, Info, Int, ObjectType, Parent, Query, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '#libs/access';
import { Case, CaseFilter } from '#libs/cases';
import { AtMost, connectionOf, PageArgs, Purpose, Requires, SqlPage, SqlRelation, StatementField, sql, Written } from '#libs/platform';
import { Recommendation } from '#libs/recommendations';
import { type EvidencePage, EvidenceService, orderOf } from './evidence.service.js';
import { EvidenceLink } from './evidence-link.entity.js';

export enum WithheldReason {
  CONSENT = 'CONSENT',
}
registerEnumType(WithheldReason, {
  name: 'WithheldReason',
  description: 'CONSENT: not every survivor agreed to this purpose, or no longer; or nobody confirmed yet that it is shared with partners.',
});

@ObjectType({
  description: 'What you may see for your own work, and may not use for the purpose asked: a number and the reason, never which.',
})
export class Withheld {
  @Field(() => WithheldReason) reason: WithheldReason;
  @Field(() => Int) count: number;
}

@ObjectType()
export class EvidenceConnection extends connectionOf(EvidenceLink, 'Evidence') {}

@Resolver(() => EvidenceConnection)
export class EvidenceResolver {
  constructor(private readonly evidence: EvidenceService) {}

  @Public()
  @Written()
  @Query(() => EvidenceConnection, {
    name: 'evidence',
    description: 'Evidence for a recommendation that may be used for the purpose: consent is enforced under it, by the database.',
  })
  forRecommendation(
    @Args('recommendation') code: string,
    @Args('purpose', { type: () => Purpose }) purpose: Purpose,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => CaseFilter, nullable: true }) filter?: CaseFilter,
  ): Promise<EvidencePage> {
    return this.evidence.forCode(info, code, purpose, filter, page);
  }

  @AtMost(1)
  @ResolveField(() => [Withheld], { description: 'For people of the house; empty for everybody else.' })
  async withheld(@Parent() page: EvidencePage): Promise<Withheld[]> {
    const count = await this.evidence.withheld(page);
    return count > 0 ? [{ reason: WithheldReason.CONSENT, count }] : [];
  }
}

@Resolver(() => Recommendation)
export class EvidenceOfRecommendationResolver {
  constructor(private readonly evidence: EvidenceService) {}

  @ResolveField(() => EvidenceConnection, { name: 'evidence', description: 'Without a purpose: what you may read for your own work.' })
  @Requires('id')
  @SqlPage({
    entity: () => EvidenceLink,
    where: (link, recommendation) => sql`${link}.recommendation_id = ${recommendation}.id`,
    order: orderOf,
    without: ['purpose', 'filter'],
    others: { withheld: sql`'[]'::json` },
  })
  ofRecommendation(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('purpose', { type: () => Purpose, nullable: true }) purpose?: Purpose,
    @Args('filter', { type: () => CaseFilter, nullable: true }) filter?: CaseFilter,
  ): Promise<EvidencePage> {
    return this.evidence.ofRecommendation(info, id, purpose ?? null, filter, page);
  }
}

@Resolver(() => Case)
export class EvidenceOfCaseResolver {
  @AtMost(100)
  @StatementField(() => [EvidenceLink], { description: 'Recommendations that it is evidence for.' })
  @SqlRelation({
    entity: () => EvidenceLink,
    where: (link, row) => sql`${link}.case_id = ${row}.id`,
    order: (link) => sql`${link}.strength DESC, ${link}.id`,
  })
  evidenceFor: EvidenceLink[];
}
