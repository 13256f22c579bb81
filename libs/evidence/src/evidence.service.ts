import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { type CaseFilter, caseConditions, checkCodes } from '#libs/cases';
import {
  AuditTrail,
  allOf,
  type Condition,
  type ConnectionOf,
  condition,
  knowsPurposes,
  type ListSpec,
  notFound,
  type Page,
  type Purpose,
  purposesAbove,
  Reads,
  ViewerContext,
} from '#libs/platform';
import { EvidenceLink } from './evidence-link.entity.js';

/** Which recommendation: as it was asked for. */
type Of = { key: 'id' | 'code'; value: string };

/** A page of evidence, and what it takes to say what it leaves out. */
export interface EvidencePage extends ConnectionOf<EvidenceLink> {
  of: Of;
  purpose: Purpose | null;
  /** Purposes that fields above it name: everything in it is read for these too. */
  under: readonly Purpose[];
  filter?: CaseFilter | null;
}

/** For our own work, which knows when. */
const LATEST_FIRST: ListSpec['order'] = [
  ['linkedAt', 'DESC'],
  ['id', 'DESC'],
];
/** An order by time, and the cursors in it, would tell others what the dates of a case may not. */
const STRONGEST_FIRST: ListSpec['order'] = [
  ['strength', 'DESC'],
  ['id', 'DESC'],
];

/** "What do we hold for this recommendation that we may use for this purpose?": the database answers by consent, today. */
@Injectable()
export class EvidenceService {
  constructor(
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
    const where = this.conditions(condition('{t}.recommendation_id = (SELECT r.id FROM recommendation r WHERE r.code = ?)', code), filter);
    const found = await this.reads.connection<ConnectionOf<EvidenceLink>>(
      info,
      { entity: EvidenceLink, where, order: this.order, purposes: [purpose] },
      page,
    );
    // one statement where there is evidence; only an empty answer asks whether there is such a recommendation at all
    if (!found.edges?.length && !found.totalCount) await this.refuseUnknown(code);
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
    const where = this.conditions(condition('{t}.recommendation_id = {p}'), filter);
    const spec = { entity: EvidenceLink, where, order: this.order, purposes: purpose ? [purpose] : [] };
    if (purpose) this.audit.note('evidence.read', { type: 'recommendation', id }, { purpose });
    const found = await this.reads.connectionUnder<ConnectionOf<EvidenceLink>>(info, id, spec, page);
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
    const known = await this.reads.query({ text: 'SELECT 1 FROM recommendation WHERE code = $1', values: [code] });
    if (known.length === 0) throw notFound('recommendation');
  }

  /** Counted for all the recommendations of a list in one statement. */
  private count({ key, value }: Of, purposes: readonly Purpose[], filter: CaseFilter | null | undefined): Promise<number> {
    return this.reads.load(`evidence-count ${JSON.stringify([key, purposes, filter])}`, value, async (keys) => {
      const { text, values } = this.conditions(condition(`r.${key}::text = ANY (?::text[])`, keys), filter);
      let n = 0;
      const where = text.replaceAll('{t}', 't').replaceAll('?', () => `$${++n}`);
      const counting = `SELECT r.${key}::text AS key, count(*)::int AS n FROM evidence_link t JOIN recommendation r ON r.id = t.recommendation_id WHERE ${where} GROUP BY 1`;
      const counts = new Map(
        (await this.reads.query<{ key: string; n: number }>({ text: counting, values, purposes })).map((row) => [row.key, row.n]),
      );
      return keys.map((asked) => counts.get(asked) ?? 0);
    });
  }

  private get order(): ListSpec['order'] {
    return knowsPurposes(this.context.viewer) ? LATEST_FIRST : STRONGEST_FIRST;
  }

  private conditions(of: Condition, filter: CaseFilter | null | undefined): Condition {
    return allOf(of, caseConditions(filter, this.context.viewer.audience, '{t}.case_id'));
  }
}
