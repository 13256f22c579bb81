import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { containing, contains, inAnyLanguage } from '#libs/law';
import { allOf, type ConnectionOf, condition, notFound, type Page, Reads } from '#libs/platform';
import { latestOf } from './latest-assessment.js';
import { Recommendation } from './recommendation.entity.js';
import type { RecommendationFilter } from './recommendation.inputs.js';

@Injectable()
export class RecommendationService {
  constructor(private readonly reads: Reads) {}

  /** @throws NOT_FOUND */
  async byCode(info: GraphQLResolveInfo, code: string): Promise<Recommendation> {
    const found = await this.reads.one<Recommendation>(info, Recommendation, condition('{t}.code = ?', code));
    if (!found) throw notFound('recommendation');
    return found;
  }

  list(info: GraphQLResolveInfo, filter: RecommendationFilter | undefined, page: Page): Promise<ConnectionOf<Recommendation>> {
    const { issuingBodies, themes, statuses, statePositions, years, text } = filter ?? {};
    const where = allOf(
      issuingBodies?.length ? condition('{t}.issuing_body = ANY (?::text[])', issuingBodies) : undefined,
      themes?.length ? condition('{t}.themes && ?::text[]', themes) : undefined,
      statuses?.length
        ? condition(`coalesce(${latestOf('{t}', 'OURS', 'implementation')}, 'NOT_ASSESSED') = ANY (?::text[])`, statuses)
        : undefined,
      statePositions?.length ? condition('{t}.state_position = ANY (?::text[])', statePositions) : undefined,
      years?.length ? condition('{t}.year = ANY (?::int[])', years) : undefined,
      text ? condition(contains(`concat_ws(' ', {t}.code, {t}.symbol, ${inAnyLanguage('{t}.text')})`), containing(text)) : undefined,
    );
    return this.reads.connection(info, { entity: Recommendation, where, order: [['code', 'ASC']] }, page);
  }

  ofProvision(info: GraphQLResolveInfo, provisionId: string): Promise<Recommendation[]> {
    return this.reads.listUnder(info, provisionId, {
      entity: Recommendation,
      where: condition('{t}.id IN (SELECT x.recommendation_id FROM recommendation_target x WHERE x.provision_id = {p})'),
      order: [['code', 'ASC']],
    });
  }
}
