import { badInput } from '#libs/platform';
import { isBreached } from './breached-file.js';
import { COMMON_WORDS, KEYBOARD_RUNS } from './common-words.js';

const LEAST = 12;
/** Far beyond any passphrase; a bound on what is hashed. */
const MOST = 200;
/** What must remain of a password when everything that guessers try first is taken out. */
const OWN_LEAST = 4;

const LOOKALIKES: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };
const plainLetters = (text: string) => text.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);

/** Without words of the list, runs of four and more along a keyboard, dates, repetitions, punctuation. */
function whatIsOwn(text: string, words: readonly string[]): string {
  let rest = text;
  for (const word of words) if (rest.includes(word)) rest = rest.replaceAll(word, ' ');
  for (const run of KEYBOARD_RUNS)
    for (let length = run.length; length >= 4; length--)
      for (let start = 0; start + length <= run.length; start++) rest = rest.replaceAll(run.slice(start, start + length), ' ');
  return rest
    .replace(/(.+?)\1{2,}/gu, '$1')
    .replace(/(19|20)\d\d|\d{1,4}/g, '')
    .replace(/[^\p{L}]+/gu, '');
}

/** A whole made of one piece again and again: abcabcabcabc. */
const isRepeated = (text: string) => /^(.{1,6}?)\1+$/su.test(text);

/** Is it among what guessers try first? Compared in lower case, and with look-alike signs read as letters. */
export function isCommon(password: string, about: readonly string[] = []): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  const own = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length >= 3);
  const words = [...own, ...COMMON_WORDS];
  if (isRepeated(lower)) return true;
  return [lower, plainLetters(lower)].some((form) => new Set(whatIsOwn(form, words)).size < OWN_LEAST && !isLongNumber(lower));
}

/** Many unlike digits by themselves are no word of anybody's: they are judged by their variety alone. */
const isLongNumber = (text: string) => {
  const digits = text.replace(/\D/g, '');
  return (
    digits.length >= 14 && new Set(digits).size >= 6 && !KEYBOARD_RUNS.some((run) => run.length >= 10 && digits.includes(run.slice(0, 6)))
  );
};

/**
 * The rules for a new password (S10): twelve characters or more, not one that is known from breaches, nor one made of the person's own name
 * or address. Nothing is asked of its kinds of characters. @throws BAD_USER_INPUT
 */
export async function requireGoodPassword(password: string, about: readonly string[], breachedFile?: string): Promise<void> {
  const length = [...password].length;
  if (length < LEAST)
    throw badInput(`A password has ${LEAST} characters or more: several words together are easy to keep in mind.`, 'password');
  if (length > MOST) throw badInput(`A password has at most ${MOST} characters.`, 'password');
  if (isCommon(password, about) || (breachedFile && (await isBreached(breachedFile, password))))
    throw badInput(
      'This password is among those that are guessed first. Take several words that have nothing to do with each other.',
      'password',
    );
}
