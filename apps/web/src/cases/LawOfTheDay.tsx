import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ENGAGEMENT_RELATIONS } from '../api/codes.js';
import type { CaseLawFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { InstrumentTitle } from '../law/InstrumentTitle.js';
import { ProvisionTitle, useProvisionName } from '../law/ProvisionTitle.js';
import { Validity } from '../law/Validity.js';
import { ForceMark, VerificationMark } from '../ui/Marks.js';
import { Section } from '../ui/Section.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './Case.module.css';

graphql(`
  fragment CaseLaw on Case {
    occurredOn
    day: occurredOn(precision: DAY)
    engagements {
      id
      relation
      version {
        id
        validFrom
        validTo
        summary(lang: $lang)
        summaryLanguage(lang: $lang)
        verification
      }
      provision {
        id
        path
        label
        heading(lang: $lang)
        headingLanguage(lang: $lang)
        status
        instrument {
          ...InstrumentName
        }
        successor {
          id
          path
          label
          instrument {
            ...InstrumentName
          }
        }
      }
    }
  }
`);

/** The day to ask for the law of then: the first of the month, or of the year where one wording was in force all of it. */
function dayOfLaw(occurredOn: string, wording: object | null | undefined): string | undefined {
  if (occurredOn.length > 4) return `${occurredOn}-01`.slice(0, 10);
  return wording ? `${occurredOn}-01-01` : undefined;
}

interface LawOfTheDayProps {
  of: CaseLawFragment;
  /** What may be done with one engagement. */
  below?: ((engagement: { id: string; provision: string }) => ReactNode) | undefined;
  children?: ReactNode;
}

/** The provisions that a case engages, by relation, in the wording of the day it happened, and what became of them. */
export function LawOfTheDay({ of: { engagements, occurredOn, day }, below, children }: LawOfTheDayProps) {
  const { t, code, label } = useWords();
  const provisionName = useProvisionName();
  return (
    <Section title={t('case.law')} note={t('case.lawNote', { date: formatDate(occurredOn, code) })}>
      {engagements.length === 0 && <p className="muted">{t('case.noLaw')}</p>}
      {ENGAGEMENT_RELATIONS.map((relation) => {
        const engaged = engagements.filter((each) => each.relation === relation);
        if (engaged.length === 0) return null;
        return (
          <div key={relation} className={styles.relation}>
            <h3>{label('engagement-relation', relation)}</h3>
            <ul className="lines">
              {engaged.map(({ id, provision, version }) => (
                <li key={id} className="line">
                  <p className="line-head">
                    <InstrumentTitle of={provision.instrument} />
                  </p>
                  <p className="line-title">
                    <Link
                      to="/law/$"
                      params={{ _splat: provision.path }}
                      search={{ on: dayOfLaw(occurredOn, version) }}
                      state={{ dayOfCase: day }}
                    >
                      <ProvisionTitle of={provision} />
                    </Link>
                  </p>
                  {version?.summary && (
                    <p className="clamp">
                      <Text text={version.summary} language={version.summaryLanguage ?? null} marked />
                    </p>
                  )}
                  <p className="line-head">
                    {!version && <span className="tag tag-uncertain">{t('case.lawNotThen')}</span>}
                    {version && <Validity from={version.validFrom ?? null} to={version.validTo ?? null} />}
                    {version && <VerificationMark verification={version.verification} />}
                    {provision.status !== 'IN_FORCE' && (
                      <span>
                        {t('case.lawToday')} <ForceMark status={provision.status} />
                      </span>
                    )}
                    {provision.successor && (
                      <span>
                        {t('case.lawNow')}{' '}
                        <Link to="/law/$" params={{ _splat: provision.successor.path }}>
                          {provisionName(provision.successor)}, <InstrumentTitle of={provision.successor.instrument} />
                        </Link>
                      </span>
                    )}
                  </p>
                  <p className="line-note no-print">
                    <Link to="/search" search={{ kind: ['CASE'], provision: [provision.path] }}>
                      {t('law.cases')}
                      <span className="visually-hidden">: {provisionName(provision)}</span>
                    </Link>
                  </p>
                  {below?.({ id, provision: provisionName(provision) })}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {children}
    </Section>
  );
}
