import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Day, Language, ListOf, LocalizedInput, LocalizedTextInput, NotBlank, SourceInput } from '#libs/platform';
import { Assessor, Implementation, Trend } from './recommendation.enums.js';

@InputType()
export class ProposeAssessmentInput {
  @Field({ description: 'Code of the recommendation.' }) @MaxLength(100) recommendation: string;
  @Field(() => Int, { description: 'Version of the recommendation as you read it.' }) version: number;
  @Field(() => Assessor, { defaultValue: Assessor.OURS }) assessor: Assessor;
  @Field(() => String, { nullable: true, description: 'Which ministry, which committee: needed where it is not ours.' })
  @IsOptional()
  @NotBlank()
  @MaxLength(200)
  assessorName?: string | null;
  @Field(() => Implementation, { nullable: true }) @IsOptional() implementation?: Implementation | null;
  @Field(() => Trend, { nullable: true }) @IsOptional() trend?: Trend | null;
  @Field(() => String, { nullable: true, description: "A body's own scheme and its version, e.g. HRC A–E." })
  @IsOptional()
  @NotBlank()
  @MaxLength(200)
  gradeScheme?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @NotBlank() @MaxLength(40) gradeValue?: string | null;
  @Field(() => Day, { description: 'The day of which it speaks.' }) assessedOn: string;
  @LocalizedInput({ description: 'What happened.' }) summary: LocalizedTextInput;
  @Field(() => Language, {
    nullable: true,
    description: 'Language of "assessorName" and of what is said of the sources; else the first in which the summary is written.',
  })
  @IsOptional()
  language?: Language | null;
  @ListOf(SourceInput, 20, { least: 'An assessment needs at least one source.' }) sources: SourceInput[];
}

@InputType()
export class ReviewAssessmentInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'Version of the assessment as you read it.' }) version: number;
  @Field(() => String, { nullable: true, description: 'Needed when it is returned.' }) @IsOptional() @MaxLength(2000) note?: string | null;
}
