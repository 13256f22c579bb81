import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { FindToLinkQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useLanguage } from '../i18n/index.js';
import { instrumentName } from '../law/InstrumentTitle.js';
import { useProvisionName } from '../law/ProvisionTitle.js';
import { Loaded } from '../page/Loaded.js';
import styles from './Casework.module.css';

const FIND_TO_LINK = graphql(`
  query FindToLink($words: String!, $kinds: [SearchKind!], $lang: Language) {
    search(query: $words, kinds: $kinds, first: 10) {
      edges {
        cursor
        node {
          kind
          code
          title(lang: $lang)
          provision {
            id
            label
            instrument {
              ...InstrumentName
            }
          }
        }
      }
    }
  }
`);

type Hit = FindToLinkQuery['search']['edges'][number]['node'];

/** What may be chosen: the path of a provision or the code of a recommendation, and how it is called. */
export interface Choice {
  code: string;
  name: string;
}

interface FinderProps {
  kind: 'PROVISION' | 'RECOMMENDATION';
  /** Offered before anything is searched for. */
  suggested?: Choice[];
  chosen: Choice | undefined;
  choose: (choice: Choice) => void;
}

/** Picks a provision or recommendation by search. The words are posted, and stand in no address. */
export function Finder({ kind, suggested = [], chosen, choose }: FinderProps) {
  const { t } = useTranslation();
  const { lang } = useLanguage();
  const provisionName = useProvisionName();
  const group = useId();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [result, again] = useQuery({ query: FIND_TO_LINK, variables: { words, kinds: [kind], lang }, pause: words === '' });
  const find = (): void => setWords(typed.trim());
  const toChoice = ({ code, title, provision }: Hit): Choice => ({
    code,
    name: provision
      ? `${provisionName({ path: code, label: provision.label })}, ${instrumentName(provision.instrument)}: ${title}`
      : `${code}: ${title}`,
  });
  // A finder stands within other forms: Enter searches, and sends nothing else.
  function searchOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    find();
  }
  return (
    <>
      <div className={styles.find}>
        <TextInput
          label={t(`casework.find.${kind}`)}
          maxLength={200}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={searchOnEnter}
        />
        <Button variant="default" onClick={find}>
          {t('shell.searchDo')}
        </Button>
      </div>
      {words === '' && suggested.length > 0 && (
        <Choices legend={t('casework.suggested')} group={group} choices={suggested} chosen={chosen} choose={choose} />
      )}
      {words !== '' && (
        <Loaded result={result} again={again}>
          {({ search }) =>
            search.edges.length === 0 ? (
              <p role="status">{t('search.nothing')}</p>
            ) : (
              <Choices
                legend={t('casework.foundLegend')}
                group={group}
                choices={search.edges.map(({ node }) => toChoice(node))}
                chosen={chosen}
                choose={choose}
              />
            )
          }
        </Loaded>
      )}
    </>
  );
}

interface ChoicesProps {
  legend: string;
  group: string;
  choices: Choice[];
  chosen: Choice | undefined;
  choose: (choice: Choice) => void;
}

function Choices({ legend, group, choices, chosen, choose }: ChoicesProps) {
  return (
    <fieldset className={styles.found}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.code} className={styles.choice}>
          <input type="radio" name={group} checked={choice.code === chosen?.code} onChange={() => choose(choice)} />
          <span>{choice.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
