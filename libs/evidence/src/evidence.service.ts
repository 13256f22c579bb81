import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { caseConditions, type CaseFilter, checkCodes } from '#libs/cases';
import { allOf, type Condition, condition, type ConnectionOf, type ListSpec, notFound, type Page, type Purpose, Reads, ViewerContext } from '#libs/platform';
import { EvidenceLink } from './evidence-link.entity.js';

/** A page of evidence, and what it takes to say what it leaves out. */
export interface EvidencePage extends ConnectionOf<EvidenceLink> {
  recommendationId: string;
  purpose: Purpose | null;
  filter?: CaseFilter | null;
}

const ORDER: ListSpec['order'] = [
  ['linkedAt', 'DESC'],
  ['id', 'DESC'],
];

/** "What do we hold for this recommendation that we may use for this purpose?": the database answers by consent, today. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly reads: Reads,
    private readonly context: ViewerContext,
  ) {}

  /** @throws NOT_FOUND for an unknown recommendation */
  async forCode(info: GraphQLResolveInfo, code: string, purpose: Purpose, filter: CaseFilter | null | undefined, page: Page): Promise<EvidencePage> {
    const [recommendation] = await this.reads.query<{ id: string }>({ text: 'SELECT id FROM recommendation WHERE code = $1', values: [code], name: 'recommendation-id', purposes: [purpose] });
    if (!recommendation) throw notFound('recommendation');
    if (filter) await checkCodes(this.reads, filter);
    const where = this.conditions(condition('{t}.recommendation_id = ?', recommendation.id), filter);
    const found = await this.reads.connection<ConnectionOf<EvidenceLink>>(info, { entity: EvidenceLink, where, order: ORDER, purposes: [purpose] }, page);
    return { ...found, recommendationId: recommendation.id, purpose, filter };
  }

  async ofRecommendation(info: GraphQLResolveInfo, recommendationId: string, purpose: Purpose | null, filter: CaseFilter | null | undefined, page: Page): Promise<EvidencePage> {
    if (filter) await checkCodes(this.reads, filter);
    const where = this.conditions(condition('{t}.recommendation_id = {p}'), filter);
    const spec = { entity: EvidenceLink, where, order: ORDER, purposes: purpose ? [purpose] : [] };
    const found = await this.reads.connectionUnder<ConnectionOf<EvidenceLink>>(info, recommendationId, spec, page);
    return { ...found, recommendationId, purpose, filter };
  }

  /** How many that this viewer may see for their own work are not consented to for the purpose. */
  async withheld({ recommendationId, purpose, filter }: EvidencePage): Promise<number> {
    if (!purpose) return 0;
    const all = await this.count(recommendationId, [], filter);
    return all - (await this.count(recommendationId, [purpose], filter));
  }

  /** Counted for all the recommendations of a list in one statement. */
  private count(recommendationId: string, purposes: Purpose[], filter: CaseFilter | null | undefined): Promise<number> {
    return this.reads.load(`evidence-count ${JSON.stringify([purposes, filter])}`, recommendationId, async (ids) => {
      const { text, values } = this.conditions(condition('{t}.recommendation_id = ANY (?::uuid[])', ids), filter);
      let n = 0;
      const counting = `SELECT t.recommendation_id AS id, count(*)::int AS n FROM evidence_link t WHERE ${text.replaceAll('{t}', 't').replaceAll('?', () => `$${++n}`)} GROUP BY 1`;
      const counts = new Map((await this.reads.query<{ id: string; n: number }>({ text: counting, values, purposes })).map((row) => [row.id, row.n]));
      return ids.map((id) => counts.get(id) ?? 0);
    });
  }

  private conditions(of: Condition, filter: CaseFilter | null | undefined): Condition {
    return allOf(of, caseConditions(filter, this.context.viewer.audience, '{t}.case_id'));
  }
}
