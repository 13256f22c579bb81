import { Injectable } from '@nestjs/common';
import { Purpose, purposeBits, ViewerContext, Writes } from '#libs/platform';
import { type ProposalAsRead, ProposalRepository } from '../proposal/proposal.repository.js';

interface OpeningAsRead extends ProposalAsRead {
  from: number;
  to: number;
}

/** Proposals to make a case less confidential or to share it with partners, as the viewer. */
@Injectable()
export class CaseOpeningRepository extends ProposalRepository<OpeningAsRead> {
  constructor(writes: Writes, context: ViewerContext) {
    super(writes, context, 'opening', 'case_opening', ', from_level AS "from", to_level AS "to"');
  }

  async add(caseId: string, from: number, to: number, reason: string): Promise<string> {
    const [{ id }] = await this.writes.tx.query(
      'INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [caseId, from, to, reason, this.context.viewer.personId],
    );
    return id;
  }

  /** Did the viewer record a consent to this purpose? */
  async recordedConsent(caseId: string, purpose: Purpose): Promise<boolean> {
    const [{ recorded }] = await this.writes.tx.query('SELECT recorded_consent($1, $2) AS recorded', [caseId, purposeBits(purpose)]);
    return recorded;
  }

  /** Do partners read it already, where every survivor agrees? */
  async isShared(caseId: string): Promise<boolean> {
    const [{ shared }] = await this.writes.tx.query('SELECT (consented_purposes & $2::int) <> 0 AS shared FROM "case" WHERE id = $1', [
      caseId,
      purposeBits(Purpose.PARTNER_SHARING),
    ]);
    return shared;
  }

  /** Lowers the level, or shares the case: the database checks anew that it is the second person who asks. */
  async confirm(id: string): Promise<void> {
    await this.writes.tx.query('SELECT open_case($1)', [id]);
  }
}
