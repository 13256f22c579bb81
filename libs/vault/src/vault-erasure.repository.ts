import { Injectable } from '@nestjs/common';
import { ProposalRepository } from '#libs/cases';
import { type AuditDetail, ViewerContext, Writes } from '#libs/platform';

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
