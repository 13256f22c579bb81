import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsString, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Confidentiality } from '#libs/access';
import { Day, LocalizedTextInput, PartialDate } from '#libs/platform';
import { MAX_ACTS, MAX_REFERRALS, MAX_RESPONSES, MAX_SURVIVORS } from '../case/case-bounds.js';
import { ActInput, ReferralInput, ResponseInput, SurvivorConsentInput, SurvivorInput } from './case-facts.inputs.js';
import { Code, OptionalCode, OptionalText, Text } from './input-text.js';

const ONE_ACT = { message: 'A case holds at least one act.' };
const A_MONTH = { message: 'Give the year and the month in which it happened, as 2023-05: "occurredMonth".' };
const MONTH = /^\d{4}-\d{2}$/;

@InputType({ description: 'A case as it is entered: a draft.' })
export class CreateCaseInput {
  @Field(() => ID, { nullable: true, description: 'A key of your own: the same call again gives the same case.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  clientKey?: string | null;
  @Field(() => Confidentiality, { description: 'PUBLIC comes by publishing alone. A higher one by itself is set whatever `version` says.' })
  confidentiality: Confidentiality;
  @Field(() => PartialDate, { description: 'Year and month.' }) @Matches(MONTH, A_MONTH) occurredMonth: string;
  @Field(() => Day, { nullable: true, description: 'The day, for those who read particulars.' }) @IsOptional() occurredOn?: string | null;
  @OptionalText(500, 'For those who read particulars.') place?: string | null;
  @OptionalText(20_000, 'For those who read particulars.') notes?: string | null;
  @Code('region') region: string;
  @Field(() => LocalizedTextInput) @ValidateNested() @Type(() => LocalizedTextInput) title: LocalizedTextInput;
  @Field(() => LocalizedTextInput) @ValidateNested() @Type(() => LocalizedTextInput) narrative: LocalizedTextInput;
  @Field(() => [ActInput], { description: 'The first is the principal one.' })
  @ArrayMinSize(1, ONE_ACT)
  @ArrayMaxSize(MAX_ACTS)
  @ValidateNested({ each: true })
  @Type(() => ActInput)
  acts: ActInput[];
  @Field(() => [SurvivorInput])
  @ArrayMinSize(1, { message: 'A case has at least one survivor.' })
  @ArrayMaxSize(MAX_SURVIVORS)
  @ValidateNested({ each: true })
  @Type(() => SurvivorInput)
  survivors: SurvivorInput[];
  @Field(() => [SurvivorConsentInput], { description: 'Every survivor must at least consent to INTERNAL; what is not here is a no.' })
  @ArrayMaxSize(MAX_SURVIVORS * 13)
  @ValidateNested({ each: true })
  @Type(() => SurvivorConsentInput)
  consents: SurvivorConsentInput[];
  @Field(() => [ResponseInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MAX_RESPONSES)
  @ValidateNested({ each: true })
  @Type(() => ResponseInput)
  responses?: ResponseInput[] | null;
  @Field(() => [ReferralInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MAX_REFERRALS)
  @ValidateNested({ each: true })
  @Type(() => ReferralInput)
  referrals?: ReferralInput[] | null;
}

@InputType({ description: 'Changes to a case: what is left out stays as it is; a list given replaces the list there was.' })
export class UpdateCaseInput {
  @Text(40) code: string;
  @Field(() => Int, { description: 'Version of the case as you read it.' }) version: number;
  @Field(() => Confidentiality, {
    nullable: true,
    description: 'PUBLIC comes by publishing alone. A higher one by itself is set whatever `version` says.',
  })
  @IsOptional()
  confidentiality?: Confidentiality | null;
  @Field(() => PartialDate, { nullable: true, description: 'Year and month.' }) @IsOptional() @Matches(MONTH, A_MONTH) occurredMonth?:
    | string
    | null;
  @Field(() => Day, { nullable: true, description: 'null: not known.' }) @IsOptional() occurredOn?: string | null;
  @OptionalText(500, 'null: not known.') place?: string | null;
  @OptionalText(20_000, 'null: none.') notes?: string | null;
  @OptionalCode('region') region?: string | null;
  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title?: LocalizedTextInput | null;
  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  narrative?: LocalizedTextInput | null;
  @Field(() => [ActInput], { nullable: true })
  @IsOptional()
  @ArrayMinSize(1, ONE_ACT)
  @ArrayMaxSize(MAX_ACTS)
  @ValidateNested({ each: true })
  @Type(() => ActInput)
  acts?: ActInput[] | null;
  @Field(() => [ResponseInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MAX_RESPONSES)
  @ValidateNested({ each: true })
  @Type(() => ResponseInput)
  responses?: ResponseInput[] | null;
  @Field(() => [ReferralInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MAX_REFERRALS)
  @ValidateNested({ each: true })
  @Type(() => ReferralInput)
  referrals?: ReferralInput[] | null;
}
