import { Injectable } from '@nestjs/common';
import { ProposalRepository } from '#libs/cases';
import { type Ask, type AuditDetail, addAuditEntry, ViewerContext, Writes } from '#libs/platform';

/** Proposals to erase a vault; the methods run within `VaultRepository.asVault`. */
@Injectable()
export class VaultErasureRepository extends ProposalRepository {
  constructor(writes: Writes, context: ViewerContext) {
    super(writes, context, 'erasure', 'vault_erasure');
  }

  async add(caseId: string, keyVersion: number, reason: string): Promise<string> {
    const [{ id }] = await this.writes.tx.query(
      'INSERT INTO vault_erasure (case_id, key_version, reason, proposed_by) VALUES ($1, $2, $3, $4) RETURNING id',
      [caseId, keyVersion, reason, this.context.viewer.personId],
    );
    return id;
  }

  /**
   * Destroys the data key and what it sealed: the database checks anew that it is a second person who asks.
   * @returns what the certificate says
   */
  async confirm(id: string): Promise<AuditDetail> {
    await this.writes.tx.query('SELECT erase_vault($1)', [id]);
    const certificate = `SELECT ledger_id AS ledger, key_version AS "keyVersion", entries, fingerprint AS "keyFingerprint" FROM vault_erasure WHERE id = $1`;
    return (await this.writes.tx.query(certificate, [id]))[0];
  }
}

/** Erases the vault of a case for the operator, who is both people. @returns what its certificate says; undefined where there is nothing */
export async function eraseByOperator(ask: Ask, code: string, reason: string) {
  const [found] = await ask<{ id: string; erased: { ledger_id: string; version: number; entries: number; fingerprint: string } | null }>(
    `SELECT c.id, (SELECT to_jsonb(e) FROM end_vault(c.id, NULL, $2) e) AS erased FROM "case" c WHERE c.code = $1`,
    [code, reason],
  );
  if (!found?.erased) return undefined;
  const { ledger_id: ledger, version: keyVersion, fingerprint: keyFingerprint, entries } = found.erased;
  const detail = { ledger, keyVersion, entries, keyFingerprint };
  await addAuditEntry(ask, { action: 'vault.erased', subject: { type: 'case', id: found.id }, detail });
  return detail;
}
