import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '#libs/access';
import { AtMost, DateTime } from '#libs/platform';

/** What is kept of a person. */
export enum VaultField {
  NAME = 'NAME',
  CONTACT = 'CONTACT',
  ADDRESS = 'ADDRESS',
  NOTE = 'NOTE',
}
registerEnumType(VaultField, {
  name: 'VaultField',
  description: 'What the vault keeps of a person: name, contact, exact address, anything else that identifies.',
});

@ObjectType({ description: 'One thing that identifies a survivor or a witness.' })
export class VaultEntry {
  @Field(() => ID) id: string;
  @Field(() => ID, { nullable: true, description: 'The survivor it is of; null for a witness.' }) survivor: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of the witness in this case; null for a survivor.' }) witness: number | null;
  @Field(() => VaultField) field: VaultField;
  @Field(() => String, { nullable: true, description: 'Null where what is stored was damaged and does not open.' }) text: string | null;
  @Field(() => DateTime) writtenAt: Date;
}

@ObjectType({ description: 'That something was put into a vault. To read it takes a grant.' })
export class VaultReceipt {
  @Field({ description: 'Code of the case.' }) case: string;
  @Field(() => [ID], { description: 'Ids of the new entries, in the order given.' }) entries: string[];
}

@ObjectType({ description: 'A reading of a vault, on record under its id.' })
export class VaultReading {
  @Field(() => ID) id: string;
  @Field({ description: 'Code of the case.' }) case: string;
  @AtMost(1000)
  @Field(() => [VaultEntry])
  entries: VaultEntry[];
  @Field(() => Int, {
    description: 'Entries that were written and are not there: someone deleted rows of the database. Tell your operator.',
  })
  missing: number;
}

@ObjectType({ description: 'The certificate of an erasure. It stands in the audit log too.' })
export class ErasureCertificate {
  @Field(() => ID, { description: 'Its id in the ledger kept apart from the database.' }) id: string;
  @Field(() => Int, { description: 'How many entries went with the data key.' }) entries: number;
  @Field(() => Int, { description: 'Number of the data key among those of the case.' }) keyVersion: number;
  @Field({ description: 'SHA-256 of the wrapped data key that was destroyed.' }) keyFingerprint: string;
  @Field(() => DateTime) erasedAt: Date;
}

@ObjectType({ description: 'A proposal to erase the vault of a case. Nothing is erased until a second person confirms it.' })
export class VaultErasure {
  @Field(() => ID, { description: 'To confirm or to revoke it by.' }) id: string;
  @Field(() => String, { nullable: true, description: 'Code of the case; null where you may not see the case.' }) case: string | null;
  @Field({ description: 'Why.' }) reason: string;
  @Field(() => Person) proposedBy: Pick<Person, 'id' | 'name'>;
  @Field(() => DateTime) proposedAt: Date;
  @Field(() => Person, { nullable: true, description: 'The second person.' }) confirmedBy: Pick<Person, 'id' | 'name'> | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was taken back or refused.' }) revokedAt: Date | null;
  @Field(() => ErasureCertificate, { nullable: true, description: 'Null while it waits for a second person.' })
  certificate: ErasureCertificate | null;
}

@ObjectType({
  description: 'Leave for one person to read the vault of one case for a while. It counts once a second person has confirmed it.',
})
export class VaultGrant {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'Code of the case; null where you may not see the case.' }) case: string | null;
  @Field(() => Person) person: Pick<Person, 'id' | 'name'>;
  @Field() reason: string;
  @Field(() => Person) proposedBy: Pick<Person, 'id' | 'name'>;
  @Field(() => DateTime) proposedAt: Date;
  @Field(() => DateTime) expiresAt: Date;
  @Field(() => Person, { nullable: true }) confirmedBy: Pick<Person, 'id' | 'name'> | null;
  @Field(() => DateTime, { nullable: true }) confirmedAt: Date | null;
  @Field(() => DateTime, { nullable: true }) revokedAt: Date | null;
  @Field({ description: 'Confirmed, not revoked, not over.' }) active: boolean;
}
