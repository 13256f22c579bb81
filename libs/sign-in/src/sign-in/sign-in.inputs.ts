import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';

const short = { nullable: true } as const;

@InputType({ description: 'One of these: what shows a second factor.' })
export class FactorInput {
  @Field(() => String, { ...short, description: 'Six digits of an authenticator app.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  code?: string;
  @Field(() => String, { ...short, description: 'One of the recovery codes; it is then used up.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  recoveryCode?: string;
  @Field(() => String, { ...short, description: 'JSON: the browser’s answer to `passkeyQuestion`.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  passkey?: string;
}

@InputType({ description: 'A passkey; or the password and, if you have one, another second factor.' })
export class StepUpInput extends FactorInput {
  @Field(() => String, short) @IsOptional() @IsString() @MaxLength(1000) password?: string;
}
