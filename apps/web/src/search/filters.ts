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
}

/** The facets in the order in which the page shows them. */
export const FACETS = [
  { name: 'kind', code: 'KIND', parameter: 'kind', vocabulary: 'search-kind' },
  { name: 'violationType', code: 'VIOLATION_TYPE', parameter: 'violation', vocabulary: 'violation-type' },
  { name: 'perpetratorType', code: 'PERPETRATOR_TYPE', parameter: 'perpetrator', vocabulary: 'perpetrator-type' },
  { name: 'provision', code: 'PROVISION', parameter: 'provision' },
  { name: 'region', code: 'REGION', parameter: 'region', vocabulary: 'region' },
  { name: 'response', code: 'RESPONSE', parameter: 'response', vocabulary: 'response-type' },
  { name: 'theme', code: 'THEME', parameter: 'theme', vocabulary: 'theme' },
] as const satisfies readonly FacetKind[];

/** Facets stand beside the results where there is room; elsewhere they are fetched when they are opened. */
export const facetsStandOpen = (): boolean => window.matchMedia('(min-width: 60em)').matches;

export type FacetParameter = (typeof FACETS)[number]['parameter'];
type CodedParameter = Exclude<FacetParameter, 'kind'>;

/** The filters of a search as its address has them. */
export type SearchAddress = { [Parameter in CodedParameter]?: string[] | undefined } & {
  kind?: (typeof SEARCH_KINDS)[number][] | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** The same value for each filter that holds codes. */
export const forEachFilter = <Value>(value: Value): Record<CodedParameter, Value> =>
  Object.fromEntries(FACETS.filter(({ parameter }) => parameter !== 'kind').map(({ parameter }) => [parameter, value])) as Record<
    CodedParameter,
    Value
  >;

export const toFilter = (address: SearchAddress): SearchFilter => ({
  ...Object.fromEntries(FACETS.flatMap(({ name, parameter }) => (name === 'kind' ? [] : [[`${name}s`, address[parameter] ?? null]]))),
  occurredFrom: address.from ?? null,
  occurredTo: address.to ?? null,
});

/** The address with one value of one filter put in or taken out. */
export function toggle(address: SearchAddress, parameter: FacetParameter, code: string): SearchAddress {
  const chosen: string[] = address[parameter] ?? [];
  const next = chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
  return { ...address, [parameter]: next.length > 0 ? next : undefined };
}
