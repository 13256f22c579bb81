import { useTranslation } from 'react-i18next';
import type { ProposedWordingQuery, PublishedFact } from '../generated/graphql.js';
import { useTerms, type VocabularyName } from '../vocabulary/VocabularyProvider.js';

type Change = NonNullable<NonNullable<ProposedWordingQuery['case']>['revision']>['changes'][number];

/** Where the word of a fact's code is; of law and evidence, that of how it is linked. */
const VOCABULARY: Record<PublishedFact, VocabularyName | undefined> = {
  MONTH: undefined,
  REGION: 'region',
  ACTS: 'violation-type',
  RESPONSES: 'response-type',
  LAW: 'engagement-relation',
  EVIDENCE: 'evidence-reason',
};

/** What a new version changes beside the wording: as the public reads it now, and as it would. */
export function ChangedFacts({ changes }: { changes: Change[] }) {
  const { t } = useTranslation();
  const { label } = useTerms();
  if (changes.length === 0) return <p className="muted">{t('revision.noFacts')}</p>;
  // A link is told as "path RELATION".
  const inWords = (fact: PublishedFact, value: string): string => {
    const vocabulary = VOCABULARY[fact];
    if (!vocabulary) return value;
    const [where, how] = value.split(' ');
    return how ? `${where} (${label(vocabulary, how)})` : label(vocabulary, value);
  };
  const list = (fact: PublishedFact, values: string[]): string => values.map((value) => inWords(fact, value)).join('; ') || '—';
  return (
    <>
      <h4>{t('revision.facts')}</h4>
      <ul className="lines">
        {changes.map(({ fact, from, to }) => (
          <li key={`${fact} ${from} ${to}`} className="line">
            <p className="line-title">{t(`revision.factName.${fact}`)}</p>
            <p className="line-note">
              {t('revision.now')}: {list(fact, from)}
            </p>
            <p>
              {t('revision.next')}: {list(fact, to)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
