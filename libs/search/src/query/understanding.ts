import { Injectable } from '@nestjs/common';
import { type Citation, CitationService } from '#libs/law';
import type { SearchAudience } from '../engine/search-document.js';
import type { CitedDocuments } from '../engine/search-engine.js';
import { CitedFinder, type Resolved } from './cited.js';
import { type Period, periodsIn } from './periods.js';
import { MAX_QUERY_LENGTH, quotedIn, readQuery } from './reading.js';
import { part, UnderstoodKind, type UnderstoodPart, type UnderstoodQuery } from './understood.js';
import type { Piece, Taken, Wording } from './wording.js';

/** A citation with what it cites. */
interface ReadCitation extends Resolved, Pick<Piece, 'start' | 'end'> {
  kind: 'citation';
}
type ReadPart = ReadCitation | (Period & { kind: 'period' });

const MAX_CITATIONS = 20;

/** Reads a query: what in it cites law, documents or records, what names a time, and the signs between. */
@Injectable()
export class QueryUnderstanding {
  constructor(
    private readonly citations: CitationService,
    private readonly cited: CitedFinder,
  ) {}

  /** @param asWords stretches that are to be taken as the words that they are */
  async read(query: string, audience: SearchAudience, asWords: readonly string[] = []): Promise<UnderstoodQuery> {
    const text = query.slice(0, MAX_QUERY_LENGTH).normalize('NFC').trim();
    const quoted = quotedIn(text);
    const isFree = ({ start, end }: Pick<Piece, 'start' | 'end'>): boolean =>
      !asWords.includes(text.slice(start, end)) && quoted.every((phrase) => end <= phrase.start || start >= phrase.end);
    const cited = /[\p{L}\p{N}]/u.test(text) ? (await this.citations.read(text)).filter(isFree).slice(0, MAX_CITATIONS) : [];
    const periods = periodsIn(text).filter(
      (period) => isFree(period) && cited.every(({ start, end }) => period.end <= start || period.start >= end),
    );
    const kept = cited.filter((citation) => isToFollow(citation, restOf(text, [...cited, ...periods])));
    const parts: ReadPart[] = periods.map((period) => ({ ...period, kind: 'period' }));
    for (const citation of kept) {
      const { start, end } = citation;
      const resolved = await this.cited.of(citation, text.slice(start, end), audience);
      if (resolved) parts.push({ kind: 'citation', start, end, ...resolved });
    }
    parts.sort((a, b) => a.start - b.start);
    return this.put(text, parts);
  }

  private put(text: string, all: readonly ReadPart[]): UnderstoodQuery {
    const taken = all.map(({ kind, start, end }, place): Taken => ({ kind, start, end, place, text: text.slice(start, end) }));
    const reading = readQuery(text, taken);
    const of = (places: readonly number[]) => places.map((place) => all[place]);
    const citations = of(reading.taken).filter((each) => each.kind === 'citation');
    const excluded = of(reading.takenOff).filter((each) => each.kind === 'citation');
    const asWording = ({ start, end, words }: ReadCitation): Wording[] =>
      words === null ? [] : [{ kind: 'words', text: words, start, end }];
    reading.words.push(...citations.flatMap(asWording));
    reading.without.push(...excluded.flatMap(asWording));
    const wanted = citations.filter(({ words }) => words === null);
    const unwanted = excluded.filter(({ words }) => words === null);
    const periods = of(reading.taken).filter((each) => each.kind === 'period');
    const isEmpty = [reading.words, reading.phrases, reading.anyOf].every(({ length }) => length === 0);
    const together = union(wanted);
    const finds = together.facets.length + together.ids.length > 0;
    return {
      reading,
      parts: partsOf(text, reading, citations, excluded, periods),
      // what is not here is not looked for, unless there is nothing else to look for
      cited: wanted.length > 0 && (finds || isEmpty) ? together : undefined,
      notCited: unwanted.length > 0 ? union(unwanted) : undefined,
      period: periods.length > 0 ? hull(periods) : undefined,
      named: citations.flatMap(({ named }) => named.map((code) => code.toLowerCase())),
    };
  }
}

/** The name of an act among other words may be no more than words; its initials are. */
const isToFollow = (citation: Citation, rest: string): boolean =>
  citation.kind !== 'act' || citation.places.length > 0 || citation.unmistakable || !/[\p{L}\p{N}]/u.test(rest);

const restOf = (text: string, taken: readonly Pick<Piece, 'start' | 'end'>[]): string =>
  taken.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

const union = (all: readonly ReadCitation[]): CitedDocuments => ({
  facets: [...new Set(all.flatMap(({ documents }) => documents.facets))],
  ids: [...new Set(all.flatMap(({ documents }) => documents.ids))],
});

/** From the beginning of the first to the end of the last. */
function hull(periods: readonly Period[]): Pick<Period, 'from' | 'to'> {
  const [begins, ends] = [periods.map(({ from }) => from), periods.map(({ to }) => to)];
  const known = (days: (string | null)[]) => days.filter((day) => day !== null).sort();
  // of «с 2021 до 2023» each leaves an end open that the other sets
  return { from: known(begins)[0] ?? null, to: known(ends).at(-1) ?? null };
}

function partsOf(
  text: string,
  { without, anyOf, unread }: UnderstoodQuery['reading'],
  citations: readonly ReadCitation[],
  excluded: readonly ReadCitation[],
  periods: readonly Period[],
): UnderstoodPart[] {
  const isTyped = ({ text: word, start, end }: Wording) => text.slice(start, end) === word;
  return [
    ...citations.map((each) => each.part),
    ...excluded.map((each) => ({ ...each.part, excluded: true })),
    ...periods.map(({ from, to, start, end }) => part(UnderstoodKind.PERIOD, text.slice(start, end), { from, to })),
    ...without.filter(isTyped).map((word) => part(UnderstoodKind.EXCLUDED, word.text, { excluded: true })),
    ...anyOf.map((group) => part(UnderstoodKind.ALTERNATIVES, group.map((words) => words.map((word) => word.text).join(' ')).join(' | '))),
    ...unread.map(({ text: sign, problem }) => part(UnderstoodKind.UNREAD, sign, { problem })),
  ];
}
