import { Args, Info, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '#libs/access';
import { Provision } from '#libs/law';
import {
  AtMost,
  type ConnectionOf,
  connectionOf,
  Language,
  LanguageOf,
  Localized,
  literal,
  PageArgs,
  SqlRelation,
  StatementField,
  sql,
  TranslatedByUs,
  Written,
} from '#libs/platform';
import { Assessment } from './assessment.entity.js';
import { Recommendation } from './recommendation.entity.js';
import { Assessor, RecommendationOrder } from './recommendation.enums.js';
import { RecommendationFilter } from './recommendation.inputs.js';
import { RecommendationService } from './recommendation.service.js';

@ObjectType()
export class RecommendationConnection extends connectionOf(Recommendation, 'Recommendation') {}

/** The latest confirmed assessment of a recommendation by one assessor. */
const latestBy = (assessor: Assessor) =>
  SqlRelation({
    entity: () => Assessment,
    where: (a, row) =>
      sql`${a}.id = (SELECT x.id FROM assessment x WHERE x.recommendation_id = ${row}.id AND x.assessor = ${literal(assessor)} AND x.state = 'CONFIRMED' ORDER BY x.assessed_on DESC, x.id DESC LIMIT 1)`,
  });

@Resolver(() => Recommendation)
export class RecommendationResolver {
  constructor(private readonly recommendations: RecommendationService) {}

  @Public()
  @Written()
  @Query(() => Recommendation, { name: 'recommendation', nullable: true })
  byCode(@Args('code') code: string, @Info() info: GraphQLResolveInfo): Promise<Recommendation> {
    return this.recommendations.byCode(info, code);
  }

  @Public()
  @Written()
  @Query(() => RecommendationConnection, { name: 'recommendations' })
  list(
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => RecommendationFilter, nullable: true }) filter?: RecommendationFilter,
    @Args('orderBy', { type: () => RecommendationOrder, nullable: true, defaultValue: RecommendationOrder.CODE_ASC })
    orderBy?: RecommendationOrder,
  ): Promise<ConnectionOf<Recommendation>> {
    return this.recommendations.list(info, filter, orderBy ?? RecommendationOrder.CODE_ASC, page);
  }

  @Localized('text', { description: 'What is asked; our summary where it is not marked as a quotation.' })
  text: string;

  @LanguageOf('text')
  textLanguage: Language | null;

  @TranslatedByUs('text')
  textTranslated: boolean;

  @Localized('symbol', { nullable: true })
  symbol: string | null;

  @Localized('paragraph', { nullable: true })
  paragraph: string | null;

  @Localized('state_position_note', { nullable: true })
  statePositionNote: string | null;

  @LanguageOf('state_position_note')
  statePositionNoteLanguage: Language | null;

  @Localized('note', { nullable: true })
  note: string | null;

  @LanguageOf('note')
  noteLanguage: Language | null;

  @StatementField(() => Assessment, { nullable: true, description: 'Our latest confirmed assessment: where `status` comes from.' })
  @latestBy(Assessor.OURS)
  statusAssessment: Assessment | null;

  @StatementField(() => Assessment, {
    nullable: true,
    description: 'The latest that the State says of itself. It stands beside ours; neither overwrites the other.',
  })
  @latestBy(Assessor.STATE)
  stateClaim: Assessment | null;

  @StatementField(() => Assessment, { nullable: true, description: 'The latest grade or finding of a UN body, in its own scheme.' })
  @latestBy(Assessor.UN_BODY)
  unAssessment: Assessment | null;

  @AtMost(60)
  @StatementField(() => [Assessment], { description: 'Every judgement of progress that you may see, newest first.' })
  @SqlRelation({ entity: () => Assessment, where: (a, row) => sql`${a}.recommendation_id = ${row}.id` })
  assessments: Assessment[];
}

@Resolver(() => Provision)
export class RecommendationsOfProvisionResolver {
  @AtMost(100)
  @StatementField(() => [Recommendation], { description: 'Recommendations that ask to change or apply it.' })
  @SqlRelation({
    entity: () => Recommendation,
    where: (row, provision) =>
      sql`${row}.id IN (SELECT x.recommendation_id FROM recommendation_target x WHERE x.provision_id = ${provision}.id)`,
    order: (row) => sql`${row}.code`,
    apart: true,
  })
  recommendations: Recommendation[];
}
