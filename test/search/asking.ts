import type { TestClient } from '../kit/client.js';

export const SEARCH = `query ($query: String!, $kinds: [SearchKind!], $filter: SearchFilter, $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, filter: $filter, first: $first, after: $after) {
    totalCount totalIsLowerBound matchedAll correctedQuery engine degraded pageInfo { hasNextPage endCursor }
    facets { name values { code count label(lang: EN) } }
    edges { cursor node { kind code title(lang: RU) matched matchedAll highlights { field fragments { text marked } } case { code } provision { path } recommendation { code } } } } }`;

export interface Found {
  totalCount: number;
  matchedAll: boolean;
  correctedQuery: string | null;
  engine: string | null;
  degraded: boolean;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  facets: { name: string; values: { code: string; count: number; label: string }[] }[];
  edges: {
    cursor: string;
    node: {
      kind: string;
      code: string;
      title: string;
      matched: string[];
      matchedAll: boolean;
      highlights: { field: string; fragments: { text: string; marked: boolean }[] }[];
      case: { code: string } | null;
    };
  }[];
}

export async function search(client: TestClient, query: string, more: Record<string, unknown> = {}): Promise<Found> {
  return (await client.data<{ search: Found }>(SEARCH, { query, first: 100, ...more })).search;
}
export const codes = ({ edges }: Found) => edges.map(({ node }) => node.code).sort();
export const facet = (found: Pick<Found, 'facets'>, name: string) =>
  Object.fromEntries(found.facets.find((each) => each.name === name)?.values.map(({ code, count }) => [code, count]) ?? []);
