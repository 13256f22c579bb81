import type { Match } from '#libs/platform';

/**
 * What hits are counted and filtered by. A facet stands here, in a projection, which says the values of a document, in the vocabulary
 * `search-facet`, which names it, and in the page's own list; its filter in the API, its counts and its place in both engines follow.
 * One of which a document has a single value stands `alone`: nobody asks for all of several.
 */
export const FACETS = {
  violationType: { vocabulary: 'violation-type' },
  perpetratorType: { vocabulary: 'perpetrator-type' },
  region: { vocabulary: 'region', alone: true },
  response: { vocabulary: 'response-type' },
  theme: { vocabulary: 'theme' },
  /** Of decisions: which body, of which level, with what outcome. */
  court: { vocabulary: 'decision-body', alone: true },
  level: { vocabulary: 'decision-level', alone: true },
  outcome: { vocabulary: 'decision-outcome', alone: true },
  /** Paths of provisions that are engaged or targeted, or the provision itself. */
  provision: { vocabulary: null },
} as const satisfies Record<string, { vocabulary: string | null; alone?: true }>;

export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as FacetName[];
/** The arguments of the API's filter: a list of codes for each facet, by its name in the plural, and whether all of them are wanted. */
export type FacetFilter = { [Name in FacetName as `${Name}s`]?: string[] | null } & {
  [Name in FacetName as `${Name}sMatch`]?: Match | null;
};
export const filterNamed = <Name extends FacetName>(name: Name): `${Name}s` => `${name}s`;
export const matchNamed = <Name extends FacetName>(name: Name): `${Name}sMatch` => `${name}sMatch`;
/** Facets of which a document may have several values. */
export const MANY_VALUED = FACET_NAMES.filter((name) => !('alone' in FACETS[name]));
export type ChosenFacets = Partial<Record<FacetName, readonly string[]>>;
export type FacetCounts = Record<FacetName, Record<string, number>>;

/** What a document has itself of each facet. */
export type OwnValues = Partial<Record<FacetName, readonly string[]>>;
/** Widens codes of a vocabulary by every term above them. */
export type Broader = (vocabulary: string, codes: readonly string[]) => readonly string[];

export const facetValue = (name: FacetName, value: string) => `${name}=${value}`;
export const itselfValue = (name: FacetName, value: string) => `${name}:itself=${value}`;

/** What an index must hold of a document in which every one of these is wanted. */
export const everyValue = (chosen: ChosenFacets = {}): string[] =>
  FACET_NAMES.flatMap((name) => (chosen[name] ?? []).map((value) => facetValue(name, value)));

/** Of paths so many are counted, the most frequent. */
export const MOST_CHOICES = 20;

/**
 * Of a document, as an index holds them: `violationType=RAPE`, each value with every wider one, so that a count beside a filter is of what the
 * filter finds. Of paths those that the document has itself are noted besides, for they alone are choices.
 */
export function facetValues(own: OwnValues, broader: Broader): string[] {
  return FACET_NAMES.flatMap((name) => {
    const [values, { vocabulary }] = [own[name] ?? [], FACETS[name]];
    if (vocabulary) return broader(vocabulary, values).map((value) => facetValue(name, value));
    return [...withAncestors(values).map((value) => facetValue(name, value)), ...values.map((value) => itselfValue(name, value))];
  });
}

/** Counts by facet, of counts by what `facetValues` makes. @param among the values that are wanted of paths, instead of the most frequent */
export function facetCounts(counts: Record<string, number>, among?: readonly string[]): FacetCounts {
  return Object.fromEntries(
    FACET_NAMES.map((name) => {
      const own = Object.entries(counts)
        .filter(([key]) => key.startsWith(facetValue(name, '')))
        .map(([key, count]) => [key.slice(name.length + 1), count] as const);
      return [name, Object.fromEntries(FACETS[name].vocabulary ? own : choicesOf(name, own, counts, among))];
    }),
  ) as FacetCounts;
}

function choicesOf(
  name: FacetName,
  own: (readonly [string, number])[],
  counts: Record<string, number>,
  among: readonly string[] | undefined,
): (readonly [string, number])[] {
  return own
    .filter(([path]) => itselfValue(name, path) in counts && (!among || among.includes(path)))
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .slice(0, MOST_CHOICES);
}

/** A provision's path and every one above it: kz/criminal-code/art/54/part/1 lies under kz/criminal-code/art/54 and kz/criminal-code. */
export function withAncestors(paths: readonly string[]): string[] {
  const all = new Set<string>();
  for (const path of paths) {
    const steps = path.split('/');
    for (let length = steps.length; length >= 2; length -= 2) all.add(steps.slice(0, length).join('/'));
  }
  return [...all];
}
