import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { Confidentiality } from '#libs/access';
import { AtMost, DateTime, NotBlank, Purpose } from '#libs/platform';
import { Viewer } from './viewer.types.js';

@ObjectType({ description: 'A session of yours.' })
export class Session {
  @Field(() => ID) id: string;
  @Field({ description: 'The browser and its system, as far as they said.' }) device: string;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { description: 'To the minute.' }) seenAt: Date;
  @Field(() => DateTime, { description: 'It ends then at the latest.' }) expiresAt: Date;
  @Field({ description: 'The one that asks.' }) current: boolean;
}

@ObjectType({ description: 'A passkey of yours.' })
export class Passkey {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, { nullable: true }) lastUsedAt: Date | null;
}

@ObjectType({ description: 'A token of yours for scripts: it reads, and changes nothing.' })
export class AccessToken {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => [Purpose], { description: 'What it may be used for, beside your own purpose.' }) purposes: Purpose[];
  @Field(() => Confidentiality, { description: 'It reads up to this level, and up to yours; never by a grant.' })
  clearance: Confidentiality;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime) expiresAt: Date;
  @Field(() => DateTime, { nullable: true }) lastUsedAt: Date | null;
}

@ObjectType({ description: 'Your own account: what opens it, and where it is open.' })
export class Account {
  @Field() email: string;
  @Field({ description: 'An authenticator app is set up.' }) totp: boolean;
  @AtMost(50)
  @Field(() => [Passkey])
  passkeys: Passkey[];
  @Field({ description: 'Passkeys can be used here: this deployment’s address is known.' }) passkeysPossible: boolean;
  @Field(() => Int, { description: 'Recovery codes not yet used.' }) recoveryCodesLeft: number;
  @AtMost(200)
  @Field(() => [Session])
  sessions: Session[];
  @AtMost(100)
  @Field(() => [AccessToken])
  tokens: AccessToken[];
}

@ObjectType({ description: 'The secret of a new authenticator app, told once; it counts when `confirmTotp` was given its first code.' })
export class TotpSetup {
  @Field() secret: string;
  @Field({ description: 'The same as an otpauth:// address, to draw as a QR code.' }) uri: string;
}

@ObjectType()
export class FactorAdded {
  @Field(() => Viewer) viewer: Viewer;
  @Field(() => [String], { nullable: true, description: 'With the first factor: ten recovery codes, told once.' })
  recoveryCodes: string[] | null;
}

@InputType()
export class CreateAccessTokenInput {
  @Field({ description: 'What it is for, for you to know it by.' }) @IsString() @NotBlank() @MaxLength(80) name: string;
  @Field(() => [Purpose], { defaultValue: [], description: 'Purposes that its questions may name, beside your own.' })
  @ArrayMaxSize(13)
  purposes: Purpose[];
  @Field(() => Confidentiality, {
    defaultValue: Confidentiality.PUBLIC,
    description: 'Up to which level it reads: at most RESTRICTED, and at most yours.',
  })
  clearance: Confidentiality;
  @Field(() => Int, { description: 'How many days it lives, at most 366.' }) @IsInt() @Min(1) @Max(366) days: number;
}

@ObjectType()
export class AccessTokenCreated {
  @Field({ description: 'The token itself, told once: `Authorization: Bearer …`.' }) token: string;
  @Field(() => Account) account: Account;
}
