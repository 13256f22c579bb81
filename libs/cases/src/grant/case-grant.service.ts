import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Confidentiality, levelNumber } from '#libs/access';
import {
  AuditTrail,
  badInput,
  type ConnectionOf,
  descending,
  notFound,
  type Page,
  Reads,
  sql,
  ViewerContext,
  Writes,
} from '#libs/platform';
import { CaseRepository } from '../case/case.repository.js';
import { requireReason } from '../entry/input-text.js';
import { CaseGrant } from './case-grant.entity.js';
import type { GrantCaseInput } from './case-grant.inputs.js';
import { GrantRepository } from './grant.repository.js';

const CLEARED = 'Who is named to a sealed case must be cleared for RESTRICTED.';
const SEALED = levelNumber(Confidentiality.SEALED);

/**
 * Who is named to a sealed case (docs/privacy.md): proposed by one who works on it, confirmed by a reviewer or administrator (S7), who
 * need not see it: a role alone opens no case (S8). Each step works in the transaction of its mutation.
 */
@Injectable()
export class CaseGrantService {
  private readonly grants: GrantRepository;

  constructor(
    private readonly cases: CaseRepository,
    private readonly audit: AuditTrail,
    private readonly writes: Writes,
    private readonly reads: Reads,
    private readonly context: ViewerContext,
  ) {
    this.grants = new GrantRepository(writes, context, 'case_grant');
  }

  /** What is neither revoked nor over, for who confirms and takes back: whom a sealing named, too. */
  open(info: GraphQLResolveInfo, page: Page): Promise<ConnectionOf<CaseGrant>> {
    this.audit.note('case.grants-read', null);
    return this.reads.read(info, {
      entity: CaseGrant,
      where: (row) => sql`${row}.revoked_at IS NULL AND ${row}.expires_at > now()`,
      order: descending('proposedAt', 'id'),
      page,
    });
  }

  /**
   * Proposes that a person be named. @returns the id of the grant
   * @throws NOT_FOUND for a case the viewer may not see, or an unknown person; BAD_USER_INPUT for a case that is not sealed, for
   * oneself, for who is not cleared for RESTRICTED, and for who is named or proposed already
   */
  async propose({ case: code, person, reason, days }: GrantCaseInput): Promise<string> {
    const why = requireReason(reason, 'reason');
    const { personId } = this.context.viewer;
    const found = await this.cases.hold('code', code);
    if (!found) throw notFound('case');
    if (found.level !== SEALED)
      throw badInput('People are named to sealed cases alone: this one is open to whoever is cleared for it.', 'case');
    if (person === personId) throw badInput('You are named already: another person can propose you anew.', 'person');
    await this.grants.requireClearance(person, CLEARED);
    if (await this.grants.has(found.id, person)) throw badInput('This person is named to the case, or proposed to be, already.', 'person');
    const id = await this.grants.add(found.id, person, why, days);
    await this.record('case.grant-proposed', id, found.id, person, { days });
    return id;
  }

  /**
   * @returns its id. @throws FORBIDDEN for who proposed it and whom it is for (NOT_FOUND while it is not in force); CONFLICT when it was
   * decided meanwhile; BAD_USER_INPUT for one that is over, or whose person is cleared for RESTRICTED no more
   */
  async confirm(id: string): Promise<string> {
    const grant = await this.grants.hold(id);
    this.grants.requireSecondPerson(grant);
    await this.grants.requireClearance(grant.personId, CLEARED, 'id');
    await this.grants.confirm(id);
    await this.record('case.grant-confirmed', id, grant.caseId, grant.personId);
    return id;
  }

  /**
   * Ends it at once, confirmed or only proposed. @returns its id
   * @throws FORBIDDEN for whom it is for, and who neither proposed it nor is a reviewer or administrator; of one without end for who sealed
   * the case, too
   */
  async revoke(id: string): Promise<string> {
    const grant = await this.grants.hold(id);
    await this.grants.revoke(id);
    await this.record('case.grant-revoked', id, grant.caseId, grant.personId);
    return id;
  }

  private record(action: string, grant: string, caseId: string, person: string, detail: Record<string, number> = {}): Promise<void> {
    return this.writes.record(action, { type: 'case', id: caseId }, null, { grant, person, ...detail });
  }
}
