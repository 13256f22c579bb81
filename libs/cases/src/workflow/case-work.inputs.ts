import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { EngagementRelation } from '#libs/law';
import { LocalizedTextInput, Purpose } from '#libs/platform';
import { ConsentTermsInput } from '../entry/case-facts.inputs.js';
import { OptionalText, Text } from '../entry/input-text.js';

const asRead = { description: 'Version of the case as you read it.' };

@InputType()
export class CaseStepInput {
  @Text(40) code: string;
  @Field(() => Int, asRead) version: number;
  @OptionalText(2000, 'Kept with the step.') note?: string | null;
}

@InputType({ description: 'Of the case as it stands, whoever changed it since you read it.' })
export class WithdrawCaseInput {
  @Text(40) code: string;
  @OptionalText(2000, 'Kept with the step.') note?: string | null;
}

@InputType({ description: 'A step back, which takes reasons: of the case as it stands, whoever changed it since you read it.' })
export class ReasonedStepInput {
  @Text(40) code: string;
  @Text(2000, { description: 'Why, for who goes on with it. Names and contacts do not belong here.' }) reasons: string;
}

@InputType({ description: 'With wording: proposes it to the public. Without: a second person approves what was proposed.' })
export class PublishCaseInput {
  @Text(40) code: string;
  @Field(() => Int, asRead) version: number;
  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title?: LocalizedTextInput | null;
  @Field(() => LocalizedTextInput, { nullable: true, description: 'Made anew for the public: no exact day, no place, no name.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  narrative?: LocalizedTextInput | null;
  @Field(() => Int, {
    defaultValue: 0,
    description: 'How many findings of `checkWording` (or `publication { findings }`) you saw and judged harmless.',
  })
  findingsSeen: number;
}

@InputType({ description: 'What a survivor agreed to, for one purpose. It takes the place of what they agreed to before.' })
export class RecordConsentInput extends ConsentTermsInput {
  @Field(() => ID) @IsUUID() survivor: string;
}

@InputType()
export class WithdrawConsentInput {
  @Field(() => ID) @IsUUID() survivor: string;
  @Field(() => Purpose) purpose: Purpose;
  @OptionalText(2000) note?: string | null;
}

@InputType()
export class EngageProvisionInput {
  @Text(40, { description: 'Code of the case.' }) case: string;
  @Field(() => Int, asRead) version: number;
  @Text(300, { description: 'Path of the provision.' }) provision: string;
  @Field(() => EngagementRelation) relation: EngagementRelation;
}
