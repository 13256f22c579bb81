import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { contains, inAnyLanguage } from '#libs/law';
import { allOf, ascending, type ConnectionOf, notFound, type Page, Reads, type Sql, sql } from '#libs/platform';
import { latestOf } from './latest-assessment.js';
import { Recommendation } from './recommendation.entity.js';
import type { RecommendationFilter } from './recommendation.inputs.js';

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

  list(info: GraphQLResolveInfo, filter: RecommendationFilter | undefined, page: Page): Promise<ConnectionOf<Recommendation>> {
    const { issuingBodies, themes, statuses, statePositions, years, text } = filter ?? {};
    const where = (row: Sql) =>
      allOf(
        issuingBodies?.length && sql`${row}.issuing_body = ANY (${issuingBodies}::text[])`,
        themes?.length && sql`${row}.themes && ${themes}::text[]`,
        statuses?.length && sql`coalesce(${latestOf(row, 'OURS', 'implementation')}, 'NOT_ASSESSED') = ANY (${statuses}::text[])`,
        statePositions?.length && sql`${row}.state_position = ANY (${statePositions}::text[])`,
        years?.length && sql`${row}.year = ANY (${years}::int[])`,
        text && contains(sql`concat_ws(' ', ${row}.code, ${inAnyLanguage(sql`${row}.symbol`)}, ${inAnyLanguage(sql`${row}.text`)})`, text),
      );
    return this.reads.read(info, { entity: Recommendation, where, order: ascending('code'), page });
  }
}
