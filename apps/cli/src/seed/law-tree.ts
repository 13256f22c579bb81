import type { LanguageCode, LocalizedText, StoredSource } from '#libs/platform';
import { comparePlaces, labelOf, type Place, pathOf, placesOf } from './articles.js';
import { code, localized, together } from './data-files.js';
import type { LawHistory } from './law-data.js';
import { type Bound, bound } from './periods.js';
import { coversTogether, enteredForTree, forTree, qualifiedArticle, startNotKnown } from './remarks.js';

/** An entry of either file, with what its act lends it: the same form for codes, laws and treaties. */
export interface Entry {
  id: string;
  instrument: string;
  unit: string;
  article: string;
  heading: { en?: string | null; ru?: string | null; kk?: string | null };
  /** Languages in which the heading is our own translation. */
  translated: LanguageCode[];
  summary: LocalizedText | null;
  protects: LocalizedText | null;
  gap: LocalizedText | null;
  note: LocalizedText | null;
  themes: string[];
  from: string | null;
  to: string | null;
  adopted: string;
  checked: LocalizedText | null;
  verification: string;
  sources: StoredSource[];
}

export interface Version {
  from: Bound;
  to: Bound | null;
  summary: LocalizedText | null;
  verification: string;
  checked: LocalizedText | null;
  sources: StoredSource[];
}

export interface Provision {
  path: string;
  instrument: string;
  place: Place;
  label: string;
  heading: LocalizedText;
  translated: LanguageCode[];
  protects: LocalizedText | null;
  gap: LocalizedText | null;
  note: LocalizedText | null;
  themes: string[];
  versions: Version[];
  /** Made only so that a part or item has something to hang on. */
  forTree: boolean;
}

export interface LawTree {
  /** Instrument by instrument as the entries name them, each in the order of its text. */
  provisions: Provision[];
  /** The paths that a seed id stands for, in the order in which it names them. */
  pathsOf: Map<string, string[]>;
}

/** Spreads the entries over their provisions and adds the articles and parts above them. */
export function growTree(entries: readonly Entry[], history: LawHistory): LawTree {
  const byPath = new Map<string, Provision>();
  const pathsOf = new Map<string, string[]>();
  for (const entry of entries) {
    const provisions = spread(entry, history);
    for (const provision of provisions) {
      if (byPath.has(provision.path)) throw new Error(`two entries for ${provision.path}`);
      byPath.set(provision.path, provision);
    }
    pathsOf.set(
      entry.id,
      provisions.map(({ path }) => path),
    );
  }
  // longest first: what is made for an item in turn makes its article
  for (const child of [...byPath.values()].sort((one, other) => other.place.steps.length - one.place.steps.length))
    addParents(child, byPath, history);
  const rank = new Map([...new Set(entries.map(({ instrument }) => instrument))].map((instrument, place) => [instrument, place]));
  const provisions = [...byPath.values()].sort(
    (one, other) => rank.get(one.instrument)! - rank.get(other.instrument)! || comparePlaces(one.place, other.place),
  );
  return { provisions, pathsOf };
}

function spread(entry: Entry, history: LawHistory): Provision[] {
  const places = placesOf(entry.article, entry.unit);
  if (places.length === 0) places.push({ steps: [{ unit: 'entry', number: entry.id.replace(/^[^-]*-/, '') }] });
  const headings = headingsOf(entry, places.length);
  const { articles, qualified } = /^(?<articles>.*?)(?: \((?<qualified>(?:as|number) [^)]*)\))?$/.exec(entry.article)!.groups!;
  return places.map((place, index) => {
    const path = entry.instrument + pathOf(place);
    const summary = history.summaries[path];
    return {
      path,
      instrument: entry.instrument,
      place,
      label: place.steps[0]?.unit === 'entry' ? entry.article : labelOf(place),
      ...(headingOf(path, history) ?? { heading: headings[index]!, translated: entry.translated }),
      protects: entry.protects,
      gap: entry.gap,
      note: together([
        entry.note,
        qualified !== undefined && qualifiedArticle(qualified),
        places.length > 1 && !summary && coversTogether(articles!),
      ]),
      themes: entry.themes.map(code),
      versions: versionsOf(summary ? { ...entry, summary } : entry, history),
      forTree: false,
    };
  });
}

/** The heading that the history of the law holds for a path, before that of the entry. */
function headingOf(path: string, history: LawHistory): Pick<Provision, 'heading' | 'translated'> | undefined {
  const found = history.headings[path];
  if (!found) return undefined;
  const { translated, ...heading } = found;
  return { heading, translated };
}

/** Official headings of several articles are joined by semicolons: one each where their number fits, else the whole for all. */
function headingsOf({ heading }: Entry, count: number): LocalizedText[] {
  const split = (text: string | null | undefined) => text?.split('; ').map((part) => part[0]!.toUpperCase() + part.slice(1));
  const fits = (text: string | null | undefined) => split(text)?.length === count;
  const mayDivide = heading.ru ? fits(heading.ru) : fits(heading.en);
  const one = (text: string | null | undefined, index: number) => (mayDivide && fits(text) ? split(text)![index] : text);
  return Array.from({ length: count }, (_, index) =>
    localized({ en: one(heading.en, index), ru: one(heading.ru, index), kk: one(heading.kk, index) }),
  );
}

function versionsOf(entry: Entry, history: LawHistory): Version[] {
  const start = bound(entry.from, entry.adopted) ?? { date: bound(entry.adopted)!.date, precision: 'YEAR' as const };
  const unknownStart = entry.from ? null : startNotKnown;
  const end = bound(entry.to);
  const wordings = history.wordings[entry.id]?.periods ?? [{ read: true }];
  return wordings.map((wording, index) => {
    const next = wordings[index + 1];
    return {
      from: wording.from ? bound(wording.from, wording.adopted)! : start,
      // the next wording's adoption moves the end of this one too
      to: wording.to ? bound(wording.to, wording.endedBy ?? next?.adopted)! : end,
      summary: wording.read ? entry.summary : (wording.summary ?? null),
      verification: wording.read ? entry.verification : 'FROM_MEMORY_UNCERTAIN',
      checked: together([wording.read ? entry.checked : wording.checked, index === 0 && unknownStart], '; '),
      sources: entry.sources,
    };
  });
}

function addParents(child: Provision, byPath: Map<string, Provision>, history: LawHistory): void {
  for (let depth = child.place.steps.length - 1; depth >= 1; depth--) {
    const place = { steps: child.place.steps.slice(0, depth) };
    const path = child.instrument + pathOf(place);
    const present = byPath.get(path);
    if (present) {
      if (present.forTree) widen(present.versions[0]!, child);
      continue;
    }
    byPath.set(path, {
      path,
      instrument: child.instrument,
      place,
      label: labelOf(place),
      ...(headingOf(path, history) ?? { heading: articleHeading(child.heading), translated: child.translated }),
      protects: null,
      gap: null,
      note: enteredForTree,
      themes: [],
      versions: [{ ...child.versions[0]!, to: child.versions.at(-1)!.to, summary: null, checked: forTree }],
      forTree: true,
    });
  }
}

/** A heading such as "Murder: hate motive" is the article's own up to the colon. */
const articleHeading = (heading: LocalizedText): LocalizedText => ({
  ...heading,
  ...(heading.en ? { en: heading.en.split(':')[0]! } : {}),
});

function widen(version: Version, child: Provision): void {
  const [first, last] = [child.versions[0]!, child.versions.at(-1)!];
  if (first.from.date < version.from.date) version.from = first.from;
  if (version.to && (!last.to || last.to.date > version.to.date)) version.to = last.to;
}
