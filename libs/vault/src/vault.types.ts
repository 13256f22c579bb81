import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
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
