import { Injectable } from '@nestjs/common';
import { type LocalizedText, Purpose, purposeBits, Writes } from '#libs/platform';
import type { Wording } from '../wording/finding.js';
import type { Publication } from './publication.entity.js';

/** The public wording of a case, one a case, in the transaction in progress and as the viewer. */
@Injectable()
export class PublicationRepository {
  constructor(private readonly writes: Writes) {}

  async ofCase(caseId: string): Promise<(Pick<Publication, 'state' | 'madeBy'> & Wording) | undefined> {
    const [found] = await this.writes.tx.query('SELECT state, made_by AS "madeBy", title, narrative FROM publication WHERE case_id = $1', [
      caseId,
    ]);
    return found;
  }

  /** Proposes a wording; it takes the place of one that was proposed, rejected or withdrawn before. */
  async propose(caseId: string, title: LocalizedText, narrative: LocalizedText, madeBy: string | null): Promise<void> {
    await this.writes.tx.query(
      `INSERT INTO publication AS p (case_id, title, narrative, made_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT (case_id) DO UPDATE SET title = EXCLUDED.title, narrative = EXCLUDED.narrative, made_by = EXCLUDED.made_by, made_at = now(),
           state = 'PROPOSED', approved_by = NULL, approved_at = NULL, rejected_by = NULL, rejected_at = NULL,
           version = p.version + 1
         WHERE p.state <> 'APPROVED'`,
      [caseId, title, narrative, madeBy],
    );
  }

  /** Did the viewer record a consent that the publication rests on? */
  async recordedConsent(caseId: string): Promise<boolean> {
    const [{ recorded }] = await this.writes.tx.query('SELECT recorded_consent($1, $2) AS recorded', [
      caseId,
      purposeBits(Purpose.INTERNAL, Purpose.ANONYMISED_PUBLICATION),
    ]);
    return recorded;
  }

  async approve(caseId: string, approvedBy: string | null): Promise<void> {
    await this.writes.tx.query(
      `UPDATE publication SET state = 'APPROVED', approved_by = $2, approved_at = now(), version = version + 1 WHERE case_id = $1 AND state = 'PROPOSED'`,
      [caseId, approvedBy],
    );
  }

  async reject(caseId: string, rejectedBy: string | null, reasons: string): Promise<void> {
    await this.writes.tx.query(
      `UPDATE publication SET state = 'REJECTED', rejected_by = $2, rejected_at = now(), version = version + 1
        WHERE case_id = $1 AND state = 'PROPOSED'`,
      [caseId, rejectedBy],
    );
    await this.addRejection(caseId, rejectedBy, reasons);
  }

  /** Why a wording or a revision was rejected, for who makes the next one. */
  async addRejection(caseId: string, rejectedBy: string | null, reasons: string): Promise<void> {
    await this.writes.tx.query('INSERT INTO publication_rejection (case_id, reasons, rejected_by) VALUES ($1, $2, $3)', [
      caseId,
      reasons,
      rejectedBy,
    ]);
  }

  /** @returns whether there was one to withdraw */
  async withdraw(caseId: string): Promise<boolean> {
    const [, count]: [unknown[], number] = await this.writes.tx.query(
      `UPDATE publication SET state = 'WITHDRAWN', version = version + 1 WHERE case_id = $1 AND state IN ('PROPOSED', 'APPROVED')`,
      [caseId],
    );
    return count > 0;
  }
}
