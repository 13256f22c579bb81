import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, IsUrl, MaxLength, MinLength } from 'class-validator';
import { badInput } from '../errors/dalel-error.js';
import { URLScalar } from './scalars.js';

/** A text in up to three languages, as stored: {kk?, ru?, en?}. */
export type LocalizedText = Partial<Record<'kk' | 'ru' | 'en', string>>;

const MAX_TEXT = 20_000;

@InputType({ description: 'A text in one to three languages.' })
export class LocalizedTextInput {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(MAX_TEXT) kk?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(MAX_TEXT) ru?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(MAX_TEXT) en?: string | null;
}

/** @throws BAD_USER_INPUT when there is no text in any language. */
export function localizedText(input: LocalizedTextInput, field: string): LocalizedText {
  const given = Object.entries(input).flatMap(([language, text]) =>
    typeof text === 'string' && text.trim() ? [[language, text.trim()] as const] : [],
  );
  if (given.length === 0) throw badInput(`"${field}" needs a text in Kazakh, Russian or English.`, field);
  return Object.fromEntries(given);
}

@ObjectType({ description: 'Where something was read.' })
export class Source {
  @Field() title: string;
  @Field(() => URLScalar, { nullable: true }) url: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
}

@InputType()
export class SourceInput {
  @Field() @IsString() @MinLength(1, { message: 'A source needs a title.' }) @MaxLength(500) title: string;
  // by its metadata the transformer would make a URL of nothing: it is kept as the text that was sent
  @Field(() => URLScalar, { nullable: true })
  @Type(() => String)
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'The address of a source begins with http:// or https://.' })
  url?: URL | string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) note?: string | null;
}
