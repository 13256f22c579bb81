import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { EngagementRelation } from '#libs/law';
import { LocalizedTextInput, PartialDate } from '#libs/platform';
import { EvidenceReason } from '../case.enums.js';
import { MAX_ACTS, MAX_LINKS, MAX_RESPONSES } from '../case-bounds.js';
import { ActInput, ResponseInput } from '../case-facts.inputs.js';
import { OptionalCode, Text } from '../input-text.js';

@InputType()
export class RevisedLawInput {
  @Text(300, { description: 'Path of the provision.' }) provision: string;
  @Field(() => EngagementRelation) relation: EngagementRelation;
}

@InputType()
export class RevisedEvidenceInput {
  @Text(100, { description: 'Code of the recommendation.' }) recommendation: string;
  @Field(() => EvidenceReason) reason: EvidenceReason;
  @Field(() => Int, { defaultValue: 3, description: '1 (weak) to 5 (strong)' }) @IsInt() @Min(1) @Max(5) strength: number;
}

@InputType({
  description:
    'A new version of what the public reads of a published case: what is left out stays; a list of acts or responses replaces what there was.',
})
export class ReviseCaseInput {
  @Text(40) code: string;
  @Field(() => Int, { description: 'Version of the case as you read it.' }) version: number;
  @Field(() => LocalizedTextInput, { nullable: true, description: 'The whole title, in each language that it has.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title?: LocalizedTextInput | null;
  @Field(() => LocalizedTextInput, { nullable: true, description: 'The whole story, in each language that it has.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  narrative?: LocalizedTextInput | null;
  @Field(() => PartialDate, { nullable: true, description: 'Year and month.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}$/, { message: '"occurredMonth" is a year and a month: 2023-05.' })
  occurredMonth?: string | null;
  @OptionalCode('region') region?: string | null;
  @Field(() => [ActInput], { nullable: true })
  @IsOptional()
  @ArrayMinSize(1, { message: 'A case has at least one act.' })
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
  @Field(() => [RevisedLawInput], { nullable: true, description: 'Provisions that it engages as well.' })
  @IsOptional()
  @ArrayMaxSize(MAX_LINKS)
  @ValidateNested({ each: true })
  @Type(() => RevisedLawInput)
  engage?: RevisedLawInput[] | null;
  @Field(() => [RevisedEvidenceInput], { nullable: true, description: 'Recommendations that it is evidence for as well.' })
  @IsOptional()
  @ArrayMaxSize(MAX_LINKS)
  @ValidateNested({ each: true })
  @Type(() => RevisedEvidenceInput)
  link?: RevisedEvidenceInput[] | null;
  @Field(() => [ID], { nullable: true, description: 'Ids of engagements and of links of evidence that go.' })
  @IsOptional()
  @ArrayMaxSize(2 * MAX_LINKS)
  @IsUUID(undefined, { each: true })
  remove?: string[] | null;
  @Field(() => Int, { defaultValue: 0, description: 'How many findings of `checkWording` you saw and judged harmless.' })
  findingsSeen: number;
}
