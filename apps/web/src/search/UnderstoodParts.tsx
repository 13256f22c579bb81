import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PartFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { InstrumentTitle } from '../law/InstrumentTitle.js';
import { useProvisionName } from '../law/ProvisionTitle.js';
import { FreeText } from '../ui/FreeText.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './Search.module.css';
import { useAsWords } from './typed-words.js';

graphql(`
  fragment Part on Understood {
    kind
    text
    excluded
    place
    exact
    held
    actName(lang: $lang)
    from
    to
    problem
    record {
      kind
      code
    }
    instruments {
      ...InstrumentName
      code
    }
    provisionCount
    provisions {
      id
      path
      label
      instrument {
        ...InstrumentName
      }
    }
    formerly {
      cases
      provision {
        id
        path
        label
        instrument {
          ...InstrumentName
        }
      }
    }
  }
`);

type Provision = PartFragment['provisions'][number];

/** Of many provisions so many are named. */
const SHOWN = 3;
/** What can be taken for the words that it is. */
const MAY_BE_WORDS: ReadonlySet<PartFragment['kind']> = new Set(['LAW', 'DOCUMENT', 'BODY', 'DECISION', 'PERIOD']);

/** What of the typed words was read as more than words: law, documents, times, signs; each may be searched for as words instead. */
export function UnderstoodParts({ parts }: { parts: PartFragment[] }) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/search' });
  const asWords = useAsWords();
  if (parts.length === 0) return null;
  const takeAsWords = (text: string): void => {
    void navigate({ search: true, state: (kept) => ({ ...kept, asWords: [...asWords, text] }), resetScroll: false });
  };
  return (
    <section className={styles.understood} aria-label={t('search.understood.name')}>
      <ul className={styles.chosen}>
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one stretch may be typed twice.
          <li key={at}>
            <Read part={part} />
            {MAY_BE_WORDS.has(part.kind) && (
              <button type="button" className="chip" onClick={() => takeAsWords(part.text)}>
                <span className="visually-hidden">{t('search.understood.off')} </span>
                <FreeText text={part.text} />
                <Icon name="close" size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {parts
        .flatMap(({ formerly }) => formerly)
        .map(({ cases, provision }) => (
          <p key={provision.path}>
            {t('search.understood.formerly', { count: cases })}{' '}
            <Link to="/search" search={{ kind: ['CASE'], provision: [provision.path] }} state={{}}>
              <Cited of={provision} />
            </Link>
          </p>
        ))}
    </section>
  );
}

function Cited({ of }: { of: Provision }) {
  const name = useProvisionName();
  return (
    <>
      {name(of)}, <InstrumentTitle of={of.instrument} marked />
    </>
  );
}

/** What a stretch was read as. */
function Read({ part }: { part: PartFragment }): ReactNode {
  const { t } = useWords();
  const read = <ReadAs part={part} />;
  return part.excluded && part.kind !== 'EXCLUDED' ? (
    <>
      {t('search.understood.without', { words: '' })} {read}
    </>
  ) : (
    read
  );
}

function ReadAs({ part }: { part: PartFragment }): ReactNode {
  const { t, code } = useWords();
  const { kind, text, place, exact, held, actName, from, to, problem, record, provisions, provisionCount, instruments } = part;
  if (kind === 'PERIOD') {
    const on = (day: string) => formatDate(day, code);
    return from && to
      ? t('search.understood.between', { from: on(from), to: on(to) })
      : from
        ? t('search.understood.since', { from: on(from) })
        : t('search.understood.until', { to: on(to ?? '') });
  }
  if (kind === 'EXCLUDED') return t('search.understood.without', { words: text });
  if (kind === 'ALTERNATIVES') return t('search.understood.oneOf', { words: text });
  if (kind === 'UNREAD') return problem && t(`search.understood.problem.${problem}`, { sign: text });
  if (record?.kind === 'CASE')
    return (
      <Link to="/cases/$code" params={{ code: record.code }}>
        {record.code}
      </Link>
    );
  if (record?.kind === 'DECISION')
    return (
      <Link to="/decisions/$code" params={{ code: record.code }}>
        {record.code}
      </Link>
    );
  if (record)
    return (
      <Link to="/recommendations/$code" params={{ code: record.code }}>
        {record.code}
      </Link>
    );
  if (!held) return t('search.understood.notHeld', { what: [actName, place].filter(Boolean).join(', ') || text });
  return (
    <>
      {provisions.slice(0, SHOWN).map((provision, at) => (
        <span key={provision.path}>
          {at > 0 && '; '}
          <Link to="/law/$" params={{ _splat: provision.path }}>
            <Cited of={provision} />
          </Link>
        </span>
      ))}
      {provisionCount > SHOWN && ` ${t('search.understood.more', { count: provisionCount - SHOWN })}`}
      {instruments.map((instrument, at) => (
        <span key={instrument.id}>
          {at > 0 && '; '}
          <Link to="/law/$" params={{ _splat: instrument.code }}>
            <InstrumentTitle of={instrument} marked />
          </Link>
        </span>
      ))}
      {!exact && place && <span> ({t('search.understood.above', { place })})</span>}
    </>
  );
}
