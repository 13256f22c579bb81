import { Injectable } from '@nestjs/common';
import { Writes } from '#libs/platform';
import type { VaultGrant } from './vault.types.js';

export interface GrantRow extends Omit<VaultGrant, 'case'> {
  caseId: string;
}

/** A person as the API shows them; null where the join found none. */
export const nameOf = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;
const GRANTS = `
  SELECT g.id, g.case_id AS "caseId", g.reason, g.proposed_at AS "proposedAt", g.expires_at AS "expiresAt", g.confirmed_at AS "confirmedAt",
         g.revoked_at AS "revokedAt", ${nameOf('holder')} AS person, ${nameOf('proposer')} AS "proposedBy", ${nameOf('second')} AS "confirmedBy",
         g.confirmed_at IS NOT NULL AND g.revoked_at IS NULL AND g.expires_at > now() AS active
    FROM vault_grant g JOIN person holder ON holder.id = g.person_id JOIN person proposer ON proposer.id = g.proposed_by
    LEFT JOIN person second ON second.id = g.confirmed_by`;

/** Grants for vaults as people read them, in the transaction in progress; the methods run within `VaultRepository.asVault`. */
@Injectable()
export class VaultGrantRepository {
  constructor(private readonly writes: Writes) {}

  /** Those that are neither revoked nor over, of whom the viewer may know. */
  open(): Promise<GrantRow[]> {
    return this.writes.tx.query(
      `${GRANTS} WHERE g.revoked_at IS NULL AND g.expires_at > now() ORDER BY g.proposed_at DESC, g.id DESC LIMIT 500`,
    );
  }

  async one(id: string): Promise<GrantRow | undefined> {
    return (await this.writes.tx.query(`${GRANTS} WHERE g.id = $1`, [id]))[0];
  }
}
