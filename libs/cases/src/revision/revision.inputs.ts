import { Field, ID, InputType, Int, PickType } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { EngagementRelation } from '#libs/law';
import { ListOf, LocalizedInput, LocalizedTextInput } from '#libs/platform';
import { EvidenceReason } from '../case/case.enums.js';
import { MAX_LINKS } from '../case/case-bounds.js';
import { UpdateCaseInput } from '../entry/case-entry.inputs.js';
import { Text } from '../entry/input-text.js';

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
export class ReviseCaseInput extends PickType(UpdateCaseInput, [
  'code',
  'version',
  'occurredMonth',
  'region',
  'acts',
  'responses',
] as const) {
  @LocalizedInput({ optional: true, description: 'The whole title, in each language that it has.' }) title?: LocalizedTextInput | null;
  @LocalizedInput({ optional: true, description: 'The whole story, in each language that it has.' }) narrative?: LocalizedTextInput | null;
  @ListOf(RevisedLawInput, MAX_LINKS, { optional: true, description: 'Provisions that it engages as well.' }) engage?:
    | RevisedLawInput[]
    | null;
  @ListOf(RevisedEvidenceInput, MAX_LINKS, { optional: true, description: 'Recommendations that it is evidence for as well.' }) link?:
    | RevisedEvidenceInput[]
    | null;
  @Field(() => [ID], { nullable: true, description: 'Ids of engagements and of links of evidence that go.' })
  @IsOptional()
  @ArrayMaxSize(2 * MAX_LINKS)
  @IsUUID(undefined, { each: true })
  remove?: string[] | null;
  @Field(() => Int, { defaultValue: 0, description: 'How many findings of `checkWording` you saw and judged harmless.' })
  findingsSeen: number;
}
