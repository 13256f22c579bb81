import { Injectable } from '@nestjs/common';
import { Confidentiality, levelNumber } from '#libs/access';
import { badInput, DalelError, ViewerContext } from '#libs/platform';
import { CaseState } from '../case/case.enums.js';
import type { CaseAsRead } from '../case/case.repository.js';
import { CaseChanges } from '../case/case-changes.js';
import { requireReason } from '../entry/input-text.js';
import { PublicationRepository } from '../publication/publication.repository.js';
import type { CaseStepInput, ReasonedStepInput, WithdrawCaseInput } from './case-work.inputs.js';

const PUBLIC = levelNumber(Confidentiality.PUBLIC);
const RESTRICTED = levelNumber(Confidentiality.RESTRICTED);

/** DRAFT → SUBMITTED → VERIFIED, back to DRAFT with reasons, and the way back from the public. Each method works in the transaction of its mutation. */
@Injectable()
export class CaseWorkflowService {
  constructor(
    private readonly changes: CaseChanges,
    private readonly publications: PublicationRepository,
    private readonly context: ViewerContext,
  ) {}

  /** Hands a draft in. @returns its id */
  async submit({ code, version, note }: CaseStepInput): Promise<string> {
    const before = await this.changes.lockVersion(code, version);
    requireState(before, CaseState.DRAFT, 'Only a draft is submitted.');
    await this.changes.raise(before, { state: CaseState.SUBMITTED });
    return this.arrived(before, CaseState.SUBMITTED, 'case.submitted', note);
  }

  /** A reviewer who did not enter it has checked the case. @returns its id. @throws FORBIDDEN for who entered it */
  async verify({ code, version, note }: CaseStepInput): Promise<string> {
    const before = await this.changes.lockVersion(code, version);
    const { personId } = this.context.viewer;
    if (before.createdBy === personId) throw new DalelError('FORBIDDEN', 'A second person verifies a case: you entered this one.');
    requireState(before, CaseState.SUBMITTED, 'Only a submitted case is verified.');
    await this.changes.raise(before, { state: CaseState.VERIFIED, verifiedBy: personId });
    return this.arrived(before, CaseState.VERIFIED, 'case.verified', note);
  }

  /**
   * Sends a submitted case back to who documents it, with reasons: it is a draft again, and can be submitted anew.
   * @returns its id. @throws FORBIDDEN for who entered it; BAD_USER_INPUT without reasons
   */
  async sendBack({ code, reasons }: ReasonedStepInput): Promise<string> {
    const why = requireReason(reasons);
    const before = await this.changes.lock(code);
    if (before.createdBy === this.context.viewer.personId)
      throw new DalelError('FORBIDDEN', 'A second person checks a case and returns it: you entered this one.');
    requireState(before, CaseState.SUBMITTED, 'Only a submitted case is returned.');
    await this.changes.raise(before, { state: CaseState.DRAFT });
    return this.arrived(before, CaseState.DRAFT, 'case.returned', why);
  }

  /**
   * Takes back what is public, or is proposed to be: the publication is withdrawn, and the case is RESTRICTED where it was
   * PUBLIC. From the end of this transaction the public finds it nowhere.
   * @returns its id
   */
  async withdraw({ code, note }: WithdrawCaseInput): Promise<string> {
    const before = await this.changes.lock(code);
    const withdrawn = await this.publications.withdraw(before.id);
    if (!withdrawn) throw badInput('Nothing of this case is published or proposed to be.', 'code');
    await this.changes.raise(before, { state: CaseState.WITHDRAWN, ...(before.level === PUBLIC && { level: RESTRICTED }) });
    return this.arrived(before, CaseState.WITHDRAWN, 'case.withdrawn', note);
  }

  private async arrived({ id }: CaseAsRead, state: CaseState, action: string, note: string | null | undefined): Promise<string> {
    await this.changes.step(id, state, note);
    await this.changes.recordChange(id, action);
    return id;
  }
}

function requireState(found: CaseAsRead, state: CaseState, rule: string): void {
  if (found.state !== state) throw badInput(`${rule} This case is ${found.state}.`, 'code');
}
