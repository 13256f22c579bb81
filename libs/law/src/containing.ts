import { join, LANGUAGE_CODES, literal, type Sql, sql } from '#libs/platform';

/** Words of a person as a LIKE pattern: their own % and _ mean themselves. */
const containing = (words: string) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** SQL: does this text hold the words of a person, whatever their case, accents and unseen characters? */
export const contains = (text: Sql, words: string) => sql`plain_words(${text}) LIKE (SELECT plain_words(${containing(words)}))`;

/** SQL: the words of a localised text in all its languages, and not the codes of these. */
export const inAnyLanguage = (text: Sql) => sql`concat_ws(' | ', ${join(LANGUAGE_CODES.map((code) => sql`${text}->>${literal(code)}`))})`;
