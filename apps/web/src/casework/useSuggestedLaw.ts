import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { useLanguage } from '../i18n/index.js';
import { useFacetLabel } from '../search/facetLabels.js';
import type { Choice } from './Finder.js';

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

const MOST = 8;

/** The law that cases with these violations engage most often, for a documenter to choose from. */
export function useSuggestedLaw(violationTypes: string[]): Choice[] {
  const { lang } = useLanguage();
  const label = useFacetLabel();
  const [{ data }] = useQuery({
    query: SUGGESTED_LAW,
    variables: { filter: { violationTypes }, lang },
    pause: violationTypes.length === 0,
  });
  const values = data?.search.facets.find(({ name }) => name === 'provision')?.values ?? [];
  return [...values]
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST)
    .map((value) => ({ code: value.code, name: label({ name: 'provision', code: 'PROVISION', parameter: 'provision' }, value) }));
}
