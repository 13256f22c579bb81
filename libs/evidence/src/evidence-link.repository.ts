import { Injectable } from '@nestjs/common';
import type { EvidenceReason } from '#libs/cases';
import { Writes } from '#libs/platform';

interface NewLink {
  caseId: string;
  recommendationId: string;
  reason: EvidenceReason;
  strength: number;
  linkedBy: string | null;
}

/** Links of evidence as they are written, in the transaction in progress and as the viewer. */
@Injectable()
export class EvidenceLinkRepository {
  constructor(private readonly writes: Writes) {}

  async byId(id: string): Promise<{ caseId: string; recommendation: string; reason: EvidenceReason } | undefined> {
    const [found] = await this.writes.tx.query(
      'SELECT l.case_id AS "caseId", l.reason, r.code AS recommendation FROM evidence_link l JOIN recommendation r ON r.id = l.recommendation_id WHERE l.id = $1',
      [id],
    );
    return found;
  }

  async has(caseId: string, recommendationId: string, reason: EvidenceReason): Promise<boolean> {
    const sql = 'SELECT 1 FROM evidence_link WHERE case_id = $1 AND recommendation_id = $2 AND reason = $3';
    return (await this.writes.tx.query(sql, [caseId, recommendationId, reason])).length > 0;
  }

  async add({ caseId, recommendationId, reason, strength, linkedBy }: NewLink): Promise<string> {
    const [{ id }] = await this.writes.tx.query(
      'INSERT INTO evidence_link (case_id, recommendation_id, reason, strength, linked_by) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [caseId, recommendationId, reason, strength, linkedBy],
    );
    return id;
  }

  async addNote(linkId: string, caseId: string, note: string): Promise<void> {
    await this.writes.tx.query('INSERT INTO evidence_note (evidence_link_id, case_id, note) VALUES ($1, $2, $3)', [linkId, caseId, note]);
  }

  /** @returns whether it was still there */
  async remove(id: string): Promise<boolean> {
    const [, count]: [unknown[], number] = await this.writes.tx.query('DELETE FROM evidence_link WHERE id = $1', [id]);
    return count > 0;
  }
}
