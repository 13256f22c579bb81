import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { instrumentName } from '../law/InstrumentTitle.js';
import { FreeText } from '../ui/FreeText.js';
import { useWords } from '../vocabulary/useWords.js';
import type { FacetKind } from './filters.js';

const INSTRUMENT_NAMES = graphql(`
  query InstrumentNames($lang: Language) {
    instruments {
      code
      ...InstrumentName
    }
  }
`);

/**
 * The words for a value of a facet: its vocabulary's; for a provision, its own label and the act that it belongs to.
 * @param ofProvisions whether there are any: only then are the acts asked for
 */
export function useFacetLabel(ofProvisions = true): (facet: FacetKind, value: { code: string; label: string }) => string {
  const { lang, label } = useWords();
  const [{ data }] = useQuery({ query: INSTRUMENT_NAMES, variables: { lang }, pause: !ofProvisions });
  return ({ vocabulary, parameter }, value) => {
    if (vocabulary) return label(vocabulary, value.code);
    if (parameter !== 'provision') return value.label;
    const act = data?.instruments.find(({ code }) => value.code === code || value.code.startsWith(`${code}/`));
    return act ? `${value.label} · ${instrumentName(act)}` : value.label;
  };
}

/** The same to be shown: headings and acts in the language that they have. */
export function useFacetName(ofProvisions = true): (facet: FacetKind, value: { code: string; label: string }) => ReactNode {
  const facetLabel = useFacetLabel(ofProvisions);
  return (facet, value) => {
    const words = facetLabel(facet, value);
    return facet.parameter === 'provision' ? <FreeText text={words} /> : words;
  };
}
