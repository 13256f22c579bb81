import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Entity } from 'typeorm';
import { Grant, Proposal } from '#libs/cases';
import { DateTime, SqlField, sql } from '#libs/platform';

/** Leave to read a vault. */
@Entity('vault_grant')
export class VaultGrant extends Grant {}

@ObjectType({ description: 'The certificate of an erasure. It stands in the audit log too.' })
export class ErasureCertificate {
  @Field(() => ID, { description: 'Its id in the ledger kept apart from the database.' }) id: string;
  @Field(() => Int, { description: 'How many entries went with the data key.' }) entries: number;
  @Field(() => Int, { description: 'Number of the data key among those of the case.' }) keyVersion: number;
  @Field({ description: 'SHA-256 of the wrapped data key that was destroyed.' }) keyFingerprint: string;
  @Field(() => DateTime) erasedAt: Date;
}

@ObjectType({
  implements: () => Proposal,
  description: 'A proposal to erase the vault of a case. Nothing is erased until a second person confirms it.',
})
@Entity('vault_erasure')
export class VaultErasure extends Proposal {
  @Field(() => ErasureCertificate, { nullable: true, description: 'Null while it waits for a second person.' })
  @SqlField(
    (row) => sql`CASE WHEN ${row}.ledger_id IS NOT NULL THEN json_build_object('id', ${row}.ledger_id, 'entries', ${row}.entries,
      'keyVersion', ${row}.key_version, 'keyFingerprint', ${row}.fingerprint, 'erasedAt', ${row}.confirmed_at) END`,
  )
  certificate: ErasureCertificate | null;
}
