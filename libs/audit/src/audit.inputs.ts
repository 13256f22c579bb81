import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsOptional, IsUUID, Matches } from 'class-validator';
import { DateTime } from '#libs/platform';

const ACTION = /^[a-z]+(\.[a-z-]+)?$/;
const KIND = /^[a-z][a-z_-]{0,39}$/;
const CODE = /^[A-Z]{2,12}(-[A-Z0-9]{1,12}){1,5}$/;

@InputType()
export class AuditFilter {
  @Field(() => [String], { nullable: true, description: 'Actions as they are recorded, or their first word: `session`, `case.read`.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @Matches(ACTION, { each: true, message: 'An action is written like "case.read", or "case" for all that begin so: "actions".' })
  actions?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Who did it, or was refused it.' })
  @IsOptional()
  @IsUUID('loose', { message: 'A person is named by id: "person".' })
  person?: string | null;
  @Field(() => ID, { nullable: true, description: 'The case, session, recommendation … that it is about.' })
  @IsOptional()
  @IsUUID('loose', { message: 'A subject is named by id: "subject".' })
  subject?: string | null;
  @Field(() => String, { nullable: true, description: 'Kind of what it is about: `case`, `person`, `session` …' })
  @IsOptional()
  @Matches(KIND, { message: 'A kind of record is written like "case": "kind".' })
  kind?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the case, where you may see it, or of the recommendation that it is about.',
  })
  @IsOptional()
  @Matches(CODE, { message: 'A code is written like "KZ-2023-7Q4M2" or "ECOM-2023-R1": "code".' })
  code?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: refusals alone, failed sign-ins among them.' })
  @IsOptional()
  @IsBoolean()
  refused?: boolean | null;
  @Field(() => DateTime, { nullable: true, description: 'From this moment on.' }) @IsOptional() from?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' }) @IsOptional() before?: Date | null;
}
