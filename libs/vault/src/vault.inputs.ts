import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { Days, GrantInput, Text } from '#libs/cases';
import { CASE_CODE, ListOf, PageArgs } from '#libs/platform';
import { VaultField } from './vault.types.js';

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
  @Text(4000, { description: 'Encrypted before it is stored; never indexed, never logged.' }) text: string;
}

@InputType()
export class WriteVaultInput {
  @Text(40, { description: 'Code of the case.' }) case: string;
  @ListOf(VaultEntryInput, 50, { least: 'Name at least one.' }) entries: VaultEntryInput[];
  @Field(() => [ID], { nullable: true, description: 'Entries that these take the place of; it takes the grant by which you read them.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  replaces?: string[] | null;
}

@InputType()
export class ReadVaultInput {
  @Text(40, { description: 'Code of the case.' }) case: string;
  @Text(500, { description: 'Why. It stays on record: name no one in it.' }) reason: string;
}

@InputType()
export class ProposeVaultErasureInput extends ReadVaultInput {}

@InputType()
export class ProposeVaultGrantInput extends GrantInput {
  @Days(31, 7) days: number;
}

/** A page of a list, of one case where its code is given. */
@ArgsType()
export class OfCase extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Of the case with this code alone.' })
  @IsOptional()
  @Matches(CASE_CODE, { message: 'A code is written like "KZ-2023-7Q4M2": "case".' })
  case?: string | null;
}

@InputType()
export class VaultReadingFilter {
  @Field(() => String, { nullable: true, description: 'Code of the case, where you may see it.' })
  @IsOptional()
  @Matches(CASE_CODE, { message: 'A code is written like "KZ-2023-7Q4M2": "case".' })
  case?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who read.' }) @IsOptional() @IsUUID() person?: string | null;
}
