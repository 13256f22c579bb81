import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Day, Language, ListOf, Purpose } from '#libs/platform';
import { IdentityMode } from '../case/case.enums.js';
import { MAX_PERPETRATORS } from '../case/case-bounds.js';
import { Code, OptionalCode, OptionalText, Text } from './input-text.js';

const codes = (vocabulary: string) => ({ nullable: true, description: `Codes of the vocabulary ${vocabulary}.` });

@InputType({ description: 'Who did it, by type: never a name.' })
export class PerpetratorInput {
  @Code('perpetrator-type') type: string;
  @OptionalCode('perpetrator-subtype') subtype?: string | null;
  @Code('perpetrator-role') role: string;
}

@InputType()
export class ActInput {
  @Code('violation-type') violationType: string;
  @Field(() => [String], codes('bias-motive')) @IsOptional() @ArrayMaxSize(20) biasMotives?: string[] | null;
  @OptionalCode('setting') setting?: string | null;
  @ListOf(PerpetratorInput, MAX_PERPETRATORS, { description: 'The first is the one the act is counted under.' })
  perpetrators: PerpetratorInput[];
}

@InputType()
export class ResponseInput {
  @Code('response-type') type: string;
  @OptionalText(5000) text?: string | null;
}

@InputType()
export class ReferralInput {
  @Code('referral-kind') kind: string;
  @OptionalText(5000) text?: string | null;
}

@InputType({ description: 'The person harmed, by pseudonym and coarse traits: never a name.' })
export class SurvivorInput {
  @Text(80) pseudonym: string;
  @OptionalCode('age-band') ageBand?: string | null;
  @OptionalCode('sogi') sogi?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only where it matters to what happened.' })
  @IsOptional()
  livingWithHiv?: boolean | null;
}

@InputType({ description: 'What a survivor of a case is called and recorded as from now on, whole.' })
export class ChangedSurvivorInput extends SurvivorInput {
  @Field(() => ID) @IsUUID() id: string;
}

@InputType({ description: 'What a survivor agreed to, for one purpose.' })
export class ConsentTermsInput {
  @Field(() => Purpose) purpose: Purpose;
  @Field(() => IdentityMode) identityMode: IdentityMode;
  @Field(() => Day) givenOn: string;
  @Text(200, { description: 'How it was given: a signed form, in words at a meeting, a message.' }) way: string;
  @Field(() => Language, { description: 'The language in which it was explained and given.' }) language: Language;
  @Field(() => Day, { nullable: true, description: 'The last day on which it counts.' }) @IsOptional() expiresOn?: string | null;
}

@InputType({ description: 'What one survivor of the case being entered agreed to, for one purpose.' })
export class SurvivorConsentInput extends ConsentTermsInput {
  @Field(() => Int, { description: 'Place of the survivor in `survivors`, from 0.' }) @IsInt() @Min(0) @Max(99) survivor: number;
}

@InputType({ description: 'A person who is added to a case that is there, with what they agreed to.' })
export class AddedSurvivorInput extends SurvivorInput {
  @ListOf(ConsentTermsInput, 13, { description: 'At least to INTERNAL; what is not here is a no.' }) consents: ConsentTermsInput[];
}
