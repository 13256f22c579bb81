import { isGivenName } from './given-names.js';
import { NO_PERSON } from './no-person.js';

/** How far around a word it is looked whether it opens a sentence or is an initial: gaps are single spaces. */
const BEFORE = 8;
const NAMING_TITLE = /^(?:mr|mrs|ms|dr|г-н|г-жа|господин|госпожа|мырза|ханым)\.?$/iu;
const PATRONYMIC = /(?:ұлы|қызы|вич|вна|улы|кызы|овна|евич)$/u;
const SURNAME =
  /(?:[оеё]в|ин|[оеё]в[аыуе]|[оеё]вой|[оеё]вым|[оеё]ву|ин(?:а|ой|у|ым)|ск(?:ий|ая|ой|ого|ому|ую)|енко|чук|(?:ұл|қыз|ул|кыз)ы\p{L}{0,4}|(?:ович|евич)\p{L}{0,2}|[оеё]вн\p{L}{1,2}|[oe]va?|ina?|sk[iy]y?|skaya|uly|kyzy)$/u;
/** Behind an initial that opens a sentence: what is no surname. */
const NO_SURNAME = /^(?:она|они|его|ему|это|потом|затем|тогда|после|когда|он|the|then|they|she|his|her|ол|оны|содан)$/iu;

const isLikeSurname = (word: string) => word.length > 4 && word.length < 32 && SURNAME.test(word.toLowerCase());

const namesNobody = (word: string) => {
  const lower = word.toLowerCase();
  return NO_PERSON.some((known) => (known.length < 4 ? lower === known : lower.startsWith(known)));
};

/**
 * Words that look like a person's name: capitalised inside a sentence (or a common given name, with a patronymic's ending, two initials, or behind a title), and not
 * among what is known to name none. Joined where they stand side by side. A hint for the eye, with false alarms.
 */
export function namesIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const words = [...text.matchAll(/[\p{L}][\p{L}'’-]*/gu)];
  words.forEach((match, i) => {
    const word = match[0];
    const from = match.index;
    const isGiven = isGivenName(word);
    if (!/^\p{Lu}/u.test(word)) {
      if (isGiven) addPair(i);
      return;
    }
    if (!isGiven && namesNobody(word)) return;
    const before = text.slice(Math.max(0, from - BEFORE), from).trimEnd();
    const opensSentence = before === '' || /[.!?…:;«"“(\n–—-]$/u.test(before);
    const behindTitle = i > 0 && NAMING_TITLE.test(words[i - 1][0]);
    const initials = /^\p{Lu}$/u.test(word) && text[from + 1] === '.';
    const pairOfInitials =
      initials &&
      (/^\p{Lu}\.\s?\p{Lu}\./u.test(text.slice(from, from + BEFORE)) || /\p{Lu}\.\s?$/u.test(text.slice(Math.max(0, from - BEFORE), from)));
    const isName =
      isGiven ||
      pairOfInitials ||
      (initials && opensSentence && isSurname(i + 1)) ||
      (opensSentence && i > 0 && isSurname(i) && standsBehindInitial(i)) ||
      PATRONYMIC.test(word) ||
      behindTitle ||
      (!opensSentence && (initials || (word.length > 1 && !/^\p{Lu}+$/u.test(word))));
    if (!isName) return;
    take(from, from + word.length);
  });
  return found;

  function take(from: number, to: number): void {
    const last = found.at(-1);
    if (last && from < last.to) return;
    if (last && /^[\s.]*$/u.test(text.slice(last.to, from))) last.to = to;
    else found.push({ from, to });
  }

  /** A given name in small letters is one beside a surname, or another given name. */
  function addPair(i: number): void {
    const isBeside = (a: number, b: number) => /^\s$/u.test(text.slice(words[a].index + words[a][0].length, words[b].index));
    for (const [a, b] of [
      [i - 1, i],
      [i, i + 1],
    ]) {
      const other = words[a === i ? b : a]?.[0];
      if (other === undefined || !isBeside(a, b) || !(isGivenName(other) || isLikeSurname(other))) continue;
      take(words[a].index, words[b].index + words[b][0].length);
      return;
    }
  }

  function isSurname(i: number): boolean {
    const word = words[i]?.[0] ?? '';
    return /^\p{Lu}\p{Ll}{2,}/u.test(word) && !NO_SURNAME.test(word) && !namesNobody(word);
  }

  function standsBehindInitial(i: number): boolean {
    const before = words[i - 1];
    return (
      /^\p{Lu}$/u.test(before[0]) && /^\.\s?$/u.test(text.slice(before.index + 1, words[i].index)) && found.at(-1)?.to === before.index + 1
    );
  }
}
