import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { Confidentiality, Person } from '#libs/access';
import { DateTime, Language, NotBlank, Purpose, Role } from '#libs/platform';
import { MAIL_ADDRESS } from './mail-address.js';

/** Why a proposed change cannot be confirmed as it is. */
export enum AccessHindrance {
  CHANGED_SINCE = 'CHANGED_SINCE',
  NOT_ACCEPTED = 'NOT_ACCEPTED',
  LINK_SHOWN = 'LINK_SHOWN',
}
registerEnumType(AccessHindrance, {
  name: 'AccessHindrance',
  description:
    'The account was changed or closed since; the invitation is not accepted yet; or an administrator was shown the link by which its password was set, so that they could be two.',
});

@ObjectType({ description: 'More roles or a higher clearance, proposed by one administrator; it counts once another confirms it.' })
export class AccessChange {
  @Field(() => ID) id: string;
  @Field(() => [Role]) roles: Role[];
  @Field(() => Confidentiality) clearance: Confidentiality;
  @Field(() => Person) proposedBy: Pick<Person, 'id' | 'name'>;
  @Field(() => DateTime) proposedAt: Date;
  @Field(() => AccessHindrance, { nullable: true, description: 'Why it cannot be confirmed now; null where it can.' })
  hindrance: AccessHindrance | null;
}

@ObjectType({ description: 'A person’s account as administrators see it.' })
export class PersonAccount {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() email: string;
  @Field(() => [Role]) roles: Role[];
  @Field(() => Confidentiality) clearance: Confidentiality;
  @Field(() => Purpose) purpose: Purpose;
  @Field({ description: 'May sign in.' }) active: boolean;
  @Field({ description: 'One of the demonstration’s people.' }) demonstration: boolean;
  @Field({ description: 'Has set a password: the invitation was accepted.' }) accepted: boolean;
  @Field({ description: 'Has a second factor.' }) secondFactor: boolean;
  @Field(() => DateTime, { nullable: true }) lastSeenAt: Date | null;
  @Field(() => Int) version: number;
  @Field(() => AccessChange, { nullable: true, description: 'What waits for a second administrator.' }) proposed: AccessChange | null;
}

@ObjectType()
export class Invited {
  @Field(() => PersonAccount) person: PersonAccount;
  @Field(() => String, {
    nullable: true,
    description: 'The one-time link, told once: give it to the person by a way you trust. Null where a letter brings it to them.',
  })
  link: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when the link is good; null where a letter says so.' })
  expiresAt: Date | null;
}

/** Purposes that an account may read for. */
export enum AccountPurpose {
  INTERNAL = 'INTERNAL',
  PARTNER_SHARING = 'PARTNER_SHARING',
}
registerEnumType(AccountPurpose, {
  name: 'AccountPurpose',
  description: 'People of the house read for their work; a partner’s account reads what was agreed to be shared with partners.',
});

@InputType({ description: 'They begin as READER of what is public; more is proposed with it, for another administrator to confirm.' })
export class InvitePersonInput {
  @Field()
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  @Matches(MAIL_ADDRESS, { message: 'Write one whole e-mail address, in Latin letters: "email".' })
  @MaxLength(254)
  email: string;
  @Field() @IsString() @NotBlank() @MaxLength(200) name: string;
  @Field(() => [Role], { defaultValue: [Role.READER] }) @ArrayMinSize(1) @ArrayUnique() roles: Role[];
  @Field(() => Confidentiality, { defaultValue: Confidentiality.PUBLIC }) clearance: Confidentiality;
  @Field(() => AccountPurpose, { defaultValue: AccountPurpose.INTERNAL }) purpose: AccountPurpose;
  @Field(() => Language, { defaultValue: Language.RU, description: 'Language of the letter, where letters bring links.' })
  language: Language;
}

@InputType({ description: 'Roles and clearance as they are to be.' })
export class ChangeAccessInput {
  @Field(() => ID) @IsUUID('loose') person: string;
  @Field(() => Int, { description: 'Version of the account as you read it.' }) version: number;
  @Field(() => [Role]) @ArrayMinSize(1) @ArrayUnique() roles: Role[];
  @Field(() => Confidentiality) clearance: Confidentiality;
}

@InputType()
export class PersonVersionInput {
  @Field(() => ID, { description: 'Whose account it is.' }) @IsUUID('loose') person: string;
  @Field(() => Int, { description: 'Version of the account as you read it.' }) version: number;
}

@InputType()
export class InviteAgainInput extends PersonVersionInput {
  @Field(() => Language, { defaultValue: Language.RU, description: 'Language of the letter, where letters bring links.' })
  language: Language;
}
