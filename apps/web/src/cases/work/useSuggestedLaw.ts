import { useQuery } from 'urql';
import { graphql } from '../../generated/index.js';
import { useLanguage } from '../../i18n/index.js';
import type { Choice } from '../../search/Finder.js';
import { useFacetLabel } from '../../search/facetLabels.js';

const SUGGESTED_LAW = graphql(`
  query SuggestedLaw($filter: SearchFilter, $lang: Language) {
    search(query: "", kinds: [CASE], filter: $filter, first: 1) {
      facets {
        name
        values {
          code
          label(lang: $lang)
          count
        }
      }
    }
  }
`);

const LAW_ON_DAY = graphql(`
  query LawOnDay($paths: [String!]!, $on: Date!) {
    provisions(filter: { paths: $paths }, first: 24) {
      edges {
        cursor
        node {
          id
          path
          status(on: $on)
        }
      }
    }
  }
`);

const MOST = 8;
/** Looked at before those that were not in force on the day are left out. */
const LOOKED_AT = 24;

/** The law that cases with these violations engage most often and that may have been in force on the day, for a documenter to choose from. */
export function useSuggestedLaw(violationTypes: string[], on: string | undefined): Choice[] {
  const { lang } = useLanguage();
  const label = useFacetLabel();
  const [{ data }] = useQuery({
    query: SUGGESTED_LAW,
    variables: { filter: { violationTypes }, lang },
    pause: violationTypes.length === 0,
  });
  const values = data?.search.facets.find(({ name }) => name === 'provision')?.values ?? [];
  const often = [...values].sort((one, other) => other.count - one.count).slice(0, LOOKED_AT);
  const [{ data: law }] = useQuery({
    query: LAW_ON_DAY,
    variables: { paths: often.map(({ code }) => code), on: on ?? '' },
    pause: often.length === 0 || !on,
  });
  const outOfForce = new Set(
    law?.provisions.edges.filter(({ node }) => node.status === 'REPEALED' || node.status === 'NOT_YET').map(({ node }) => node.path),
  );
  // Nothing is offered before it is known what was law on the day.
  if (on && !law) return [];
  return often
    .filter(({ code }) => !outOfForce.has(code))
    .slice(0, MOST)
    .map((value) => ({ code: value.code, name: label({ name: 'provision', code: 'PROVISION', parameter: 'provision' }, value) }));
}

/** The day whose law counts for something of this month; of a bare year it is not known. */
export const firstDayOf = (occurredOn: string): string | undefined =>
  /^\d{4}-\d{2}/.test(occurredOn) ? `${occurredOn.slice(0, 7)}-01` : undefined;
