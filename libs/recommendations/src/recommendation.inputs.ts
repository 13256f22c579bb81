import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Implementation, StatePosition } from './recommendation.enums.js';

@InputType({ description: 'Every condition given must hold; within one, any of its values.' })
export class RecommendationFilter {
  @Field(() => [String], { nullable: true }) @IsOptional() @ArrayMaxSize(100) issuingBodies?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Codes of the vocabulary theme.' }) @IsOptional() @ArrayMaxSize(100) themes?:
    | string[]
    | null;
  @Field(() => [Implementation], { nullable: true }) @IsOptional() statuses?: Implementation[] | null;
  @Field(() => [StatePosition], { nullable: true }) @IsOptional() statePositions?: StatePosition[] | null;
  @Field(() => [Int], { nullable: true }) @IsOptional() @ArrayMaxSize(100) years?: number[] | null;
  @Field(() => String, { nullable: true, description: 'Words in the code, symbol or text.' }) @IsOptional() @MaxLength(200) text?:
    | string
    | null;
}
