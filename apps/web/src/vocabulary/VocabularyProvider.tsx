import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useQuery } from 'urql';
import { useRetry } from '../api/useRetry.js';
import type { VocabulariesQuery } from '../generated/graphql.js';
import { useLanguage } from '../i18n/index.js';
import { VOCABULARIES } from './document.js';

type Term = VocabulariesQuery['vocabularies'][number]['terms'][number];

/** The vocabularies that pages read labels from, as the API names them. */
export type VocabularyName =
  | 'violation-type'
  | 'perpetrator-type'
  | 'perpetrator-subtype'
  | 'perpetrator-role'
  | 'bias-motive'
  | 'setting'
  | 'response-type'
  | 'referral-kind'
  | 'region'
  | 'sogi'
  | 'age-band'
  | 'purpose'
  | 'identity-mode'
  | 'engagement-relation'
  | 'evidence-reason'
  | 'confidentiality'
  | 'case-state'
  | 'implementation'
  | 'trend'
  | 'state-position'
  | 'assessor-kind'
  | 'theme'
  | 'decision-body'
  | 'decision-level'
  | 'decision-outcome'
  | 'provision-status'
  | 'confidence'
  | 'instrument-kind'
  | 'decision-body'
  | 'decision-outcome'
  | 'decision-level'
  | 'decision-weight'
  | 'decision-provision-role'
  | 'treatment-judge'
  | 'decision-implementation'
  | 'decision-part'
  | 'decision-flag'
  | 'case-decision-relation'
  | 'search-kind'
  | 'search-facet';

interface Terms {
  /** The word for a code in the reader's language; the code itself, made legible, where the vocabulary lacks it. */
  label(vocabulary: VocabularyName, code: string): string;
  terms(vocabulary: VocabularyName): Term[];
  /** The terms that go with a code of another vocabulary: subtypes of a type, identity modes of a purpose. */
  termsWith(vocabulary: VocabularyName, code: string): Term[];
}

/** Codes are Latin capitals; names given as codes (an issuing body's) are already legible. */
const legible = (code: string): string =>
  /^[A-Z0-9_]+$/.test(code) && code.includes('_') ? code.replaceAll('_', ' ').toLowerCase() : code;

const VocabularyContext = createContext<Terms>({ label: (_, code) => legible(code), terms: () => [], termsWith: () => [] });

/** Asks for the controlled terms once a language and hands their labels to every page. */
export function VocabularyProvider({ children }: { children: ReactNode }) {
  const { lang } = useLanguage();
  const [{ data, fetching, error }, again] = useQuery({ query: VOCABULARIES, variables: { lang } });
  useRetry(error, again);
  const terms = useMemo<Terms>(() => {
    const byName = new Map((data?.vocabularies ?? []).map(({ name, terms: list }) => [name, list]));
    const labels = new Map(
      (data?.vocabularies ?? []).flatMap(({ name, terms: list }) => list.map((term) => [`${name}/${term.code}`, term.label])),
    );
    const missing = (code: string): string => (fetching ? '…' : legible(code));
    return {
      label: (vocabulary, code) => labels.get(`${vocabulary}/${code}`) ?? missing(code),
      terms: (vocabulary) => byName.get(vocabulary) ?? [],
      termsWith: (vocabulary, code) => (byName.get(vocabulary) ?? []).filter(({ appliesTo }) => !appliesTo || appliesTo.includes(code)),
    };
  }, [data, fetching]);
  return <VocabularyContext value={terms}>{children}</VocabularyContext>;
}

export const useTerms = (): Terms => useContext(VocabularyContext);
