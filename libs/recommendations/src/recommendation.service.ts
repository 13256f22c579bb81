import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { contains, inAnyLanguage } from '#libs/law';
import { allOf, ascending, type ConnectionOf, descending, notFound, type Order, type Page, Reads, type Sql, sql } from '#libs/platform';
import { Recommendation } from './recommendation.entity.js';
import { RecommendationOrder } from './recommendation.enums.js';
import type { RecommendationFilter } from './recommendation.inputs.js';

const ORDERS: Record<RecommendationOrder, Order> = {
  [RecommendationOrder.DATE_DESC]: descending('datedOn', 'code'),
  [RecommendationOrder.DATE_ASC]: ascending('datedOn', 'code'),
  [RecommendationOrder.STATUS_DESC]: descending('progress', 'code'),
  [RecommendationOrder.STATUS_ASC]: ascending('progress', 'code'),
  [RecommendationOrder.BODY_ASC]: ascending('issuingBody', 'code'),
  [RecommendationOrder.CODE_ASC]: ascending('code'),
};

@Injectable()
export class RecommendationService {
  constructor(private readonly reads: Reads) {}

  /** @throws NOT_FOUND */
  async byCode(info: GraphQLResolveInfo, code: string): Promise<Recommendation> {
    const found = await this.reads.read<Recommendation | null>(info, {
      entity: Recommendation,
      where: (row) => sql`${row}.code = ${code}`,
    });
    if (!found) throw notFound('recommendation');
    return found;
  }

  list(
    info: GraphQLResolveInfo,
    filter: RecommendationFilter | undefined,
    orderBy: RecommendationOrder,
    page: Page,
  ): Promise<ConnectionOf<Recommendation>> {
    const { issuingBodies, themes, statuses, statePositions, years, text } = filter ?? {};
    const where = (row: Sql) =>
      allOf(
        issuingBodies?.length && sql`${row}.issuing_body = ANY (${issuingBodies}::text[])`,
        themes?.length && sql`${row}.themes && ${themes}::text[]`,
        statuses?.length && sql`${row}.status = ANY (${statuses}::text[])`,
        statePositions?.length && sql`${row}.state_position = ANY (${statePositions}::text[])`,
        years?.length && sql`${row}.year = ANY (${years}::int[])`,
        text && contains(sql`concat_ws(' ', ${row}.code, ${inAnyLanguage(sql`${row}.symbol`)}, ${inAnyLanguage(sql`${row}.text`)})`, text),
      );
    return this.reads.read(info, { entity: Recommendation, where, order: ORDERS[orderBy], page });
  }
}
