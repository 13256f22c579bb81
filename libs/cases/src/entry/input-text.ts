import { applyDecorators } from '@nestjs/common';
import { Field, type FieldOptions } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { badInput, changedText, isBlank, type LocalizedText, type LocalizedTextInput, localizedText, NotBlank } from '#libs/platform';

/** Nothing that turns the direction of text, by which it reads otherwise than it is checked. */
const TURNING = '\\u202A-\\u202E\\u2066-\\u2069';
/** What is kept as text: no control characters but breaks and tabs, no halves of characters. */
const STORABLE = new RegExp(`^(?:(?![${TURNING}])[\\P{C}\\p{Cf}\\p{Co}\\p{Cn}\\s])*$`, 'u');
/** Characters of a title, in each language. */
const MAX_TITLE = 300;
/** Characters of a text in its compatible form (NFKC), in which the gate before publication looks at it. */
const MAX_PLAIN = 25_000;
const storable = Matches(STORABLE, { message: 'The text holds a character that cannot be kept.' });

/** A text that must be there. */
export const Text = (max: number, options: FieldOptions = {}) =>
  applyDecorators(
    Field(() => String, options),
    IsString(),
    MinLength(1),
    NotBlank(),
    MaxLength(max),
    storable,
  );

/** A text that may be left out. */
export const OptionalText = (max: number, description?: string) =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsString(),
    MaxLength(max),
    storable,
  );

/** Code of a vocabulary; the database knows which there are. */
export const Code = (vocabulary: string) => Text(60, { description: `Code of the vocabulary ${vocabulary}.` });
export const OptionalCode = (vocabulary: string) => OptionalText(60, `Code of the vocabulary ${vocabulary}.`);

/** @throws BAD_USER_INPUT when there is no text in any language, or one that cannot be kept */
export function wording(input: LocalizedTextInput, field: string): LocalizedText {
  return keepable(localizedText(input, field), field);
}

/** A text after a change of some of its languages. @throws BAD_USER_INPUT as `wording` does */
export function changedWording(before: LocalizedText, input: LocalizedTextInput, field: string): LocalizedText {
  return keepable(changedText(before, input, field), field);
}

function keepable(text: LocalizedText, field: string): LocalizedText {
  if (field === 'title' && Object.values(text).some((each) => each.length > MAX_TITLE))
    throw badInput(`"title" has at most ${MAX_TITLE} characters in each language.`, field);
  if (!Object.values(text).every((each) => STORABLE.test(each))) throw badInput(`"${field}" holds a character that cannot be kept.`, field);
  if (Object.values(text).some(isLongInPlainForm))
    throw badInput(
      `"${field}" is too long with its signs (as \u{FDFA}) written out in letters: at most ${MAX_PLAIN} characters in each language.`,
      field,
    );
  return text;
}

/** One sign may stand for 18 letters: they are counted as they come, and not kept. */
function isLongInPlainForm(text: string): boolean {
  let length = 0;
  for (const character of text) {
    length += character < '\u0080' ? 1 : character.normalize('NFKC').length;
    if (length > MAX_PLAIN) return true;
  }
  return false;
}

/** @throws BAD_USER_INPUT when nothing is said */
export function requireReason(reasons: string, field = 'reasons'): string {
  const reason = trimmed(reasons);
  if (!reason) throw badInput(`Say why: "${field}".`, field);
  return reason;
}

/** A text without its margins; null where nothing is left. */
export const trimmed = (text: string | null | undefined): string | null => (!text || isBlank(text) ? null : text.trim());
