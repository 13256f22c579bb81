import { Injectable } from '@nestjs/common';
import { Writes } from '#libs/platform';
import type { VaultErasure } from './vault.types.js';
import { nameOf } from './vault-grant.repository.js';

export interface ErasureRow extends Omit<VaultErasure, 'case'> {
  caseId: string;
}

const ERASURES = `
  SELECT e.id, e.case_id AS "caseId", e.reason, e.proposed_at AS "proposedAt", e.revoked_at AS "revokedAt", ${nameOf('proposer')} AS "proposedBy",
         ${nameOf('second')} AS "confirmedBy", e.ledger_id AS "ledgerId", e.entries, e.key_version AS "keyVersion",
         e.fingerprint AS "keyFingerprint", e.confirmed_at AS "erasedAt"
    FROM vault_erasure e JOIN person proposer ON proposer.id = e.proposed_by LEFT JOIN person second ON second.id = e.confirmed_by`;

type Columns = Omit<ErasureRow, 'certificate'> & { ledgerId: string | null } & Omit<NonNullable<VaultErasure['certificate']>, 'id'>;

/** Proposals to erase a vault, in the transaction in progress; the methods run within `VaultRepository.asVault`. */
@Injectable()
export class VaultErasureRepository {
  constructor(private readonly writes: Writes) {}

  /** Those that wait or were carried out, the newest first. */
  async list(): Promise<ErasureRow[]> {
    const rows: Columns[] = await this.writes.tx.query(
      `${ERASURES} WHERE e.revoked_at IS NULL ORDER BY e.proposed_at DESC, e.id DESC LIMIT 500`,
    );
    return rows.map(erasureOf);
  }

  async one(id: string): Promise<ErasureRow | undefined> {
    const [row]: Columns[] = await this.writes.tx.query(`${ERASURES} WHERE e.id = $1`, [id]);
    return row && erasureOf(row);
  }

  async waits(caseId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM vault_erasure WHERE case_id = $1 AND confirmed_at IS NULL AND revoked_at IS NULL';
    return (await this.writes.tx.query(sql, [caseId])).length > 0;
  }

  async add(caseId: string, keyVersion: number, reason: string, proposedBy: string | null): Promise<string> {
    const [{ id }] = await this.writes.tx.query(
      'INSERT INTO vault_erasure (case_id, key_version, reason, proposed_by) VALUES ($1, $2, $3, $4) RETURNING id',
      [caseId, keyVersion, reason, proposedBy],
    );
    return id;
  }

  /** Destroys the data key and what it sealed: the database checks anew that it is a second person who asks. */
  async confirm(id: string): Promise<void> {
    await this.writes.tx.query('SELECT erase_vault($1)', [id]);
  }

  async revoke(id: string, by: string | null): Promise<void> {
    await this.writes.tx.query('UPDATE vault_erasure SET revoked_by = $2, revoked_at = now() WHERE id = $1', [id, by]);
  }
}

function erasureOf({ ledgerId, entries, keyVersion, keyFingerprint, erasedAt, ...erasure }: Columns): ErasureRow {
  return { ...erasure, certificate: ledgerId === null ? null : { id: ledgerId, entries, keyVersion, keyFingerprint, erasedAt } };
}
