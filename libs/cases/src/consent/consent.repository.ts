import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { type Ask, addAuditEntry, Purpose, Transactions, Writes } from '#libs/platform';
import type { IdentityMode } from '../case/case.enums.js';
import type { Survivor } from '../survivor/survivor.entity.js';
import type { Consent } from './consent.entity.js';

/** The row of a withdrawal, as the database made it. */
export interface WithdrawalRow {
  id: string;
  case_id: string;
  identity_mode: IdentityMode;
  given_on: string;
  way: string;
  recorded_at: string;
}

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

  /**
   * Takes a consent back, also where the case can be read no more.
   * @returns the row; undefined where no such consent stands, null for a survivor beyond this viewer's reach
   */
  async withdraw(survivorId: string, purpose: string, note: string | null): Promise<WithdrawalRow | undefined | null> {
    const [{ row }] = await this.writes.tx.query('SELECT withdraw_consent($1, $2, $3) AS row', [survivorId, purpose, note]);
    return row === null || row.id ? row : undefined;
  }

  /** Did this viewer approve what rests on consent to this purpose? */
  async approvedOnIt(caseId: string, purpose: string): Promise<boolean> {
    const [{ approved }] = await this.writes.tx.query('SELECT asker_approved($1, $2) AS approved', [caseId, purpose]);
    return approved;
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

/** Brings up to date the cases of which a consent ran out. @returns how many */
export async function refreshExpiredCover(pool: Pool): Promise<number> {
  const statement = { text: 'SELECT refresh_expired_cover() AS refreshed' };
  const [{ refreshed }] = await Transactions.on(pool).alone<{ refreshed: number }>({ role: 'indexer' }, statement);
  return refreshed;
}

/**
 * Takes back, for the operator, what every survivor of a case agreed to.
 * @returns the purposes, one a consent; undefined where there is no such case
 */
export async function withdrawByOperator(
  ask: Ask,
  code: string,
  purpose: Purpose | undefined,
  reason: string,
): Promise<string[] | undefined> {
  const purposes = purpose ? [purpose] : Object.values(Purpose);
  const [found] = await ask<{ id: string; withdrawn: string[] }>('SELECT * FROM withdraw_consents($1, $2, $3)', [code, purposes, reason]);
  for (const of of found?.withdrawn ?? [])
    await addAuditEntry(ask, {
      action: 'consent.withdrawn',
      subject: { type: 'case', id: found!.id },
      detail: { purpose: of, by: 'operator' },
    });
  return found?.withdrawn;
}
