import type { ReactNode } from 'react';
import type { ProposedWordingQuery, PublishedFact } from '../generated/graphql.js';
import { formatDate } from '../i18n/dates.js';
import { useTranslation } from '../i18n/index.js';
import { LANGUAGE_NAMES, toHtmlLang } from '../i18n/language.js';
import { useWords } from '../vocabulary/useWords.js';
import { type VocabularyName } from '../vocabulary/VocabularyProvider.js';
import { ChangedLaw } from './ChangedLaw.js';

type Revision = NonNullable<NonNullable<ProposedWordingQuery['case']>['revision']>;
export type Change = Revision['changes'][number];

/** Where the words of a fact's codes are. */
const VOCABULARY: Partial<Record<PublishedFact, VocabularyName>> = {
  REGION: 'region',
  VIOLATION_TYPE: 'violation-type',
  BIAS_MOTIVES: 'bias-motive',
  SETTING: 'setting',
  PERPETRATOR_TYPE: 'perpetrator-type',
  PERPETRATOR_SUBTYPE: 'perpetrator-subtype',
  PERPETRATOR_ROLE: 'perpetrator-role',
  RESPONSE_TYPE: 'response-type',
};

/** The values of a fact in the reader's language. */
export function useFactWords(occurredOn: string): (fact: PublishedFact, values: readonly string[]) => ReactNode {
  const { t, code, label } = useWords();
  return (fact, values) => {
    const [first, second, third] = values;
    if (first === undefined) return '—';
    if (fact === 'MONTH') return formatDate(first, code);
    if (fact === 'DATE_PRECISION') return t(`revision.precision.${first === 'MONTH' ? 'MONTH' : 'YEAR'}`);
    if (fact === 'PERPETRATOR') return t('revision.perpetratorNumber', { number: first });
    if (fact === 'LAW')
      return (
        <>
          <ChangedLaw path={first} occurredOn={occurredOn} /> ({label('engagement-relation', second ?? '')})
        </>
      );
    if (fact === 'EVIDENCE')
      return `${first} (${label('evidence-reason', second ?? '')}, ${t('casework.strength')}: ${t('casework.strengthOf', { value: third ?? '' })})`;
    const vocabulary = VOCABULARY[fact];
    return values.map((value) => (vocabulary ? label(vocabulary, value) : value)).join('; ');
  };
}

export function useName(): (change: Change) => string {
  const { t } = useTranslation();
  return ({ fact, language, act, place }) => {
    const of = [
      act && t('revision.act', { number: act }),
      place && t(fact.startsWith('RESPONSE') ? 'revision.response' : 'revision.perpetrator', { number: place }),
    ];
    const lang = toHtmlLang(language);
    return [...of.filter(Boolean), t(`revision.factName.${fact}`), ...(lang ? [LANGUAGE_NAMES[lang]] : [])].join(' · ');
  };
}

interface ChangesProps {
  of: readonly Change[];
  from: string;
  to: string;
  occurredOn: string;
}

function Changes({ of, from, to, occurredOn }: ChangesProps) {
  const words = useFactWords(occurredOn);
  const name = useName();
  return (
    <ul className="lines">
      {of.map((change) => (
        <li key={`${name(change)} ${change.from} ${change.to}`} className="line">
          <p className="line-title">{name(change)}</p>
          <p className="line-note">
            {from}: <span lang={toHtmlLang(change.language)}>{words(change.fact, change.from)}</span>
          </p>
          <p>
            {to}: <span lang={toHtmlLang(change.language)}>{words(change.fact, change.to)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What a new version changes, and what changed of what is published since it was proposed. A story that it has stands beside the old one. */
export function ChangedFacts({ of, occurredOn }: { of: Revision; occurredOn: string }) {
  const { t } = useTranslation();
  const listed = of.changes.filter(({ fact, to }) => fact !== 'NARRATIVE' || to.length === 0);
  const onlyWording = of.changes.every(({ fact }) => fact === 'TITLE' || fact === 'NARRATIVE');
  return (
    <>
      {of.changedSince.length > 0 && (
        <>
          <h4>{t('revision.changedSince')}</h4>
          <Changes of={of.changedSince} from={t('revision.then')} to={t('revision.now')} occurredOn={occurredOn} />
        </>
      )}
      {listed.length > 0 && (
        <>
          <h4>{t('revision.changes')}</h4>
          <Changes of={listed} from={t('revision.now')} to={t('revision.next')} occurredOn={occurredOn} />
        </>
      )}
      {onlyWording && <p className="muted">{t('revision.noFacts')}</p>}
    </>
  );
}
