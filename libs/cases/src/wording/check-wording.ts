import type { LocalizedText } from '#libs/platform';
import { bankAccountsIn } from './accounts-of-banks.js';
import { DATES } from './date-patterns.js';
import { FindingKind, languageOf, type Place, REFUSED, type Wording } from './finding.js';
import { accountsIn, HANDLES } from './handles.js';
import { namesIn } from './names.js';
import { numbersIn } from './numbers.js';
import { isOfficialSite } from './official-sites.js';
import { LARGE_REGIONS, PATTERNS, PATTERNS_IN_WORDS } from './patterns.js';
import { PLACES } from './place-patterns.js';
import { plainForm, unspelled } from './plain-form.js';
import { SMALL_PLACES } from './small-places.js';
import { TRAITS } from './traits.js';

/** The surer kinds first: they name what others would find as well. */
const ALL_PATTERNS = [...PATTERNS, ...HANDLES, ...PATTERNS_IN_WORDS, ...DATES, ...PLACES, ...SMALL_PLACES];

/** Traits told of a person in a smaller region from which a rare combination is suspected. */
const RARE_FROM = 3;

/**
 * What in a wording for the public could point to a person: names, numbers, addresses, exact days and ages, small places, and
 * many traits together in a small place. Deterministic, by form and short lists of words: a hint for two people's eyes, with false
 * alarms and, for what is told in other words, blind. It is done in steps of one pattern over one text: a long text takes a second.
 */
export function* checkWording({ title, narrative }: Wording, region: string): Generator<void, Place[]> {
  const findings: Place[] = [];
  for (const [language, text] of Object.entries(title)) findings.push(...(yield* inText(text, 'title', language)));
  for (const [language, text] of Object.entries(narrative)) findings.push(...(yield* inText(text, 'narrative', language)));
  const inSmallPlace = !LARGE_REGIONS.has(region) || findings.some(({ kind }) => kind === FindingKind.SMALL_PLACE);
  return inSmallPlace ? [...findings, ...(yield* rareCombination({ title, narrative }, findings))] : findings;
}

function* inText(original: string, field: keyof Wording, code: string): Generator<void, Place[]> {
  const plain = plainForm(original);
  yield;
  const taken: Place[] = [];
  const covered = new Set<number>();
  const refused = new Set<number>();
  const add = (kind: FindingKind, { from, to }: { from: number; to: number }) => {
    // the first, surer kind names it; what is refused is named whatever softer kind stands before it
    const standing = REFUSED.has(kind) ? refused : covered;
    for (let at = from; at < to; at += 1) if (standing.has(at)) return;
    for (let at = from; at < to; at += 1) covered.add(at);
    if (standing === refused) for (let at = from; at < to; at += 1) refused.add(at);
    taken.push({ kind, field, language: languageOf(code), from, to });
  };
  const spelled = unspelled(plain);
  for (const { text, stretch } of spelled ? [plain, spelled] : [plain]) {
    for (const { kind, from, to } of numbersIn(text)) add(kind, stretch(from, to));
    yield;
    for (const [kind, pattern] of ALL_PATTERNS) {
      for (const match of text.matchAll(pattern))
        if (kind !== FindingKind.LINK || !isOfficialSite(match[0])) add(kind, stretch(match.index, match.index + match[0].length));
      yield;
    }
    for (const { from, to } of bankAccountsIn(text)) add(FindingKind.PERSONAL_NUMBER, stretch(from, to));
    for (const { from, to } of accountsIn(text)) add(FindingKind.LINK, stretch(from, to));
    for (const { from, to } of namesIn(text)) add(FindingKind.NAME, stretch(from, to));
    yield;
  }
  return taken.sort((a, b) => a.from - b.from);
}

/**
 * Who reads it may read all of it: traits are counted over title and story of every language together, an exact age among them, and
 * told in each language that gives any.
 */
function* rareCombination({ title, narrative }: Wording, findings: readonly Place[]): Generator<void, Place[]> {
  const languages = Object.keys(narrative) as (keyof LocalizedText)[];
  const traitWords: (string | undefined)[][] = [];
  for (const code of languages) {
    const { text } = plainForm(`${title[code] ?? ''}\n${narrative[code] ?? ''}`);
    const words: (string | undefined)[] = [];
    for (const trait of TRAITS) {
      yield;
      words.push(text.match(trait)?.[0]);
    }
    traitWords.push(words);
  }
  const known = TRAITS.filter((_, trait) => traitWords.some((words) => words[trait] !== undefined)).length;
  const aged = findings.some(({ kind }) => kind === FindingKind.EXACT_AGE) ? 1 : 0;
  if (known + aged < RARE_FROM) return [];
  return languages.flatMap((code, n) => {
    const words = (traitWords[n] ?? []).filter((word): word is string => word !== undefined);
    if (words.length === 0) return [];
    const to = narrative[code]?.length ?? 0;
    return [{ kind: FindingKind.RARE_COMBINATION, field: 'narrative', language: languageOf(code), words: words.join(', '), from: 0, to }];
  });
}
