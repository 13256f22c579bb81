import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Language } from '#libs/platform';

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

@ObjectType({ description: 'A place in a public wording that could point to a person: to be looked at, not a verdict.' })
export class Finding {
  @Field(() => FindingKind) kind: FindingKind;
  @Field({ description: '`title` or `narrative`' }) field: string;
  @Field(() => Language) language: Language;
  @Field({ description: 'The words in question.' }) excerpt: string;
  @Field(() => Int, { description: 'Where they begin, in UTF-16 units.' }) from: number;
  @Field(() => Int, { description: 'Where they end (exclusive).' }) to: number;
}
