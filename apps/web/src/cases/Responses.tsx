import { Link } from '@tanstack/react-router';
import type { CaseResponsesFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { FreeText } from '../ui/FreeText.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './Case.module.css';

graphql(`
  fragment CaseResponses on Case {
    responses {
      id
      type
      text
    }
    referrals {
      id
      kind
      text
    }
  }
`);

/** What authorities did or failed to do, in order; and apart from it, the help that organisations gave. */
export function Responses({ of: { responses, referrals } }: { of: CaseResponsesFragment }) {
  const { t, label } = useWords();
  return (
    <>
      <Section title={t('case.responses')}>
        {responses.length === 0 && <p className="muted">{t('case.noResponses')}</p>}
        <ol className={styles.timeline}>
          {responses.map(({ id, type, text }) => (
            <li key={id}>
              <p className={styles.act}>
                <Link to="/search" search={{ kind: ['CASE'], response: [type] }}>
                  {label('response-type', type)}
                </Link>
              </p>
              {text && (
                <p>
                  <FreeText text={text} />
                </p>
              )}
            </li>
          ))}
        </ol>
      </Section>
      {referrals.length > 0 && (
        <Section title={t('case.referrals')}>
          <ul className={styles.acts}>
            {referrals.map(({ id, kind, text }) => (
              <li key={id}>
                <p className={styles.act}>{label('referral-kind', kind)}</p>
                {text && (
                  <p>
                    <FreeText text={text} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
