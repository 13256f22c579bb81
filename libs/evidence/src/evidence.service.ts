import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { type CaseFilter, caseConditions, checkCodes } from '#libs/cases';
import {
  AuditTrail,
  allOf,
  type ConnectionOf,
  descending,
  knowsPurposes,
  notFound,
  type Order,
  type Page,
  type Purpose,
  purposesAbove,
  Reads,
  type Sql,
  sql,
  ViewerContext,
} from '#libs/platform';
import { EvidenceRepository, type RecommendationKey } from './evidence.repository.js';
import { EvidenceLink } from './evidence-link.entity.js';

/** A page of evidence, and what it takes to say what it leaves out. */
export interface EvidencePage extends ConnectionOf<EvidenceLink> {
  of: RecommendationKey;
  purpose: Purpose | null;
  /** Purposes that fields above it name: everything in it is read for these too. */
  under: readonly Purpose[];
  filter?: CaseFilter | null;
}

/** For our own work, which knows when. */
const LATEST_FIRST = descending('linkedAt', 'id');
/** An order by time, and the cursors in it, would tell others what the dates of a case may not. */
const STRONGEST_FIRST = descending('strength', 'id');

export const orderOf = (asker: { knowsPurposes: boolean }): Order => (asker.knowsPurposes ? LATEST_FIRST : STRONGEST_FIRST);

/** "What do we hold for this recommendation that we may use for this purpose?": the database answers by consent, today. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly reads: Reads,
    private readonly context: ViewerContext,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws NOT_FOUND for an unknown recommendation */
  async forCode(
    info: GraphQLResolveInfo,
    code: string,
    purpose: Purpose,
    filter: CaseFilter | null | undefined,
    page: Page,
  ): Promise<EvidencePage> {
    if (filter) await checkCodes(this.reads, filter);
    const where = (row: Sql) =>
      this.conditions(row, sql`${row}.recommendation_id = (SELECT r.id FROM recommendation r WHERE r.code = ${code})`, filter);
    const spec = { entity: EvidenceLink, where, order: this.order, purposes: [purpose], page };
    const found = await this.reads.read<ConnectionOf<EvidenceLink>>(info, spec);
    // one statement where there is evidence; only an empty answer asks whether there is such a recommendation at all
    if (!found.any && !found.totalCount) await this.refuseUnknown(code);
    this.audit.note('evidence.read', null, { recommendation: code, purpose });
    return { ...found, of: { key: 'code', value: code }, purpose, under: purposesAbove(info), filter };
  }

  async ofRecommendation(
    info: GraphQLResolveInfo,
    id: string,
    purpose: Purpose | null,
    filter: CaseFilter | null | undefined,
    page: Page,
  ): Promise<EvidencePage> {
    if (filter) await checkCodes(this.reads, filter);
    const where = (row: Sql, recommendation: Sql) => this.conditions(row, sql`${row}.recommendation_id = ${recommendation}`, filter);
    const spec = { entity: EvidenceLink, where, order: this.order, purposes: purpose ? [purpose] : [], page, under: id };
    if (purpose) this.audit.note('evidence.read', { type: 'recommendation', id }, { purpose });
    const found = await this.reads.read<ConnectionOf<EvidenceLink>>(info, spec);
    return { ...found, of: { key: 'id', value: id }, purpose, under: purposesAbove(info), filter };
  }

  /**
   * How many that the house may see for its own work (and for what stands above) are not consented to for the purpose. Others are not
   * told: with a filter the number would tell what one person agreed to.
   */
  async withheld({ of, purpose, under, filter }: EvidencePage): Promise<number> {
    if (!purpose || !knowsPurposes(this.context.viewer)) return 0;
    const all = await this.count(of, under, filter);
    return all - (await this.count(of, [...under, purpose], filter));
  }

  private async refuseUnknown(code: string): Promise<void> {
    if (!(await this.evidence.hasRecommendation(code))) throw notFound('recommendation');
  }

  /** Counted for all the recommendations of a list in one statement. */
  private count({ key, value }: RecommendationKey, purposes: readonly Purpose[], filter: CaseFilter | null | undefined): Promise<number> {
    return this.reads.load(`evidence-count ${JSON.stringify([key, purposes, filter])}`, value, (values) =>
      this.evidence.count(key, values, (of) => this.conditions(sql`t`, of, filter), purposes),
    );
  }

  private get order(): Order {
    return orderOf({ knowsPurposes: knowsPurposes(this.context.viewer) });
  }

  private conditions(row: Sql, of: Sql, filter: CaseFilter | null | undefined): Sql {
    return allOf(of, caseConditions(filter, this.context.viewer.audience, sql`${row}.case_id`));
  }
}
