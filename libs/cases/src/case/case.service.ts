import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { type ConnectionOf, condition, type ListSpec, notFound, type Page, Reads, ViewerContext } from '#libs/platform';
import { Case } from './case.entity.js';
import { CaseOrder } from './case.enums.js';
import { caseConditions, checkCodes } from './case.filter.js';
import type { CaseFilter } from './case.inputs.js';
import { CaseDate } from './case-date.entity.js';

/**
 * Lists by date are lists of datings, of which each asker sees one a case: so their order and cursors tell no more of a date than
 * the case itself does. `id` is SQL of the case's id in such a list.
 */
interface Listed extends Pick<ListSpec, 'entity' | 'shows' | 'order'> {
  id: '{t}.id' | '{t}.case_id';
}
const byDate = (direction: 'ASC' | 'DESC'): Listed => ({
  entity: CaseDate,
  shows: { entity: Case, by: 'caseId' },
  order: [
    ['firstMonth', direction],
    ['caseId', direction],
  ],
  id: '{t}.case_id',
});
const byCode = (direction: 'ASC' | 'DESC'): Listed => ({ entity: Case, order: [['code', direction]], id: '{t}.id' });
const ORDERS: Record<CaseOrder, Listed> = {
  [CaseOrder.OCCURRED_ON_DESC]: byDate('DESC'),
  [CaseOrder.OCCURRED_ON_ASC]: byDate('ASC'),
  [CaseOrder.CODE_ASC]: byCode('ASC'),
  [CaseOrder.CODE_DESC]: byCode('DESC'),
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
    const { id, ...listed } = ORDERS[orderBy];
    const where = caseConditions(filter, this.context.viewer.audience, id);
    return this.reads.connection(info, { ...listed, where }, page);
  }

  /** What the viewer left unfinished or waits for another with: cases they entered, wordings and new versions they proposed. */
  own(info: GraphQLResolveInfo, page: Page): Promise<ConnectionOf<Case>> {
    const { personId } = this.context.viewer;
    const where = condition(
      `({t}.created_by = ?::uuid AND {t}.state IN ('DRAFT', 'SUBMITTED')
        OR {t}.id IN (SELECT x.case_id FROM publication x WHERE x.state IN ('PROPOSED', 'REJECTED') AND x.made_by = ?::uuid
          UNION SELECT x.case_id FROM publication_revision x WHERE x.made_by = ?::uuid))`,
      personId,
      personId,
      personId,
    );
    return this.reads.connection(info, { entity: Case, where, order: [['code', 'ASC']] }, page);
  }

  /** Cases that engage a provision or what stands under it. */
  ofProvision(info: GraphQLResolveInfo, provisionId: string, page: Page): Promise<ConnectionOf<Case>> {
    const { id, ...listed } = ORDERS[CaseOrder.OCCURRED_ON_DESC];
    const where =
      condition(`${id} IN (SELECT e.case_id FROM engagement e JOIN provision q ON q.id = e.provision_id JOIN provision asked ON asked.id = {p}
      WHERE q.id = asked.id OR starts_with(q.path, asked.path || '/'))`);
    return this.reads.connectionUnder(info, provisionId, { ...listed, where }, page);
  }
}
