import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CASE_CODE, NotBlank } from '#libs/platform';
import { VaultField } from './vault.types.js';

/** Something must be said, without control characters but breaks and tabs. */
const Said = (max: number, description: string) =>
  applyDecorators(
    Field(() => String, { description }),
    IsString(),
    MaxLength(max),
    NotBlank('Say something.'),
    Matches(/^[\P{C}\p{Cf}\p{Co}\p{Cn}\s]*$/u, { message: 'The text holds a character that cannot be kept.' }),
  );
const CaseCode = () => Said(40, 'Code of the case.');
const Reason = () => Said(500, 'Why. It stays on record: name no one in it.');

@InputType({ description: 'Of a survivor or of a witness: one of the two.' })
export class VaultEntryInput {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() survivor?: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of the witness in this case, from 1.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(99)
  witness?: number | null;
  @Field(() => VaultField) field: VaultField;
  @Said(4000, 'Encrypted before it is stored; never indexed, never logged.') text: string;
}

@InputType()
export class WriteVaultInput {
  @CaseCode() case: string;
  @Field(() => [VaultEntryInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => VaultEntryInput)
  entries: VaultEntryInput[];
  @Field(() => [ID], { nullable: true, description: 'Entries that these take the place of; it takes the grant by which you read them.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  replaces?: string[] | null;
}

@InputType()
export class ReadVaultInput {
  @CaseCode() case: string;
  @Reason() reason: string;
}

@InputType()
export class ProposeVaultErasureInput extends ReadVaultInput {}

@InputType()
export class ProposeVaultGrantInput {
  @CaseCode() case: string;
  @Field(() => ID, { description: 'Who is to read it.' }) @IsUUID() person: string;
  @Reason() reason: string;
  @Field(() => Int, { defaultValue: 7, description: 'For how many days, at most 31.' }) @IsInt() @Min(1) @Max(31) days: number;
}

@InputType()
export class VaultReadingFilter {
  @Field(() => String, { nullable: true, description: 'Code of the case, where you may see it.' })
  @IsOptional()
  @Matches(CASE_CODE, { message: 'A code is written like "KZ-2023-7Q4M2": "case".' })
  case?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who read.' }) @IsOptional() @IsUUID() person?: string | null;
}
