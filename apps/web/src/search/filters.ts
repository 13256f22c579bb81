import type { SEARCH_KINDS } from '../app/codes.js';
import type { SearchFilter } from '../generated/graphql.js';
import type { VocabularyName } from '../vocabulary/VocabularyProvider.js';

/** The filters of a search as its address has them. */
export interface SearchAddress {
  kind?: (typeof SEARCH_KINDS)[number][] | undefined;
  violation?: string[] | undefined;
  perpetrator?: string[] | undefined;
  provision?: string[] | undefined;
  region?: string[] | undefined;
  response?: string[] | undefined;
  theme?: string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export type FacetParameter = Exclude<keyof SearchAddress, 'from' | 'to'>;

export interface FacetKind {
  /** The facet's name in the API. */
  name: string;
  parameter: FacetParameter;
  /** Where its codes have their labels; the facet's own label otherwise. */
  vocabulary?: VocabularyName;
}

/** The facets in the order in which the page shows them. */
export const FACETS: FacetKind[] = [
  { name: 'kind', parameter: 'kind', vocabulary: 'search-kind' },
  { name: 'violationType', parameter: 'violation', vocabulary: 'violation-type' },
  { name: 'perpetratorType', parameter: 'perpetrator', vocabulary: 'perpetrator-type' },
  { name: 'provision', parameter: 'provision' },
  { name: 'region', parameter: 'region', vocabulary: 'region' },
  { name: 'response', parameter: 'response', vocabulary: 'response-type' },
  { name: 'theme', parameter: 'theme', vocabulary: 'theme' },
];

export const toFilter = (address: SearchAddress): SearchFilter => ({
  violationTypes: address.violation ?? null,
  perpetratorTypes: address.perpetrator ?? null,
  provisions: address.provision ?? null,
  regions: address.region ?? null,
  responses: address.response ?? null,
  themes: address.theme ?? null,
  occurredFrom: address.from ?? null,
  occurredTo: address.to ?? null,
});

/** The address with one value of one filter put in or taken out. */
export function toggle(address: SearchAddress, parameter: FacetParameter, code: string): SearchAddress {
  const chosen: string[] = address[parameter] ?? [];
  const next = chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
  return { ...address, [parameter]: next.length > 0 ? next : undefined };
}
