import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Language, type LocalizedText } from '#libs/platform';

/** What in a public wording could point to a person. */
export enum FindingKind {
  NAME = 'NAME',
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
  LINK = 'LINK',
  PERSONAL_NUMBER = 'PERSONAL_NUMBER',
  EXACT_DATE = 'EXACT_DATE',
  MONTH = 'MONTH',
  ADDRESS = 'ADDRESS',
  SMALL_PLACE = 'SMALL_PLACE',
  EXACT_AGE = 'EXACT_AGE',
  RARE_COMBINATION = 'RARE_COMBINATION',
}
registerEnumType(FindingKind, {
  name: 'FindingKind',
  description:
    'MONTH is looked for where a survivor agreed to no more than the year. PHONE, EMAIL, LINK and PERSONAL_NUMBER are refused; the others are shown beside the text, and whoever proposes or approves says how many they saw.',
});

/** No public wording needs these: they are refused, not weighed. */
export const REFUSED: ReadonlySet<FindingKind> = new Set([
  FindingKind.PHONE,
  FindingKind.EMAIL,
  FindingKind.LINK,
  FindingKind.PERSONAL_NUMBER,
]);

export interface Wording {
  title: LocalizedText;
  narrative: LocalizedText;
}

@ObjectType({ description: 'A place in a public wording that could point to a person: to be looked at, not a verdict.' })
export class Finding {
  @Field(() => FindingKind) kind: FindingKind;
  @Field({ description: '`title` or `narrative`' }) field: string;
  @Field(() => Language) language: Language;
  @Field({ description: 'The words in question; of many, the first.' }) excerpt: string;
  @Field(() => Int, { description: 'Where they begin, in UTF-16 units.' }) from: number;
  @Field(() => Int, { description: 'Where they end (exclusive).' }) to: number;
}

/** Where something was found. It keeps nothing of the text alive, as a piece cut out of it would. */
export interface Place extends Omit<Finding, 'excerpt'> {
  field: keyof Wording;
  /** In place of the words that stand there. */
  words?: string;
}

const codeOf = (language: Language) => language.toLowerCase() as keyof LocalizedText;
export const languageOf = (code: string): Language => Language[code.toUpperCase() as keyof typeof Language];

/** So many letters of a finding are shown. */
const SHOWN = 100;

/** Places, with the words that stand there. */
export const findingsAt = (wording: Wording, places: readonly Place[]): Finding[] =>
  places.map(({ kind, field, language, from, to, words }) => {
    const excerpt = words ?? (wording[field][codeOf(language)] ?? '').slice(from, to).trim();
    return { kind, field, language, from, to, excerpt: excerpt.length > SHOWN ? `${excerpt.slice(0, SHOWN)}…` : excerpt };
  });
