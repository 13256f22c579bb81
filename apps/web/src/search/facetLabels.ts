import { useQuery } from 'urql';
import { INSTRUMENTS } from '../law/InstrumentsPage.js';
import { instrumentName } from '../law/InstrumentTitle.js';
import { useWords } from '../vocabulary/useWords.js';
import type { FacetKind } from './filters.js';

/** The words for a value of a facet: its vocabulary's; for a provision, its own label and the act that it belongs to. */
export function useFacetLabel(): (facet: FacetKind, value: { code: string; label: string }) => string {
  const { lang, label } = useWords();
  const [{ data }] = useQuery({ query: INSTRUMENTS, variables: { lang } });
  return ({ vocabulary, parameter }, value) => {
    if (vocabulary) return label(vocabulary, value.code);
    if (parameter !== 'provision') return value.label;
    const act = data?.instruments.find(({ code }) => value.code === code || value.code.startsWith(`${code}/`));
    return act ? `${value.label} · ${instrumentName(act)}` : value.label;
  };
}
