import { Injectable } from '@nestjs/common';
import { type AuditDetail, type Reads, type Sql, sql, Writes } from '#libs/platform';
import type { WrappedKey } from './key-wrapper.js';
import type { VaultField } from './vault.types.js';

export interface DataKeyRow extends WrappedKey {
  version: number;
}

export interface SealedEntry {
  id: string;
  survivor: string | null;
  witness: number | null;
  field: VaultField;
  keyVersion: number;
  sealed: Buffer;
  writtenAt: Date;
}

/**
 * Rows of the vault, in the transaction in progress. What stands in `asVault` runs as `dalel_vault`, which alone has rights here;
 * the viewer's settings stay, and the policies judge by them.
 */
@Injectable()
export class VaultRepository {
  constructor(private readonly writes: Writes) {}

  asVault<T>(work: () => Promise<T>): Promise<T> {
    return this.writes.as('vault', work);
  }

  /** Records what was done to the vault of a case, as the role that does it: staff's own word for it would count for nothing. */
  record(action: string, caseId: string, detail: AuditDetail): Promise<void> {
    return this.asVault(() => this.writes.record(action, { type: 'case', id: caseId }, null, detail));
  }

  /** Writers of one vault wait for each other, for its erasure, and for a rotation that puts a master key away. */
  async hold(caseId: string): Promise<void> {
    await this.query('SELECT take_vault_turn($1)', [caseId]);
  }

  /** Every data key of the case, newest first; an erased one has nothing wrapped. */
  keys(caseId: string): Promise<(DataKeyRow | { version: number; wrapped: null })[]> {
    return this.query('SELECT version, master_key_id AS "masterKeyId", wrapped FROM vault_key WHERE case_id = $1 ORDER BY version DESC', [
      caseId,
    ]);
  }

  async addKey(caseId: string, { version, masterKeyId, wrapped }: DataKeyRow): Promise<void> {
    await this.query('INSERT INTO vault_key (case_id, version, master_key_id, wrapped) VALUES ($1, $2, $3, $4)', [
      caseId,
      version,
      masterKeyId,
      wrapped,
    ]);
  }

  async newIds(count: number): Promise<string[]> {
    const rows = await this.query<{ id: string }>('SELECT uuidv7() AS id FROM generate_series(1, $1::int) AS n ORDER BY n', [count]);
    return rows.map(({ id }) => id);
  }

  async add(caseId: string, writtenBy: string | null, entry: Omit<SealedEntry, 'writtenAt'>): Promise<void> {
    const { id, keyVersion, survivor, witness, field, sealed } = entry;
    await this.query(
      'INSERT INTO vault_entry (id, case_id, key_version, survivor_id, witness, field, sealed, written_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, caseId, keyVersion, survivor, witness, field, sealed, writtenBy],
    );
  }

  /** @returns how many of them this viewer could remove */
  async remove(caseId: string, ids: readonly string[]): Promise<number> {
    return (await this.query<{ removed: number }>('SELECT remove_vault_entries($1, $2::uuid[]) AS removed', [caseId, ids]))[0].removed;
  }

  /** The viewer's grant for this case, where there is one that counts now. */
  async grantOf(caseId: string, personId: string | null): Promise<string | undefined> {
    const [grant] = await this.query<{ id: string }>(
      `SELECT id FROM vault_grant WHERE case_id = $1 AND person_id = $2 AND confirmed_at IS NOT NULL AND revoked_at IS NULL AND expires_at > now()
        ORDER BY expires_at DESC LIMIT 1`,
      [caseId, personId],
    );
    return grant?.id;
  }

  /** Puts the reading on record: until then the policies show this transaction no entry. */
  async addReading(caseId: string, personId: string | null, grantId: string, reason: string): Promise<string> {
    const [{ id }] = await this.query<{ id: string }>(
      'INSERT INTO vault_reading (case_id, person_id, grant_id, reason) VALUES ($1, $2, $3, $4) RETURNING id',
      [caseId, personId, grantId, reason],
    );
    return id;
  }

  entries(caseId: string): Promise<SealedEntry[]> {
    return this.query(
      `SELECT id, survivor_id AS survivor, witness, field, key_version AS "keyVersion", sealed, written_at AS "writtenAt"
         FROM vault_entry WHERE case_id = $1 ORDER BY witness NULLS FIRST, first_value(id) OVER (PARTITION BY survivor_id ORDER BY id), id`,
      [caseId],
    );
  }

  /** How many entries of this data key the audit says there must be. */
  async recorded(caseId: string, keyVersion: number): Promise<number> {
    const [{ count }] = await this.query<{ count: number }>('SELECT vault_entries_recorded($1, $2) AS count', [caseId, keyVersion]);
    return count;
  }

  private query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.writes.tx.query(sql, values);
  }
}

/** How many rows a list of the vault holds, by case. */
export const rowsPerCase = (reads: Reads, table: Sql, where: Sql): Promise<{ id: string; count: number }[]> =>
  reads.query(sql`SELECT case_id AS id, count(*)::int AS count FROM ${table} WHERE ${where} GROUP BY case_id`);
