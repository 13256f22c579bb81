import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Confidentiality, levelName, levelNumber } from '#libs/access';
import { AuditTrail, badInput, type ConnectionOf, condition, DalelError, notFound, type Page, Reads, ViewerContext } from '#libs/platform';
import { CaseState } from './case.enums.js';
import { CaseChanges } from './case-changes.js';
import { CaseOpening } from './case-opening.entity.js';
import type { ProposeOpeningInput } from './case-opening.inputs.js';
import { CaseOpeningRepository } from './case-opening.repository.js';
import { saidWhy } from './input-text.js';

/** To make a case less confidential takes two people (S7). Each step works in the transaction of its mutation. */
@Injectable()
export class CaseOpeningService {
  constructor(
    private readonly openings: CaseOpeningRepository,
    private readonly changes: CaseChanges,
    private readonly audit: AuditTrail,
    private readonly reads: Reads,
    private readonly context: ViewerContext,
  ) {}

  /** What waits for a second person. */
  waiting(info: GraphQLResolveInfo, page: Page): Promise<ConnectionOf<CaseOpening>> {
    this.audit.note('case.openings-read', null);
    return this.reads.connection(
      info,
      {
        entity: CaseOpening,
        where: condition('{t}.confirmed_at IS NULL AND {t}.revoked_at IS NULL'),
        order: [
          ['proposedAt', 'DESC'],
          ['id', 'DESC'],
        ],
      },
      page,
    );
  }

  /**
   * @returns the id of the proposal. @throws NOT_FOUND for a case the viewer may not see; CONFLICT for a stale version and where a
   * proposal waits already; BAD_USER_INPUT for a level that is not lower
   */
  async propose({ case: code, version, to, reason }: ProposeOpeningInput): Promise<string> {
    const why = saidWhy(reason, 'reason');
    const before = await this.changes.take(code, version);
    if (to === Confidentiality.PUBLIC) throw badInput('A case becomes PUBLIC by publishing alone.', 'to');
    const level = levelNumber(to);
    if (before.state === CaseState.PUBLISHED || level >= before.level)
      throw badInput(`This case is ${levelName(before.level)}: an opening is to a lower level. A higher one is set by updateCase.`, 'to');
    if (await this.openings.waits(before.id))
      throw new DalelError('CONFLICT', 'An opening of this case waits for a second person already.');
    const id = await this.openings.add(before.id, before.level, level, why, this.context.viewer.personId);
    await this.record('case.opening-proposed', before.id, id, before.level, level);
    return id;
  }

  /** @returns its id. @throws FORBIDDEN for who proposed it, and who recorded a consent that it rests on; CONFLICT when it was decided */
  async confirm(id: string): Promise<string> {
    const { personId } = this.context.viewer;
    const { caseId, from, to, proposedBy } = await this.undecided(id);
    if (proposedBy === personId) throw new DalelError('FORBIDDEN', 'A second person confirms it: you proposed this opening.');
    if (await this.openings.recordedConsent(caseId, to, personId))
      throw new DalelError('FORBIDDEN', 'Another person confirms it: you recorded the consent that it rests on.');
    await this.openings.confirm(id);
    await this.record('case.opened', caseId, id, from, to);
    return id;
  }

  /** Takes it back, or refuses it. @returns its id */
  async revoke(id: string): Promise<string> {
    const { caseId, from, to } = await this.undecided(id);
    await this.openings.revoke(id, this.context.viewer.personId);
    await this.record('case.opening-revoked', caseId, id, from, to);
    return id;
  }

  private async undecided(id: string) {
    const found = await this.openings.find(id);
    if (!found) throw notFound('opening');
    if (found.decided) throw new DalelError('CONFLICT', 'This opening was decided already.');
    return found;
  }

  private async record(action: string, caseId: string, opening: string, from: number, to: number): Promise<void> {
    await this.changes.finish(caseId, action, { opening, from: levelName(from), to: levelName(to) });
  }
}
