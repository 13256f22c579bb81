import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { allOf, type ConnectionOf, condition, type ListSpec, notFound, type Page, Reads, ViewerContext } from '#libs/platform';
import { Case } from './case.entity.js';
import { CaseOrder } from './case.enums.js';
import { caseConditions, checkCodes } from './case.filter.js';
import type { CaseFilter } from './case.inputs.js';

const ORDERS: Record<CaseOrder, ListSpec['order']> = {
  [CaseOrder.OCCURRED_ON_DESC]: [
    ['occurredMonth', 'DESC'],
    ['id', 'DESC'],
  ],
  [CaseOrder.OCCURRED_ON_ASC]: [
    ['occurredMonth', 'ASC'],
    ['id', 'ASC'],
  ],
  [CaseOrder.CODE_ASC]: [['code', 'ASC']],
  [CaseOrder.CODE_DESC]: [['code', 'DESC']],
};

/** Reads cases as the viewer may see them. */
@Injectable()
export class CaseService {
  constructor(
    private readonly reads: Reads,
    private readonly context: ViewerContext,
  ) {}

  /** @throws NOT_FOUND, whether it is not there or not for this viewer */
  async byCode(info: GraphQLResolveInfo, code: string): Promise<Case> {
    const found = await this.reads.one<Case>(info, Case, condition('{t}.code = ?', code));
    if (!found) throw notFound('case');
    return found;
  }

  async list(info: GraphQLResolveInfo, filter: CaseFilter | undefined, orderBy: CaseOrder, page: Page): Promise<ConnectionOf<Case>> {
    if (filter) await checkCodes(this.reads, filter);
    const where = caseConditions(filter, this.context.viewer.audience);
    return this.reads.connection(info, { entity: Case, where, order: ORDERS[orderBy] }, page);
  }

  /** Cases that engage a provision or what stands under it. */
  ofProvision(info: GraphQLResolveInfo, provisionId: string, page: Page): Promise<ConnectionOf<Case>> {
    const where = allOf(
      condition(`{t}.id IN (SELECT e.case_id FROM engagement e JOIN provision q ON q.id = e.provision_id JOIN provision asked ON asked.id = {p}
        WHERE q.id = asked.id OR starts_with(q.path, asked.path || '/'))`),
    );
    return this.reads.connectionUnder(info, provisionId, { entity: Case, where, order: ORDERS[CaseOrder.OCCURRED_ON_DESC] }, page);
  }
}
