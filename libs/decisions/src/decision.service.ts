import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { refuseUnknownCodes } from '#libs/cases';
import { ascending, type ConnectionOf, descending, notFound, type Order, type Page, Reads, sql, ViewerContext } from '#libs/platform';
import { decisionConditions, idOfNamed } from './decision.conditions.js';
import { Decision } from './decision.entity.js';
import { DecisionOrder } from './decision.enums.js';
import type { DecisionFilter } from './decision.inputs.js';

const ORDERS: Record<DecisionOrder, Order> = {
  [DecisionOrder.DECIDED_ON_DESC]: descending('sortedOn', 'code'),
  [DecisionOrder.DECIDED_ON_ASC]: ascending('sortedOn', 'code'),
  [DecisionOrder.CITATION_ASC]: ascending('citation', 'code'),
};
const OLDEST_FIRST = ascending('proposed', 'id');

/** Reads decisions as the viewer may see them. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly reads: Reads,
    private readonly context: ViewerContext,
  ) {}

  /** @throws NOT_FOUND */
  async named(info: GraphQLResolveInfo, citation: string): Promise<Decision> {
    const found = await this.reads.read<Decision | null>(info, {
      entity: Decision,
      where: (row) => sql`${row}.id = ${idOfNamed(citation)}`,
    });
    if (!found) throw notFound('decision');
    return found;
  }

  async list(
    info: GraphQLResolveInfo,
    filter: DecisionFilter | null | undefined,
    orderBy: DecisionOrder,
    page: Page,
  ): Promise<ConnectionOf<Decision>> {
    const { bodies, outcomes, violationTypes } = filter ?? {};
    await refuseUnknownCodes(this.reads, { 'decision-body': bodies, 'decision-outcome': outcomes, 'violation-type': violationTypes });
    return this.reads.read(info, { entity: Decision, where: (row) => decisionConditions(row, filter), order: ORDERS[orderBy], page });
  }

  /** What others proposed and waits for a second person. */
  waiting(info: GraphQLResolveInfo): Promise<Decision[]> {
    const { personId } = this.context.viewer;
    return this.reads.read(info, {
      entity: Decision,
      where: (row) => sql`${row}.state = 'PROPOSED' AND ${row}.proposed_by IS DISTINCT FROM ${personId}::uuid`,
      order: OLDEST_FIRST,
    });
  }

  /** What the viewer proposed, while it waits or came back. */
  own(info: GraphQLResolveInfo): Promise<Decision[]> {
    const { personId } = this.context.viewer;
    return this.reads.read(info, {
      entity: Decision,
      where: (row) => sql`${row}.state <> 'CONFIRMED' AND ${row}.proposed_by = ${personId}::uuid`,
      order: OLDEST_FIRST,
    });
  }
}
