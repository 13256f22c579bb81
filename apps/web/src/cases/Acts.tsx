import { Link } from '@tanstack/react-router';
import type { CaseActsFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './Case.module.css';

graphql(`
  fragment CaseActs on Case {
    acts {
      id
      violationType
      perpetratorType
      biasMotives
      setting
      perpetrators {
        role
        type
        subtype
      }
    }
  }
`);

/** What was done, by whom in which role, and why it is held to be bias. */
export function Acts({ of: { acts } }: { of: CaseActsFragment }) {
  const { t, label } = useWords();
  if (acts.length === 0) return null;
  return (
    <Section title={t('case.acts')}>
      <ul className={styles.acts}>
        {acts.map(({ id, violationType, perpetratorType, perpetrators, biasMotives, setting }) => (
          <li key={id}>
            <p className={styles.act}>
              <Link to="/search" search={{ kind: ['CASE'], violation: [violationType] }}>
                {label('violation-type', violationType)}
              </Link>
            </p>
            <ul className="plain">
              {perpetrators.map(({ role, type, subtype }) => (
                <li key={`${role} ${type} ${subtype ?? ''}`}>
                  <span className="muted">{label('perpetrator-role', role)}:</span>{' '}
                  <Link to="/search" search={{ kind: ['CASE'], perpetrator: [type] }}>
                    {label('perpetrator-type', type)}
                  </Link>
                  {subtype && ` (${label('perpetrator-subtype', subtype)})`}
                </li>
              ))}
              {perpetrators.length === 0 && perpetratorType && <li>{label('perpetrator-type', perpetratorType)}</li>}
              {biasMotives.length > 0 && (
                <li>
                  <span className="muted">{t('case.bias')}:</span> {biasMotives.map((motive) => label('bias-motive', motive)).join(', ')}
                </li>
              )}
              {setting && (
                <li>
                  <span className="muted">{t('case.setting')}:</span> {label('setting', setting)}
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
