import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Day } from '#libs/platform';
import { ProvisionStatus } from './law.enums.js';

@InputType()
export class ProvisionFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of instruments, e.g. kz/criminal-code.' })
  @IsOptional()
  @ArrayMaxSize(100)
  instruments?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Paths, e.g. kz/criminal-code/art/194.' })
  @IsOptional()
  @ArrayMaxSize(100)
  paths?: string[] | null;
  @Field(() => [String], { nullable: true }) @IsOptional() @ArrayMaxSize(100) themes?: string[] | null;
  @Field(() => ProvisionStatus, { nullable: true, description: 'Status on `asOf`.' }) @IsOptional() status?: ProvisionStatus | null;
  @Field(() => Day, { nullable: true, description: 'Today by default.' }) @IsOptional() asOf?: string | null;
  @Field(() => String, { nullable: true, description: 'Words in the label, heading or path.' }) @IsOptional() @MaxLength(200) text?:
    | string
    | null;
}
