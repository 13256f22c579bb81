import type { WordingFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { VerificationMark } from '../ui/Marks.js';
import { Section } from '../ui/Section.js';
import { Sources } from '../ui/Sources.js';
import { Text } from '../ui/Text.js';
import styles from './Law.module.css';
import { Validity } from './Validity.js';

graphql(`
  fragment Wording on ProvisionVersion {
    id
    validFrom
    validTo
    summary(lang: $lang)
    summaryLanguage(lang: $lang)
    verification
    versionChecked(lang: $lang)
    versionCheckedLanguage(lang: $lang)
    sources {
      ...SourceParts
    }
  }
`);

interface VersionsProps {
  provision: { version?: WordingFragment | null; versions: WordingFragment[] };
}

/** The wordings between their dates, the one of the chosen day marked, each with what it was checked against. */
export function Versions({ provision: { version, versions } }: VersionsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('law.versions')}>
      {versions.length === 0 && <p className="muted">{t('law.noVersions')}</p>}
      <ol className={styles.versions}>
        {versions.map((each) => (
          <li key={each.id} data-current={each.id === version?.id}>
            <p>
              <strong>
                <Validity from={each.validFrom ?? null} to={each.validTo ?? null} />
              </strong>{' '}
              {each.id === version?.id && <span className="tag">{t('law.thisDay')}</span>}{' '}
              <VerificationMark verification={each.verification} />
            </p>
            {each.summary && each.id !== version?.id && (
              <p>
                <Text text={each.summary} language={each.summaryLanguage ?? null} marked />
              </p>
            )}
            {each.versionChecked && (
              <p className="muted">
                {t('law.checked')} <Text text={each.versionChecked} language={each.versionCheckedLanguage ?? null} marked />
              </p>
            )}
            <Sources sources={each.sources} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
