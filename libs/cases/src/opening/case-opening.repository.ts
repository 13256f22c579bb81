import { Injectable } from '@nestjs/common';
import { Purpose, purposeBits, Writes } from '#libs/platform';

/** A proposed opening as it stands when somebody sets out to take its next step. */
interface OpeningAsRead {
  caseId: string;
  from: number;
  to: number;
  proposedBy: string;
  decided: boolean;
}

/** Proposals to make a case less confidential or to share it with partners, in the transaction in progress and as the viewer. */
@Injectable()
export class CaseOpeningRepository {
  constructor(private readonly writes: Writes) {}

  async waits(caseId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM case_opening WHERE case_id = $1 AND confirmed_at IS NULL AND revoked_at IS NULL';
    return (await this.writes.tx.query(sql, [caseId])).length > 0;
  }

  async add(caseId: string, from: number, to: number, reason: string, proposedBy: string | null): Promise<string> {
    const [{ id }] = await this.writes.tx.query(
      'INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [caseId, from, to, reason, proposedBy],
    );
    return id;
  }

  async find(id: string): Promise<OpeningAsRead | undefined> {
    const [found] = await this.writes.tx.query(
      `SELECT case_id AS "caseId", from_level AS "from", to_level AS "to", proposed_by AS "proposedBy",
              confirmed_at IS NOT NULL OR revoked_at IS NOT NULL AS decided
         FROM case_opening WHERE id = $1`,
      [id],
    );
    return found;
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

  async revoke(id: string, by: string | null): Promise<void> {
    await this.writes.tx.query('UPDATE case_opening SET revoked_by = $2, revoked_at = now() WHERE id = $1', [id, by]);
  }
}
