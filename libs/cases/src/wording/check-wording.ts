import { Language, type LocalizedText } from '#libs/platform';
import { type Finding, FindingKind } from './finding.js';
import { namesIn } from './names.js';
import { LARGE_REGIONS, PATTERNS, TRAITS } from './patterns.js';

export interface Wording {
  title: LocalizedText;
  narrative: LocalizedText;
}

/** Traits told of a person in a smaller region from which a rare combination is suspected. */
const RARE_FROM = 3;

/**
 * What in a wording for the public could point to a person: names, numbers, addresses, exact days and ages, small places, and
 * many traits together in a region of few people. Deterministic and without a dictionary of names: a hint for two people's eyes,
 * with false alarms and, for what is told in other words, blind.
 */
export function checkWording({ title, narrative }: Wording, region: string): Finding[] {
  const findings = [
    ...Object.entries(title).flatMap(([language, text]) => inText(text, 'title', language)),
    ...Object.entries(narrative).flatMap(([language, text]) => inText(text, 'narrative', language)),
  ];
  if (!LARGE_REGIONS.has(region))
    findings.push(...Object.entries(narrative).flatMap(([language, text]) => rareCombination(text, language)));
  return findings;
}

const languageOf = (code: string) => code.toUpperCase() as Language;

function inText(text: string, field: string, code: string): Finding[] {
  const taken: Finding[] = [];
  const add = (kind: FindingKind, from: number, to: number) => {
    if (taken.some((known) => from < known.to && known.from < to)) return; // the first, surer kind names it
    taken.push({ kind, field, language: languageOf(code), excerpt: text.slice(from, to).trim(), from, to });
  };
  for (const [kind, pattern] of PATTERNS) for (const match of text.matchAll(pattern)) add(kind, match.index, match.index + match[0].length);
  for (const { from, to } of namesIn(text)) add(FindingKind.NAME, from, to);
  return taken.sort((a, b) => a.from - b.from);
}

function rareCombination(text: string, code: string): Finding[] {
  const traits = TRAITS.map((trait) => text.match(trait)?.[0]).filter((word): word is string => word !== undefined);
  if (traits.length < RARE_FROM) return [];
  return [
    {
      kind: FindingKind.RARE_COMBINATION,
      field: 'narrative',
      language: languageOf(code),
      excerpt: traits.join(', '),
      from: 0,
      to: text.length,
    },
  ];
}
