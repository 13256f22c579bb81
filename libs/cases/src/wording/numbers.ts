import { FindingKind } from './finding.js';
import { goesOn, numberOfWord } from './number-words.js';

/** Letters that are read as digits among digits. */
const LOOK_ALIKE: Record<string, string> = {};
for (const [digit, letters] of Object.entries({
  0: 'OoОоӨөDQ',
  1: 'IilІіӀӏL',
  2: 'Zz',
  3: 'ЗзЭэҘҙ',
  4: 'Чч',
  5: 'Ss',
  6: 'бb',
  7: 'Т',
  8: 'ВB',
  9: 'gq',
}))
  for (const letter of letters) LOOK_ALIKE[letter] = digit;
/** So many letters by themselves may stand for digits between digits: more are a word. */
const MOST_LETTERS = 3;
const LONGEST = 13;

interface Group {
  digits: string;
  from: number;
  to: number;
  /** A plus stands before it. */
  plus: boolean;
  /** A short word, a letter, or digits written in words stand before it: then only what is grouped as such a number is one. */
  behindWord: boolean;
  /** More than one short word stands before it: then only a few groups are a number. */
  behindWords: boolean;
  /** Written in words: what it says. */
  value?: number;
}

/** A word as it stands between many groups of one number at most: "8 701 тире 123 45 67". */
const SHORT = 5;
/** So many words stand between two groups of one number at most: "8701 потом ещё 1234567". */
const MOST_WORDS = 3;

/**
 * Telephone numbers and individual identification numbers (IIN) of Kazakhstan, whatever stands between their digits that is neither letter nor
 * digit, and with letters in place of digits.
 */
export function numbersIn(text: string): { kind: FindingKind; from: number; to: number }[] {
  return runsOfGroups(text).flatMap((run) => {
    const found: { kind: FindingKind; from: number; to: number }[] = [];
    for (let first = 0; first < run.length; first += 1) {
      const number = numberAt(run, first);
      if (!number) continue;
      found.push({ kind: number.kind, from: run[first].from, to: run[number.last].to });
      first = number.last;
    }
    return found;
  });
}

/** Groups of digits, and numbers in words, with no more than a few words between them; without digits it is none. */
function runsOfGroups(text: string): Group[][] {
  const runs: Group[][] = [[]];
  let gap = 0;
  let wide = false;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\d]+/gu)) {
    const value = numberOfWord(word);
    if (value !== undefined) {
      addWord(runs.at(-1) ?? [], { value, from: index, to: index + word.length, apart: gap > 0, wide });
      gap = 0;
      wide = false;
      continue;
    }
    const groups = groupsOf(word);
    if (groups.length === 0) {
      gap += 1;
      wide ||= gap > 1 || word.length > SHORT;
      if (gap > MOST_WORDS) runs.push([]);
      continue;
    }
    const plus = text.slice(Math.max(0, index - 2), index).indexOf('+');
    groups.forEach(({ digits, at }, n) => {
      const from = n === 0 && plus >= 0 ? Math.max(0, index - 2) + plus : index + at;
      const behindWord = (gap > 0 && (runs.at(-1)?.length ?? 0) > 0) || n > 0;
      runs
        .at(-1)
        ?.push({ digits, from, to: index + at + digits.length, plus: n === 0 && plus >= 0, behindWord, behindWords: wide && n === 0 });
    });
    gap = 0;
    wide = false;
  }
  return runs.filter((run) => run.some(({ value }) => value === undefined));
}

function addWord(
  run: Group[],
  { value, from, to, apart, wide }: { value: number; from: number; to: number; apart: boolean; wide: boolean },
): void {
  const last = run.at(-1);
  if (last?.value !== undefined && !apart && goesOn(last.value, value)) {
    last.value += value;
    last.digits = String(last.value);
    last.to = to;
  } else run.push({ digits: String(value), value, from, to, plus: false, behindWord: apart && run.length > 0, behindWords: wide });
}

/** The digits of a word: all of it, or what a letter parts ("8701x1234567"). */
function groupsOf(word: string): { digits: string; at: number }[] {
  const digits = digitsOf(word);
  if (digits !== undefined) return [{ digits, at: 0 }];
  if (word.length > 2 * LONGEST || !/\d\p{L}{1,5}\d/u.test(word)) return [];
  return [...word.matchAll(/\d+/g)].map((match) => ({ digits: match[0], at: match.index }));
}

function digitsOf(word: string): string | undefined {
  if (/^\d+$/.test(word)) return word;
  if (word.length > LONGEST || (word.length > MOST_LETTERS && !/\d/.test(word))) return undefined;
  let digits = '';
  for (const character of word) {
    const digit = /\d/.test(character) ? character : LOOK_ALIKE[character];
    if (digit === undefined) return undefined;
    digits += digit;
  }
  return digits;
}

/** As a whole number is grouped where words stand in it. */
const PARTED_PHONE = /^(?:1,10|4,7|2,9|1,3,7|4,3,4|1,3,3,4|4,3,2,2|1,3,3,2,2)$/;
const PARTED_PERSONAL = /^(?:6,6|6,4,2|6,3,3|6,2,2,2|2,2,2,6|2,2,2,2,2,2)$/;

/** Groups of a number in a sentence. */
const FEW = 2;

function numberAt(run: readonly Group[], first: number): { kind: FindingKind; last: number } | undefined {
  let digits = '';
  for (let last = first; last < run.length && digits.length < LONGEST; last += 1) {
    digits += run[last].digits;
    const groups = run.slice(first, last + 1);
    const parted = groups.some(({ behindWord }, n) => n > 0 && behindWord);
    if (groups.length > FEW && groups.some(({ behindWords }, n) => n > 0 && behindWords)) return undefined;
    if (isPhone(digits, groups) && (!parted || PARTED_PHONE.test(lengthsOf(groups)))) return { kind: FindingKind.PHONE, last };
    if (isPersonal(digits, groups) && (!parted || PARTED_PERSONAL.test(lengthsOf(groups))))
      return { kind: FindingKind.PERSONAL_NUMBER, last };
  }
  return undefined;
}

const MOBILE = /^7(?:0[0-8]|47|5[01]|6[0-4]|7[15-8])/;
/** As a number without the 8 before it is written, lest any three figures in a row are one. */
const GROUPED_AS_PHONE = /^(?:10|3,7|6,4|3,3,4|3,4,3|6,2,2|3,3,2,2|3,2,2,3|2(?:,2){4}|1(?:,1){9})$/;

function isPhone(digits: string, groups: readonly Group[]): boolean {
  if (groups.length > 1 && groups.some((group) => group.digits === '000')) return false; // a sum
  if (groups[0].plus && digits.length >= 10) return true;
  if (isDated(groups)) return false;
  if (/^(?:[078]|00[78])7\d{9}$/.test(digits)) return true;
  return digits.length === 10 && MOBILE.test(digits) && GROUPED_AS_PHONE.test(lengthsOf(groups));
}

const BORN = /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]\d{5}$/;

/** A list of four articles has twelve digits too: what is not grouped by the day of birth must have the right last digit. */
function isPersonal(digits: string, groups: readonly Group[]): boolean {
  if (!BORN.test(digits) || isDated(groups)) return false;
  return /^(?:12$|6,|2,2,2,|1,1,1,1,)/.test(lengthsOf(groups)) || lastDigitOf(digits) === Number(digits[11]);
}

const lengthsOf = (groups: readonly Group[]) => groups.map((group) => group.digits.length).join();

const YEAR = /^(?:19|20)\d{2}$/;
/** Days in figures, or years, one after another. */
function isDated(groups: readonly Group[]): boolean {
  const few = (group: Group | undefined) => group !== undefined && group.digits.length <= 2;
  return groups.some(
    ({ digits }, i) =>
      YEAR.test(digits) &&
      ((few(groups[i - 1]) && few(groups[i - 2])) || (few(groups[i + 1]) && few(groups[i + 2])) || YEAR.test(groups[i + 1]?.digits ?? '')),
  );
}

const WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
/** Of an IIN: the check over the eleven before it. */
function lastDigitOf(digits: string): number {
  const rest = (weights: readonly number[]) => weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
  return rest(WEIGHTS) === 10 ? rest(SECOND_WEIGHTS) : rest(WEIGHTS);
}
