import { type KeyboardEvent, useId, useState } from 'react';
import { useQuery } from 'urql';
import type { FindToLinkQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { instrumentName } from '../law/InstrumentTitle.js';
import { useProvisionName } from '../law/ProvisionTitle.js';
import { Button } from '../ui/Button.js';
import { FreeText } from '../ui/FreeText.js';
import { TextInput } from '../ui/fields.js';
import { Icon } from '../ui/Icon.js';
import { Loaded } from '../ui/Loaded.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './Finder.module.css';

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
  /** The one chosen; left out where each choice is added to others at once. */
  chosen?: Choice | undefined;
  adding?: boolean;
  choose: (choice: Choice) => void;
}

/** Picks a provision or recommendation by search. The words are posted, and stand in no address. */
export function Finder({ kind, suggested = [], adding = false, ...choosing }: FinderProps) {
  const { t, lang } = useWords();
  const provisionName = useProvisionName();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [result, again] = useQuery({ query: FIND_TO_LINK, variables: { words, kinds: [kind], lang }, pause: words === '' });
  const find = (): void => setWords(typed.trim());
  const toChoice = ({ code, title, provision }: Hit): Choice => ({
    code,
    name: provision
      ? `${provisionName({ path: code, label: provision.label })}, ${instrumentName(provision.instrument)} · ${title}`
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
        <Choices legend={t('casework.suggested')} choices={suggested} adding={adding} {...choosing} />
      )}
      {words !== '' && (
        <Loaded result={result} again={again}>
          {({ search }) =>
            search.edges.length === 0 ? (
              <p role="status">{t('search.nothing')}</p>
            ) : (
              <Choices
                legend={t('casework.foundLegend')}
                choices={search.edges.map(({ node }) => toChoice(node))}
                adding={adding}
                {...choosing}
              />
            )
          }
        </Loaded>
      )}
    </>
  );
}

interface ChoicesProps extends Pick<FinderProps, 'chosen' | 'choose'> {
  legend: string;
  choices: Choice[];
  adding: boolean;
}

function Choices({ legend, choices, adding, chosen, choose }: ChoicesProps) {
  const group = useId();
  return (
    <fieldset className={styles.found}>
      <legend>{legend}</legend>
      {choices.map((choice) =>
        adding ? (
          <button key={choice.code} type="button" className="chip" onClick={() => choose(choice)}>
            <Icon name="add" size={14} />
            <FreeText text={choice.name} />
          </button>
        ) : (
          <label key={choice.code} className={styles.choice}>
            <input type="radio" name={group} checked={choice.code === chosen?.code} onChange={() => choose(choice)} />
            <span>
              <FreeText text={choice.name} />
            </span>
          </label>
        ),
      )}
    </fieldset>
  );
}
