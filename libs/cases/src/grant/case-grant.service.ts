import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
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
import { CaseGrant, type Grant } from './grant.entity.js';
import type { GrantInput } from './grant.inputs.js';
import { GrantService } from './grant.service.js';

const SEALED = levelNumber(Confidentiality.SEALED);

/** Who is named to a sealed case (docs/privacy.md): proposed by one who works on it, confirmed by a second: a role alone opens no case (S8). */
@Injectable()
export class CaseGrantService extends GrantService {
  constructor(
    writes: Writes,
    reads: Reads,
    context: ViewerContext,
    private readonly cases: CaseRepository,
    private readonly audit: AuditTrail,
  ) {
    const cleared = 'Who is named to a sealed case must be cleared for RESTRICTED.';
    super(writes, reads, context, { opens: 'case', entity: CaseGrant, cleared });
  }

  /** What is neither revoked nor over, for who confirms and takes back: whom a sealing named, too. */
  open(info: GraphQLResolveInfo, page: Page): Promise<ConnectionOf<Grant>> {
    this.audit.note('case.grants-read', null);
    return this.reads.read(info, {
      entity: CaseGrant,
      where: (row) => sql`${row}.revoked_at IS NULL AND ${row}.expires_at > now()`,
      order: descending('proposedAt', 'id'),
      page,
    });
  }

  /**
   * @throws NOT_FOUND for a case the viewer may not see, or an unknown person; BAD_USER_INPUT for a case that is not sealed, for
   * oneself, for who is not cleared for RESTRICTED, and for who is named or proposed already
   */
  @Transactional()
  async propose(info: GraphQLResolveInfo, input: GrantInput): Promise<Grant> {
    const found = await this.cases.hold('code', input.case);
    if (!found) throw notFound('case');
    if (found.level !== SEALED)
      throw badInput('People are named to sealed cases alone: this one is open to whoever is cleared for it.', 'case');
    if (input.person === this.context.viewer.personId)
      throw badInput('You are named already: another person can propose you anew.', 'person');
    if (await this.grants.has(found.id, input.person))
      throw badInput('This person is named to the case, or proposed to be, already.', 'person');
    return this.add(info, found.id, input);
  }
}
