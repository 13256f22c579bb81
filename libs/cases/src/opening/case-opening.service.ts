import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Confidentiality, levelName, levelNumber } from '#libs/access';
import {
  AuditTrail,
  badInput,
  type ConnectionOf,
  DalelError,
  descending,
  type Page,
  Purpose,
  purposeBits,
  Reads,
  sql,
  ViewerContext,
} from '#libs/platform';
import { CaseRepository } from '../case/case.repository.js';
import { CaseChanges } from '../case/case-changes.js';
import { requireReason } from '../entry/input-text.js';
import { CaseOpening } from './case-opening.entity.js';
import type { ProposeOpeningInput } from './case-opening.inputs.js';
import { CaseOpeningRepository } from './case-opening.repository.js';

const isSharing = (from: number, to: number): boolean => from === to;
const NOT_AGREED = 'A case is shared with partners where every survivor consents, today, to INTERNAL and to PARTNER_SHARING.';

/**
 * To make a case less confidential, or to share it with partners at the level that it has, takes two people (S7). Each step works in the
 * transaction of its mutation.
 */
@Injectable()
export class CaseOpeningService {
  constructor(
    private readonly openings: CaseOpeningRepository,
    private readonly cases: CaseRepository,
    private readonly changes: CaseChanges,
    private readonly audit: AuditTrail,
    private readonly reads: Reads,
    private readonly context: ViewerContext,
  ) {}

  /** What waits for a second person. */
  waiting(info: GraphQLResolveInfo, page: Page): Promise<ConnectionOf<CaseOpening>> {
    this.audit.note('case.openings-read', null);
    return this.reads.read(info, {
      entity: CaseOpening,
      where: (row) => sql`${row}.confirmed_at IS NULL AND ${row}.revoked_at IS NULL`,
      order: descending('proposedAt', 'id'),
      page,
    });
  }

  /**
   * @returns the id of the proposal. @throws NOT_FOUND for a case the viewer may not see; CONFLICT for a stale version and where a
   * proposal waits already or partners read the case; BAD_USER_INPUT for a higher level; CONSENT_REQUIRED to share it without
   */
  async propose({ case: code, version, to, reason }: ProposeOpeningInput): Promise<string> {
    const why = requireReason(reason, 'reason');
    const before = await this.changes.lockVersion(code, version);
    const level = levelNumber(to);
    if (level > before.level)
      throw badInput(`This case is ${levelName(before.level)}: an opening is to a lower level. A higher one is set by updateCase.`, 'to');
    if (isSharing(before.level, level)) await this.mayBeShared(before.id);
    else if (to === Confidentiality.PUBLIC) throw badInput('A case becomes PUBLIC by publishing alone.', 'to');
    if (await this.openings.waits(before.id))
      throw new DalelError('CONFLICT', 'An opening of this case waits for a second person already.');
    const id = await this.openings.add(before.id, before.level, level, why);
    await this.record('case.opening-proposed', before.id, id, before.level, level);
    return id;
  }

  /** @returns its id. @throws FORBIDDEN for who proposed it, and who recorded a consent that it rests on; CONFLICT when it was decided; CONSENT_REQUIRED */
  async confirm(id: string): Promise<string> {
    const opening = await this.openings.undecided(id);
    this.openings.requireSecondPerson(opening);
    const { caseId, from, to } = opening;
    const forPartners = isSharing(from, to) || to === levelNumber(Confidentiality.PARTNER);
    if (forPartners && this.context.viewer.purpose !== Purpose.INTERNAL)
      throw new DalelError('FORBIDDEN', 'A person of the house confirms it.');
    const restsOn = forPartners ? Purpose.PARTNER_SHARING : Purpose.INTERNAL;
    if (await this.openings.recordedConsent(caseId, restsOn))
      throw new DalelError('FORBIDDEN', 'Another person confirms it: you recorded the consent that it rests on.');
    await this.openings.confirm(id);
    await this.record('case.opened', caseId, id, from, to);
    return id;
  }

  /** Takes it back, or refuses it. @returns its id */
  async revoke(id: string): Promise<string> {
    const { caseId, from, to } = await this.openings.undecided(id);
    await this.openings.revoke(id);
    await this.record('case.opening-revoked', caseId, id, from, to);
    return id;
  }

  private async mayBeShared(caseId: string): Promise<void> {
    await this.requireConsent(caseId);
    if (await this.openings.isShared(caseId)) throw new DalelError('CONFLICT', 'Partners read this case already.');
  }

  private async requireConsent(caseId: string): Promise<void> {
    if (!(await this.cases.isCovered(caseId, purposeBits(Purpose.INTERNAL, Purpose.PARTNER_SHARING))))
      throw new DalelError('CONSENT_REQUIRED', NOT_AGREED);
  }

  private async record(action: string, caseId: string, opening: string, from: number, to: number): Promise<void> {
    await this.changes.recordChange(caseId, action, { opening, from: levelName(from), to: levelName(to) });
  }
}
