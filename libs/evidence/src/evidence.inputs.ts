import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { EvidenceReason } from '#libs/cases';

@InputType()
export class LinkEvidenceInput {
  @Field({ description: 'Code of the case.' }) @IsString() @MinLength(1) @MaxLength(40) case: string;
  @Field(() => Int, { description: 'Version of the case as you read it.' }) version: number;
  @Field({ description: 'Code of the recommendation.' }) @IsString() @MinLength(1) @MaxLength(100) recommendation: string;
  @Field(() => EvidenceReason) reason: EvidenceReason;
  @Field(() => Int, { defaultValue: 3, description: '1 (weak) to 5 (strong)' })
  @IsInt()
  @Min(1, { message: 'Strength goes from 1 (weak) to 5 (strong).' })
  @Max(5, { message: 'Strength goes from 1 (weak) to 5 (strong).' })
  strength: number;
  @Field(() => String, { nullable: true, description: 'For those who read originals.' }) @IsOptional() @IsString() @MaxLength(2000) note?:
    | string
    | null;
}
