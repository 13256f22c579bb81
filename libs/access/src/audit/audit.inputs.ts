import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsUUID, Matches } from 'class-validator';
import { DateTime } from '#libs/platform';

const ACTION = /^[a-z]+(\.[a-z-]+)?$/;

@InputType()
export class AuditFilter {
  @Field(() => [String], { nullable: true, description: 'Actions as they are recorded, or their first word: `session`, `case.read`.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @Matches(ACTION, { each: true, message: 'An action is written like "case.read", or "case" for all that begin so: "actions".' })
  actions?: string[] | null;

  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID('loose', { message: 'A person is named by id: "person".' }) person?:
    | string
    | null;
  @Field(() => ID, { nullable: true, description: 'The case, session, recommendation … that it is about.' })
  @IsOptional()
  @IsUUID('loose', { message: 'A subject is named by id: "subject".' })
  subject?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'From this moment on.' }) @IsOptional() from?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' }) @IsOptional() before?: Date | null;
}
