import { type KeyboardEvent, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { Button } from '../ui/Button.js';
import { TextInput } from '../ui/fields.js';
import { Loaded } from '../ui/Loaded.js';
import { useWords } from '../vocabulary/useWords.js';
import { type CountedValue, FacetChoice, type FacetValue } from './FacetChoice.js';
import { FacetGroup } from './FacetGroup.js';
import { type SearchAddress, toFilter } from './filters.js';
import styles from './Search.module.css';
import { useAsWords } from './typed-words.js';

const FIND_PROVISIONS = graphql(`
  query FindProvisions($words: String!, $asWords: [String!], $kinds: [SearchKind!], $filter: SearchFilter, $named: String!, $lang: Language) {
    search(query: $words, asWords: $asWords, kinds: $kinds, filter: $filter, first: 1, provisionWords: $named) {
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

interface ProvisionGroupProps {
  title: string;
  words: string;
  address: SearchAddress;
  values: FacetValue[];
  labelled: (value: CountedValue) => FacetValue;
}

/** The facet counts the most frequent provisions alone. */
const COUNTED = 20;

/** The provisions found most often, and a search among all that were found. */
export function ProvisionGroup({ title, words, address, values, labelled }: ProvisionGroupProps) {
  const { t, lang } = useWords();
  const [typed, setTyped] = useState('');
  const [named, setNamed] = useState('');
  const asWords = useAsWords();
  const variables = { words, asWords, kinds: address.kind ?? null, filter: toFilter(address), named, lang };
  const [result, again] = useQuery({ query: FIND_PROVISIONS, variables, pause: named === '' });
  const find = (): void => setNamed(typed.trim());
  function findOnEnter(event: KeyboardEvent): void {
    if (event.key === 'Enter') find();
  }
  return (
    <>
      <FacetGroup parameter="provision" title={title} address={address} values={values} />
      {values.length >= COUNTED && (
        <div className={styles.within}>
          <TextInput
            label={t('casework.find.PROVISION')}
            maxLength={200}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={findOnEnter}
          />
          <Button size="compact-sm" variant="default" onClick={find}>
            {t('shell.searchDo')}
          </Button>
          {named !== '' && (
            <Loaded result={result} again={again}>
              {({ search }) => {
                const found = search.facets.find(({ name }) => name === 'provision')?.values ?? [];
                if (found.length === 0) return <p role="status">{t('search.nothing')}</p>;
                return found.map((value) => (
                  <FacetChoice key={value.code} parameter="provision" address={address} value={labelled(value)} />
                ));
              }}
            </Loaded>
          )}
        </div>
      )}
    </>
  );
}
