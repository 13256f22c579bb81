import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { Text } from '../entry/input-text.js';

@InputType({ isAbstract: true })
export abstract class GrantInput {
  @Text(40, { description: 'Code of the case.' }) case: string;
  @Field(() => ID, { description: 'Who is to be let in.' }) @IsUUID() person: string;
  @Text(500, { description: 'Why. It stays on record: name no one in it.' }) reason: string;
  abstract days: number;
}

/** For how many days a grant is. */
export const Days = (most: number, defaultValue: number) =>
  applyDecorators(
    Field(() => Int, { defaultValue, description: `For how many days, at most ${most}.` }),
    IsInt(),
    Min(1),
    Max(most),
  );

@InputType({ description: 'One person is to be named to a sealed case, for a while.' })
export class ProposeCaseGrantInput extends GrantInput {
  @Days(90, 30) days: number;
}
