import { useTranslation } from 'react-i18next';
import type { CaseConsentsFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { Section } from '../page/Section.js';
import { useTerms } from '../vocabulary/VocabularyProvider.js';
import styles from './Case.module.css';

graphql(`
  fragment CaseConsents on Case {
    usableFor
    consents {
      id
      purpose
      identityMode
      givenOn
      expiresOn
      withdrawn
      recordedAt
      survivor {
        id
        pseudonym
      }
    }
  }
`);

/** For staff: what each person agreed to, and so for what the case may be used today. */
export function Consents({ of: { consents, usableFor } }: { of: Pick<CaseConsentsFragment, 'consents' | 'usableFor'> }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const { label } = useTerms();
  return (
    <Section title={t('case.usableFor')} note={t('case.usableNote')}>
      {usableFor.length === 0 ? (
        <p>{t('case.usableForNothing')}</p>
      ) : (
        <ul className="chips plain">
          {usableFor.map((purpose) => (
            <li key={purpose} className="tag">
              {label('purpose', purpose)}
            </li>
          ))}
        </ul>
      )}
      {consents.length > 0 && (
        <details className={styles.consents}>
          <summary>{t('case.consents', { count: consents.length })}</summary>
          <ul className="plain">
            {consents.map(({ id, purpose, identityMode, givenOn, expiresOn, withdrawn, survivor }) => (
              <li key={id} data-withdrawn={withdrawn}>
                <strong>{label('purpose', purpose)}</strong>
                {survivor && ` · ${survivor.pseudonym}`}
                <br />
                <span className="muted">
                  {[
                    label('identity-mode', identityMode),
                    givenOn && t('case.givenOn', { date: formatDate(givenOn, code) }),
                    expiresOn && t('case.expiresOn', { date: formatDate(expiresOn, code) }),
                    withdrawn && t('case.withdrawn'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
