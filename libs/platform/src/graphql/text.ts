import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, IsUrl, MaxLength, ValidateBy } from 'class-validator';
import { badInput } from '../errors/dalel-error.js';
import type { LanguageCode } from '../viewer/viewer.js';
import { URLScalar } from './scalars.js';

/** A text in up to three languages, as stored: {kk?, ru?, en?}. */
export type LocalizedText = Partial<Record<LanguageCode, string>>;

const MAX_TEXT = 20_000;

@InputType({ description: 'A text in one to three languages. In a change a language that is not named stays, and null removes one.' })
export class LocalizedTextInput {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(MAX_TEXT) kk?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(MAX_TEXT) ru?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(MAX_TEXT) en?: string | null;
}

/** Does a text look like nothing: spaces, characters without width, marks on no letter, fillers? */
export const isBlank = (text: string): boolean => !/[^\s\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/** A text that must say something. */
export const NotBlank = (message = 'The text of "$property" is blank.') =>
  ValidateBy({
    name: 'notBlank',
    validator: { validate: (value) => typeof value !== 'string' || !isBlank(value), defaultMessage: () => message },
  });

/** @throws BAD_USER_INPUT when there is no text in any language. */
export function localizedText(input: LocalizedTextInput, field: string): LocalizedText {
  const texts = Object.entries(input).flatMap(([language, text]) =>
    typeof text === 'string' && !isBlank(text) ? [[language, text.trim()] as const] : [],
  );
  if (texts.length === 0) throw badInput(`"${field}" needs a text in Kazakh, Russian or English.`, field);
  return Object.fromEntries(texts);
}

/**
 * A text as it is after a change: what is given in a language takes the place of what was there, null removes it, and a language
 * that is not named stays. @throws BAD_USER_INPUT when a text is blank, when nothing is named, or when no language would be left
 */
export function changedText(before: LocalizedText, input: LocalizedTextInput, field: string): LocalizedText {
  const changes = Object.entries(input).filter((change): change is [string, string | null] => change[1] !== undefined);
  if (changes.length === 0) throw badInput(`"${field}" names no language: give "kk", "ru" or "en".`, field);
  if (changes.some(([, text]) => text !== null && isBlank(text)))
    throw badInput(`"${field}" is blank in a language: give null to remove it.`, field);
  return localizedText({ ...before, ...Object.fromEntries(changes) }, field);
}

/** Where something was read, as stored: its title in the language or languages that it has. */
export interface StoredSource {
  title: LocalizedText;
  url?: string;
  note?: LocalizedText;
}

@ObjectType({ description: 'Where something was read.' })
export class Source {
  title: LocalizedText;
  @Field(() => URLScalar, { nullable: true }) url: string | null;
  note: LocalizedText | null;
}

/** Sources as someone typed them, in the language of what they typed. */
export const sourcesTyped = (sources: readonly SourceInput[], language: LanguageCode): StoredSource[] =>
  sources.map(({ title, url, note }) => ({
    title: { [language]: title },
    ...(url && { url: String(url) }),
    ...(note && { note: { [language]: note } }),
  }));

@InputType()
export class SourceInput {
  @Field() @IsString() @NotBlank('A source needs a title.') @MaxLength(500) title: string;
  // by its metadata the transformer would make a URL of nothing: it is kept as the text that was sent
  @Field(() => URLScalar, { nullable: true })
  @Type(() => String)
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'The address of a source begins with http:// or https://.' })
  url?: URL | string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) note?: string | null;
}
