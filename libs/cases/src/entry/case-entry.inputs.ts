import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Confidentiality } from '#libs/access';
import { Day, ListOf, LocalizedInput, LocalizedTextInput, PartialDate } from '#libs/platform';
import { MAX_ACTS, MAX_REFERRALS, MAX_RESPONSES, MAX_SURVIVORS } from '../case/case-bounds.js';
import {
  ActInput,
  AddedSurvivorInput,
  ChangedSurvivorInput,
  ReferralInput,
  ResponseInput,
  SurvivorConsentInput,
  SurvivorInput,
} from './case-facts.inputs.js';
import { Code, OptionalCode, OptionalText, Text } from './input-text.js';

const ONE_ACT = 'A case holds at least one act.';
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
  @LocalizedInput() title: LocalizedTextInput;
  @LocalizedInput() narrative: LocalizedTextInput;
  @ListOf(ActInput, MAX_ACTS, { description: 'The first is the principal one.', least: ONE_ACT }) acts: ActInput[];
  @ListOf(SurvivorInput, MAX_SURVIVORS, { least: 'A case has at least one survivor.' }) survivors: SurvivorInput[];
  @ListOf(SurvivorConsentInput, MAX_SURVIVORS * 13, {
    description: 'Every survivor must at least consent to INTERNAL; what is not here is a no.',
  })
  consents: SurvivorConsentInput[];
  @ListOf(ResponseInput, MAX_RESPONSES, { optional: true }) responses?: ResponseInput[] | null;
  @ListOf(ReferralInput, MAX_REFERRALS, { optional: true }) referrals?: ReferralInput[] | null;
}

@InputType()
export class DraftInput {
  @Text(40) code: string;
  @Field(() => Int, { description: 'Version of the case as you read it.' }) version: number;
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
  @LocalizedInput({ optional: true }) title?: LocalizedTextInput | null;
  @LocalizedInput({ optional: true }) narrative?: LocalizedTextInput | null;
  @ListOf(ActInput, MAX_ACTS, { optional: true, least: ONE_ACT }) acts?: ActInput[] | null;
  @ListOf(ChangedSurvivorInput, MAX_SURVIVORS, { optional: true, description: 'Those who are not named stay as they are.' })
  survivors?: ChangedSurvivorInput[] | null;
  @ListOf(AddedSurvivorInput, MAX_SURVIVORS, {
    optional: true,
    description: 'People who come to those there are. Of a published case: none.',
  })
  addSurvivors?: AddedSurvivorInput[] | null;
  @ListOf(ResponseInput, MAX_RESPONSES, { optional: true }) responses?: ResponseInput[] | null;
  @ListOf(ReferralInput, MAX_REFERRALS, { optional: true }) referrals?: ReferralInput[] | null;
}
