import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, Matches, MaxLength } from 'class-validator';
import { Verification } from '#libs/law';
import { Day } from '#libs/platform';
import { DecisionFlag, DecisionLevel, DecisionWeight } from './decision.enums.js';

@InputType({ description: 'Every condition given must hold; within one, any of its values.' })
export class DecisionFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of decision-body.' }) @IsOptional() @ArrayMaxSize(100) bodies?:
    | string[]
    | null;
  @Field(() => [DecisionLevel], { nullable: true }) @IsOptional() levels?: DecisionLevel[] | null;
  @Field(() => [DecisionWeight], { nullable: true }) @IsOptional() weights?: DecisionWeight[] | null;
  @Field(() => [String], { nullable: true, description: 'Codes of decision-outcome.' }) @IsOptional() @ArrayMaxSize(100) outcomes?:
    | string[]
    | null;
  @Field(() => [String], { nullable: true, description: 'ISO 3166-1, e.g. KZ.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @Matches(/^[A-Z]{2}$/, { each: true, message: 'A State is named by two capital letters, e.g. KZ.' })
  states?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Codes of violation-type; a wider term finds its narrower ones too.' })
  @IsOptional()
  @ArrayMaxSize(100)
  violationTypes?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Paths of provisions; what stands under them counts too.' })
  @IsOptional()
  @ArrayMaxSize(100)
  provisions?: string[] | null;
  @Field(() => [DecisionFlag], { nullable: true }) @IsOptional() flags?: DecisionFlag[] | null;
  @Field(() => [Verification], { nullable: true }) @IsOptional() verification?: Verification[] | null;
  @Field(() => Day, { nullable: true, description: 'Decided on this day or later.' }) @IsOptional() from?: string | null;
  @Field(() => Day, { nullable: true, description: 'Decided on this day or earlier.' }) @IsOptional() to?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Words in the citation, title, facts or holding. For finding things well, use `search`.',
  })
  @IsOptional()
  @MaxLength(200)
  text?: string | null;
}
