import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Confidentiality } from '#libs/access';
import { Day, Match } from '#libs/platform';
import { CaseState } from './case.enums.js';

const codes = (vocabulary: string) => ({
  nullable: true,
  description: `Codes of ${vocabulary}; a wider term finds its narrower ones too.`,
});

/** Of conditions of which a case may fit several values at once. */
const match = { nullable: true };

@InputType({
  description: 'Every condition given must hold; within one, any of its values, unless its match is ALL: then each of at most 10.',
})
export class CaseFilter {
  @Field(() => [String], codes('violation-type')) @IsOptional() @ArrayMaxSize(100) violationTypes?: string[] | null;
  @Field(() => Match, match) @IsOptional() violationTypesMatch?: Match | null;
  @Field(() => [String], codes('perpetrator-type')) @IsOptional() @ArrayMaxSize(100) perpetratorTypes?: string[] | null;
  @Field(() => Match, match) @IsOptional() perpetratorTypesMatch?: Match | null;
  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of perpetrator-type, of the first perpetrator of the first act alone: the cases behind a figure by PERPETRATOR_TYPE.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  principalPerpetratorTypes?: string[] | null;
  @Field(() => [String], codes('bias-motive')) @IsOptional() @ArrayMaxSize(100) biasMotives?: string[] | null;
  @Field(() => Match, match) @IsOptional() biasMotivesMatch?: Match | null;
  @Field(() => [String], { nullable: true, description: 'Paths of provisions; what stands under them counts too.' })
  @IsOptional()
  @ArrayMaxSize(100)
  provisions?: string[] | null;
  @Field(() => Match, match) @IsOptional() provisionsMatch?: Match | null;
  @Field(() => [String], { nullable: true, description: 'Codes of recommendations it is evidence for.' })
  @IsOptional()
  @ArrayMaxSize(100)
  recommendations?: string[] | null;
  @Field(() => Match, match) @IsOptional() recommendationsMatch?: Match | null;
  @Field(() => [String], codes('region')) @IsOptional() @ArrayMaxSize(100) regions?: string[] | null;
  @Field(() => [String], codes('response-type')) @IsOptional() @ArrayMaxSize(100) responses?: string[] | null;
  @Field(() => Match, match) @IsOptional() responsesMatch?: Match | null;
  @Field(() => [Confidentiality], { nullable: true }) @IsOptional() confidentiality?: Confidentiality[] | null;
  @Field(() => [CaseState], { nullable: true }) @IsOptional() states?: CaseState[] | null;
  @Field(() => Day, {
    nullable: true,
    description:
      'By month: the month of this day and later. A case of which only the year may be told is found by what holds the whole year.',
  })
  @IsOptional()
  occurredFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'By month: the month of this day and earlier.' }) @IsOptional() occurredTo?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Words in the code, title or story. For finding things well, use `search`.' })
  @IsOptional()
  @MaxLength(200)
  text?: string | null;
}
