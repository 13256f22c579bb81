import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Verification } from '#libs/law';
import { Language, ListOf, LocalizedInput, LocalizedTextInput, NotBlank, PartialDate, SourceInput, URLScalar } from '#libs/platform';
import {
  CaseDecisionRelation,
  DecisionImplementation,
  DecisionLevel,
  DecisionPart,
  DecisionWeight,
  ProvisionRole,
  Treatment,
  TreatmentJudge,
} from './decision.enums.js';

const MOST = 100;

@InputType()
export class DecisionProvisionInput {
  @Field({ description: 'Path of the provision.' }) @IsString() @Length(1, 300) path: string;
  @Field(() => ProvisionRole) @IsIn(Object.values(ProvisionRole)) role: ProvisionRole;
}

@InputType({ description: 'What it cites, or is cited by: exactly one of the four; what is not held here by its citation.' })
export class DecisionCitationInput {
  @Field(() => String, { nullable: true, description: 'Code of the decision that it cites.' }) @IsOptional() @MaxLength(120) cites?:
    | string
    | null;
  @Field(() => String, { nullable: true }) @IsOptional() @Length(3, 500) citesText?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the decision that cites it.' }) @IsOptional() @MaxLength(120) citedBy?:
    | string
    | null;
  @Field(() => String, { nullable: true }) @IsOptional() @Length(3, 500) citedByText?: string | null;
  @Field(() => Treatment) @IsIn(Object.values(Treatment)) treatment: Treatment;
  @Field(() => TreatmentJudge) @IsIn(Object.values(TreatmentJudge)) judge: TreatmentJudge;
  @Field() @IsBoolean() verified: boolean;
  @Field(() => Int, { nullable: true, description: 'In how many places; 1 by default.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST)
  depth?: number | null;
  @Field(() => String, { nullable: true }) @IsOptional() @Length(1, 500) passage?: string | null;
  @LocalizedInput({ optional: true }) note?: LocalizedTextInput | null;
}

@InputType({ description: 'The whole content of a decision: what is left out is empty.' })
export class DecisionContentInput {
  @Field({ description: 'Its lasting address: small letters, digits and hyphens, e.g. x-v-turkey-2012. Of one that is there it stays.' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'A code is of small letters, digits and single hyphens, e.g. x-v-turkey-2012.' })
  @MaxLength(120)
  code: string;
  @Field({ description: 'Code of decision-body.' }) @IsString() @MaxLength(100) body: string;
  @LocalizedInput({ optional: true }) court?: LocalizedTextInput | null;
  @Field(() => DecisionLevel) @IsIn(Object.values(DecisionLevel)) level: DecisionLevel;
  @Field(() => DecisionWeight) @IsIn(Object.values(DecisionWeight)) weight: DecisionWeight;
  @Field({ description: 'ISO 3166-1, e.g. KZ.' })
  @Matches(/^[A-Z]{2}$/, { message: 'A State is named by two capital letters, e.g. KZ.' })
  state: string;
  @Field() @IsString() @NotBlank() @Length(3, 500) citation: string;
  @Field(() => [String], { nullable: true }) @IsOptional() @ArrayMaxSize(MOST) @MaxLength(80, { each: true }) numbers?: string[] | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:[0-9]{4}:[A-Z0-9.]{1,25}$/, {
    message: 'An ECLI has five parts, e.g. ECLI:CE:ECHR:2015:0512JUD007323512.',
  })
  ecli?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() ecliDerived?: boolean | null;
  @Field(() => String, { nullable: true }) @IsOptional() @Length(3, 80) symbol?: string | null;
  @Field(() => PartialDate, { nullable: true })
  @IsOptional()
  @Matches(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { message: 'A date is 2023, 2023-05 or 2023-05-14.' })
  date?: string | null;
  @LocalizedInput() title: LocalizedTextInput;
  @LocalizedInput({ optional: true }) facts?: LocalizedTextInput | null;
  @LocalizedInput({ optional: true }) holding?: LocalizedTextInput | null;
  @Field({ description: 'Code of decision-outcome.' }) @IsString() @MaxLength(100) outcome: string;
  @Field(() => [String], { nullable: true }) @IsOptional() @ArrayMaxSize(MOST) violationTypes?: string[] | null;
  @ListOf(DecisionProvisionInput, MOST, { optional: true }) provisions?: DecisionProvisionInput[] | null;
  @ListOf(DecisionCitationInput, MOST, { optional: true }) citations?: DecisionCitationInput[] | null;
  @Field(() => DecisionImplementation, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(DecisionImplementation))
  implementation?: DecisionImplementation | null;
  @LocalizedInput({ optional: true }) implementationNote?: LocalizedTextInput | null;
  @Field(() => URLScalar, { nullable: true, description: 'Its official address.' })
  @Type(() => String)
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'An address begins with http:// or https://.' })
  url?: URL | string | null;
  @ListOf(SourceInput, 20, { optional: true }) sources?: SourceInput[] | null;
  @Field(() => Verification) @IsIn(Object.values(Verification)) verification: Verification;
  @Field(() => [DecisionPart], { nullable: true }) @IsOptional() @IsIn(Object.values(DecisionPart), { each: true }) unverified?:
    | DecisionPart[]
    | null;
  @LocalizedInput({ optional: true }) verificationNote?: LocalizedTextInput | null;
  @LocalizedInput({ optional: true }) note?: LocalizedTextInput | null;
}

@InputType({ description: 'A new decision; or, with `id` and `version`, other content for one that is there or for your own that waits.' })
export class ProposeDecisionInput extends DecisionContentInput {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() id?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of the decision as you read it.' }) @IsOptional() @IsInt() version?: number | null;
  @Field(() => Language, { nullable: true, description: 'Language of what is said of the sources; else the first of the title.' })
  @IsOptional()
  language?: Language | null;
}

@InputType()
export class ReviewDecisionInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'Of the decision as you read it.' }) @IsInt() version: number;
  @Field(() => String, { nullable: true, description: 'Needed when it is returned.' }) @IsOptional() @MaxLength(2000) note?: string | null;
}

@InputType()
export class LinkDecisionInput {
  @Field({ description: 'Code of the case.' }) @IsString() @Length(1, 40) case: string;
  @Field(() => Int, { description: 'Version of the case as you read it.' }) @IsInt() version: number;
  @Field({ description: 'Code of the decision.' }) @IsString() @Length(1, 120) decision: string;
  @Field(() => CaseDecisionRelation) relation: CaseDecisionRelation;
}
