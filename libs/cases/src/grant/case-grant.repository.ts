import { Injectable } from '@nestjs/common';
import { Writes } from '#libs/platform';

/** A grant as it stands when somebody sets out to take its next step. */
interface GrantAsRead {
  caseId: string;
  personId: string;
  proposedBy: string | null;
  confirmed: boolean;
  revoked: boolean;
  over: boolean;
}

/** Who is named to sealed cases, in the transaction in progress and as the viewer. */
@Injectable()
export class CaseGrantRepository {
  constructor(private readonly writes: Writes) {}

  async clearanceOf(personId: string): Promise<number | undefined> {
    const [found] = await this.writes.tx.query('SELECT clearance FROM person WHERE id = $1', [personId]);
    return found?.clearance;
  }

  /** Is this person named without end, or proposed to be named? Who is named for a while may be proposed anew. */
  async has(caseId: string, personId: string): Promise<boolean> {
    const sql = `SELECT 1 FROM case_grant WHERE case_id = $1 AND person_id = $2 AND revoked_at IS NULL AND expires_at > now() AND (confirmed_at IS NULL OR expires_at = 'infinity')`;
    return (await this.writes.tx.query(sql, [caseId, personId])).length > 0;
  }

  async add(caseId: string, personId: string, reason: string, days: number, proposedBy: string | null): Promise<string> {
    const [{ id }] = await this.writes.tx.query(
      `INSERT INTO case_grant (case_id, person_id, reason, granted_by, expires_at) VALUES ($1, $2, $3, $4, now() + make_interval(days => $5)) RETURNING id`,
      [caseId, personId, reason, proposedBy, days],
    );
    return id;
  }

  /** Held until the transaction ends, so that two steps of one grant wait for each other. */
  async hold(id: string): Promise<GrantAsRead | undefined> {
    const [found] = await this.writes.tx.query(
      `SELECT case_id AS "caseId", person_id AS "personId", granted_by AS "proposedBy",
              confirmed_at IS NOT NULL AS confirmed, revoked_at IS NOT NULL AS revoked, expires_at <= now() AS over
         FROM case_grant WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return found;
  }

  /** May the viewer know of it, whether or not they may step it? */
  async isKnown(id: string): Promise<boolean> {
    return (await this.writes.tx.query('SELECT 1 FROM case_grant WHERE id = $1', [id])).length > 0;
  }

  async confirm(id: string, by: string | null): Promise<void> {
    await this.writes.tx.query('UPDATE case_grant SET confirmed_by = $2, confirmed_at = now() WHERE id = $1', [id, by]);
  }

  async revoke(id: string, by: string | null): Promise<void> {
    await this.writes.tx.query('UPDATE case_grant SET revoked_by = $2, revoked_at = now() WHERE id = $1', [id, by]);
  }
}
