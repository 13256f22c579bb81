import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { Text } from '../entry/input-text.js';

@InputType({ description: 'One person is to be named to a sealed case, for a while.' })
export class GrantCaseInput {
  @Text(40, { description: 'Code of the case.' }) case: string;
  @Field(() => ID, { description: 'Who is to be named.' }) @IsUUID() person: string;
  @Text(500, { description: 'Why. It stays on record: name no one in it.' }) reason: string;
  @Field(() => Int, { defaultValue: 30, description: 'For how many days, at most 90.' }) @IsInt() @Min(1) @Max(90) days: number;
}
