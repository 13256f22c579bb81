import { Injectable } from '@nestjs/common';
import { Writes } from '#libs/platform';
import type { Consent } from './consent.entity.js';
import type { Survivor } from './survivor.entity.js';

/** Rows of consent, in the transaction in progress and as the viewer. They are only ever added. */
@Injectable()
export class ConsentRepository {
  constructor(private readonly writes: Writes) {}

  /** The survivor, for who may see them. */
  async survivor(id: string): Promise<Omit<Survivor, 'case' | 'ordinal'> | undefined> {
    const [found] = await this.writes.tx.query(
      `SELECT id, case_id AS "caseId", pseudonym, age_band AS "ageBand", sogi, living_with_hiv AS "livingWithHiv" FROM survivor WHERE id = $1`,
      [id],
    );
    return found;
  }

  /** The row that counts now for this person and purpose. */
  async latest(survivorId: string, purpose: string): Promise<Pick<Consent, 'kind' | 'identityMode' | 'language'> | undefined> {
    const [found] = await this.writes.tx.query(
      `SELECT kind, identity_mode AS "identityMode", language FROM consent WHERE survivor_id = $1 AND purpose = $2 ORDER BY recorded_at DESC, id DESC LIMIT 1`,
      [survivorId, purpose],
    );
    return found;
  }

  /** Adds a row. @returns what the database made of it: read while it is still as visible as its case was before it */
  async add(row: object): Promise<Pick<Consent, 'id' | 'recordedAt'>> {
    const columns = Object.keys(row).join(', ');
    const [added] = await this.writes.tx.query(
      `INSERT INTO consent (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::consent, $1::jsonb) RETURNING id, recorded_at AS "recordedAt"`,
      [JSON.stringify([row])],
    );
    return added;
  }
}
