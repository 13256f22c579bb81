import { LANGUAGE_CODES } from '#libs/platform';

/** Words of a person as a LIKE pattern: their own % and _ mean themselves. */
export const containing = (words: string) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** SQL: does this text hold the words of the pattern `?`, whatever their case, accents and unseen characters? */
export const contains = (text: string) => `plain_words(${text}) LIKE plain_words(?)`;

/** SQL: the words of a localised text in all its languages, and not the codes of these. */
export const inAnyLanguage = (text: string) => `concat_ws(' | ', ${LANGUAGE_CODES.map((code) => `${text}->>'${code}'`).join(', ')})`;
