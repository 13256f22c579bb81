import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import {
  AuditTrail,
  ascending,
  type ConnectionOf,
  descending,
  notFound,
  type Page,
  type Purpose,
  type ReadSpec,
  Reads,
  type Sql,
  sql,
  ViewerContext,
} from '#libs/platform';
import { Case } from './case.entity.js';
import { CaseOrder } from './case.enums.js';
import { caseConditions, checkCodes, FEW, narrowingFields, TELLING } from './case.filter.js';
import type { CaseFilter } from './case.inputs.js';
import { CaseDate } from './case-date.entity.js';
import { hiddenCases } from './case-references.repository.js';

/**
 * Lists by date are lists of datings, of which each asker sees one a case: so their order and cursors tell no more of a date than
 * the case itself does. `id` is SQL of the case's id in such a list.
 */
const DATINGS = { entity: CaseDate, shows: { entity: Case, by: 'caseId' }, id: (dating: Sql) => sql`${dating}.case_id` };
const CASES = { entity: Case, id: (row: Sql) => sql`${row}.id` };
const LISTS: Record<CaseOrder, Pick<ReadSpec, 'entity' | 'shows' | 'order'> & { id: (row: Sql) => Sql }> = {
  [CaseOrder.OCCURRED_ON_DESC]: { ...DATINGS, order: descending('firstMonth', 'caseId') },
  [CaseOrder.OCCURRED_ON_ASC]: { ...DATINGS, order: ascending('firstMonth', 'caseId') },
  [CaseOrder.CODE_ASC]: { ...CASES, order: ascending('code') },
  [CaseOrder.CODE_DESC]: { ...CASES, order: descending('code') },
};

/** Reads cases as the viewer may see them. */
@Injectable()
export class CaseService {
  constructor(
    private readonly reads: Reads,
    private readonly context: ViewerContext,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws NOT_FOUND, whether it is not there, or not for this viewer, or not for this purpose */
  async byCode(info: GraphQLResolveInfo, code: string, purpose: Purpose | null): Promise<Case> {
    const where = (row: Sql) => sql`${row}.code = ${code}`;
    const found = await this.reads.read<Case | null>(info, { entity: Case, where, purposes: purpose ? [purpose] : [] });
    if (!found) throw notFound('case');
    return found;
  }

  async list(info: GraphQLResolveInfo, filter: CaseFilter | undefined, orderBy: CaseOrder, page: Page): Promise<ConnectionOf<Case>> {
    if (filter) await checkCodes(this.reads, filter);
    const { id, ...list } = LISTS[orderBy];
    const { audience } = this.context.viewer;
    const ofCase = (row: Sql) => caseConditions(filter, audience, sql`${row}.id`, { case: row });
    const ofDating = (row: Sql) => caseConditions(filter, audience, id(row), { dating: row });
    const counted = filter?.occurredFrom || filter?.occurredTo ? undefined : (row: Sql) => ofCase(row) ?? sql`true`;
    const found = await this.reads.read<ConnectionOf<Case>>(info, {
      ...list,
      ...(list.shows && { shows: { ...list.shows, counted } }),
      where: list.shows ? ofDating : ofCase,
      page,
    });
    // whatever was asked of them: that a page has rows, or none, is a number too
    if (filter && !(found.totalCount >= FEW) && narrowingFields(filter).length >= TELLING) await this.countFew(ofCase(sql`t`));
    return found;
  }

  /** A number of few cases tells what they hold as reading them does. */
  private async countFew(where = sql`false`): Promise<void> {
    const hidden = await hiddenCases(this.reads, where, FEW);
    if (hidden.length < FEW) for (const { id, level } of hidden) this.audit.count({ type: 'case', id }, level);
  }

  /** What the viewer left unfinished or waits for another with: cases they entered, wordings and new versions they proposed. */
  own(info: GraphQLResolveInfo, page: Page): Promise<ConnectionOf<Case>> {
    const { personId } = this.context.viewer;
    const where = (row: Sql) =>
      sql`${row}.id = ANY (ARRAY(SELECT x.id FROM "case" x WHERE x.state IN ('DRAFT', 'SUBMITTED') AND x.created_by = ${personId}::uuid
        UNION SELECT x.case_id FROM publication x WHERE x.state IN ('PROPOSED', 'REJECTED') AND x.made_by = ${personId}::uuid
        UNION SELECT x.case_id FROM publication_revision x WHERE x.made_by = ${personId}::uuid))`;
    return this.reads.read(info, { entity: Case, where, order: ascending('code'), page });
  }
}
