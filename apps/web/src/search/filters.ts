import type { SEARCH_KINDS } from '../api/codes.js';
import type { SearchFilter } from '../generated/graphql.js';
import type { VocabularyName } from '../vocabulary/VocabularyProvider.js';

export interface FacetKind {
  /** The facet's name in the API; its words are the term of the vocabulary `search-facet`. */
  name: string;
  code: string;
  /** Its name in an address. */
  parameter: string;
  /** Where its codes have their labels; the facet's own label otherwise. */
  vocabulary?: VocabularyName;
  /** A result has one value of it: all of several are in none. */
  alone?: true;
}

/** The facets in the order in which the page shows them. */
export const FACETS = [
  { name: 'kind', code: 'KIND', parameter: 'kind', vocabulary: 'search-kind', alone: true },
  { name: 'violationType', code: 'VIOLATION_TYPE', parameter: 'violation', vocabulary: 'violation-type' },
  { name: 'perpetratorType', code: 'PERPETRATOR_TYPE', parameter: 'perpetrator', vocabulary: 'perpetrator-type' },
  { name: 'provision', code: 'PROVISION', parameter: 'provision' },
  { name: 'region', code: 'REGION', parameter: 'region', vocabulary: 'region', alone: true },
  { name: 'response', code: 'RESPONSE', parameter: 'response', vocabulary: 'response-type' },
  { name: 'theme', code: 'THEME', parameter: 'theme', vocabulary: 'theme' },
  { name: 'court', code: 'COURT', parameter: 'court', vocabulary: 'decision-body', alone: true },
  { name: 'level', code: 'LEVEL', parameter: 'level', vocabulary: 'decision-level', alone: true },
  { name: 'outcome', code: 'OUTCOME', parameter: 'outcome', vocabulary: 'decision-outcome', alone: true },
] as const satisfies readonly FacetKind[];

/** Facets stand beside the results where there is room; elsewhere they are fetched when they are opened. */
export const facetsStandOpen = (): boolean => window.matchMedia('(min-width: 60em)').matches;

export type FacetParameter = (typeof FACETS)[number]['parameter'];
type CodedParameter = Exclude<FacetParameter, 'kind'>;

/** The filters of a search as its address has them. */
export type SearchAddress = { [Parameter in CodedParameter]?: string[] | undefined } & {
  kind?: (typeof SEARCH_KINDS)[number][] | undefined;
  /** Of which every chosen value is wanted, and not any of them. */
  all?: FacetParameter[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** The filters that may ask for all of their values. */
export const MANY_VALUED: readonly FacetParameter[] = FACETS.flatMap((facet) => ('alone' in facet ? [] : [facet.parameter]));

export const wantsAll = ({ all = [] }: SearchAddress, parameter: FacetParameter): boolean => all.includes(parameter);

/** The same value for each filter that holds codes. */
export const forEachFilter = <Value>(value: Value): Record<CodedParameter, Value> =>
  Object.fromEntries(FACETS.filter(({ parameter }) => parameter !== 'kind').map(({ parameter }) => [parameter, value])) as Record<
    CodedParameter,
    Value
  >;

export const toFilter = (address: SearchAddress): SearchFilter => ({
  ...Object.fromEntries(FACETS.flatMap(({ name, parameter }) => (name === 'kind' ? [] : [[`${name}s`, address[parameter] ?? null]]))),
  ...Object.fromEntries(
    FACETS.flatMap(({ name, parameter }) =>
      wantsAll(address, parameter) && MANY_VALUED.includes(parameter) ? [[`${name}sMatch`, 'ALL']] : [],
    ),
  ),
  occurredFrom: address.from ?? null,
  occurredTo: address.to ?? null,
});

/** The address with one value of one filter put in or taken out. */
export function toggle(address: SearchAddress, parameter: FacetParameter, code: string): SearchAddress {
  const chosen: string[] = address[parameter] ?? [];
  const next = chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
  const toggled = { ...address, [parameter]: next.length > 0 ? next : undefined };
  return next.length > 0 ? toggled : matching(toggled, parameter, false);
}

/** The address in which all chosen values of a filter are wanted, or any of them. */
export function matching(address: SearchAddress, parameter: FacetParameter, all: boolean): SearchAddress {
  const others = (address.all ?? []).filter((each) => each !== parameter);
  const now = all ? [...others, parameter] : others;
  return { ...address, all: now.length > 0 ? now : undefined };
}
