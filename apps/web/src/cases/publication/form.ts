import * as z from 'zod/mini';
import type { LocalizedTextInput } from '../../generated/graphql.js';
import { LANGUAGES } from '../../i18n/language.js';
import { says } from '../../ui/field-errors.js';

const text = (most: number) => z.string().check(z.trim(), z.maxLength(most));
const inLanguages = (most: number) => z.object({ kk: text(most), ru: text(most), en: text(most) });

/** A wording for the public, in one to three languages: a title and a story in each that it has. */
export const WordingForm = z.object({ title: inLanguages(500), narrative: inLanguages(20_000) }).check(({ value, issues }) => {
  const written = LANGUAGES.filter((each) => value.title[each] !== '' || value.narrative[each] !== '');
  const refuse = (path: string[], message: string): void => {
    issues.push({ code: 'custom', path, message, input: value });
  };
  if (written.length === 0) refuse(['title', LANGUAGES[0]], says('language'));
  for (const language of written) {
    for (const part of ['title', 'narrative'] as const) if (value[part][language] === '') refuse([part, language], says('wanted'));
  }
});

export type WordingDraft = z.infer<typeof WordingForm>;

/** As the API takes it; a part that is still empty is given as `blank`. */
export function toText(part: WordingDraft['title'], blank?: string): LocalizedTextInput {
  const texts = Object.fromEntries(LANGUAGES.map((each) => [each, part[each].trim() || null]));
  return LANGUAGES.some((each) => texts[each]) ? texts : { ru: blank ?? null };
}
