import { Args, type ArgsOptions, type FieldOptions, ResolveField, type ReturnTypeFunc } from '@nestjs/graphql';
import { PageArgs } from '../graphql/connection.js';
import { LANGUAGE_CODES, Language } from '../viewer/viewer.js';
import { SqlField } from './field-reading.js';
import { ident, join, literal, type Sql, sql } from './sql.js';

/** A field that a resolver adds to its type as a property, without code of its own: the statement of its row answers it. */
export const StatementField =
  (type: ReturnTypeFunc, options: FieldOptions = {}) =>
  (prototype: object, name: string): void => {
    const value = () => {
      throw new Error(`${name} is answered by the statement of its row`);
    };
    Object.defineProperty(prototype, name, { value, configurable: true });
    ResolveField(type, options)(prototype, name, Object.getOwnPropertyDescriptor(prototype, name)!);
  };

/** An argument of such a field, for its SQL. */
export const Argument =
  (argument: string, options: ArgsOptions) =>
  (prototype: object, name: string): void => {
    Reflect.defineMetadata('design:paramtypes', [], prototype, name); // where Nest looks first
    Args(argument, options)(prototype, name, 0);
  };
/** The arguments of every list, of such a field that is a connection. */
export const PageArguments = () => (prototype: object, name: string) => {
  Reflect.defineMetadata('design:paramtypes', [PageArgs], prototype, name);
  Args()(prototype, name, 0);
};
export const LanguageArgument = () => Argument('lang', { type: () => Language, nullable: true });

/** A text in the reader's language or in the one asked for, of a column that holds it in each language. */
export const Localized = (column: string, options?: FieldOptions) =>
  ofLanguages(
    () => String,
    column,
    (text, languages) => localized(text, languages),
    options,
  );
/** The language in which such a text comes. */
export const LanguageOf = (column: string, options?: FieldOptions) =>
  ofLanguages(() => Language, column, languageOf, { nullable: true, ...options });
/** Is such a text, as it comes, our own translation? Beside the column stands one that lists the languages of which this is true. */
export const TranslatedByUs = (column: string) =>
  ofLanguages(
    () => Boolean,
    column,
    (text, languages, row) => sql`coalesce(lower(${languageOf(text, languages)}) = ANY (${row}.${ident(`${column}_translated`)}), false)`,
    { description: `Our own translation: no official ${column} in this language was found.` },
  );

const ofLanguages =
  (type: ReturnTypeFunc, column: string, chosen: (text: Sql, languages: Sql, row: Sql) => Sql, options?: FieldOptions) =>
  (prototype: object, name: string): void => {
    StatementField(type, options)(prototype, name);
    LanguageArgument()(prototype, name);
    SqlField((row, context) => chosen(sql`${row}.${ident(column)}`, context.languages(), row))(prototype, name);
  };

/** Places in the reader's order of languages. */
const PREFERENCES = LANGUAGE_CODES.map((_, i) => literal(i + 1));

/** The first language there is, in the reader's order, of a localized_text column or expression. */
export const localized = (text: Sql, languages: Sql, get = sql`->>`) =>
  sql`coalesce(${join(PREFERENCES.map((n) => sql`${text}${get}((${languages}::text[])[${n}])`))})`;

/** Which language `localized` takes, as KK, RU or EN. */
export const languageOf = (text: Sql, languages: Sql) => {
  const language = (n: Sql) => sql`((${languages}::text[])[${n}])`;
  const choices = PREFERENCES.map((n) => sql`WHEN ${text} ? ${language(n)} THEN ${language(n)}`);
  return sql`upper(CASE ${join(choices, ' ')} END)`;
};
