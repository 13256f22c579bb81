import { Link } from '@tanstack/react-router';
import type { RecommendationRelatedFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { InstrumentTitle } from '../law/InstrumentTitle.js';
import { ProvisionTitle } from '../law/ProvisionTitle.js';
import { ForceMark } from '../ui/Marks.js';
import { Section } from '../ui/Section.js';
import { StatusMark } from '../ui/StatusMark.js';
import { Text } from '../ui/Text.js';
import { useBodyName } from './bodies.js';

graphql(`
  fragment RecommendationRelated on Recommendation {
    aligned {
      id
      code
      issuingBody
      year
      text(lang: $lang)
      textLanguage(lang: $lang)
      status
      trend
    }
    targets {
      id
      path
      label
      heading(lang: $lang)
      headingLanguage(lang: $lang)
      status
      instrument {
        ...InstrumentName
      }
    }
  }
`);

/** The same ask by other bodies, and the law that it would change. */
export function Related({ of: { aligned, targets } }: { of: RecommendationRelatedFragment }) {
  const { t } = useTranslation();
  const bodyName = useBodyName();
  return (
    <>
      {aligned.length > 0 && (
        <Section title={t('recommendation.aligned')}>
          <ul className="lines">
            {aligned.map((each) => (
              <li key={each.id} className="line">
                <p className="line-head">
                  {bodyName(each.issuingBody)}, {each.year} <StatusMark implementation={each.status} trend={each.trend ?? null} />
                </p>
                <p>
                  <Link to="/recommendations/$code" params={{ code: each.code }}>
                    <Text text={each.text} language={each.textLanguage ?? null} marked />
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {targets.length > 0 && (
        <Section title={t('recommendation.targets')}>
          <ul className="lines">
            {targets.map((each) => (
              <li key={each.id} className="line">
                <p className="line-head">
                  <InstrumentTitle of={each.instrument} /> {each.status !== 'IN_FORCE' && <ForceMark status={each.status} />}
                </p>
                <p>
                  <Link to="/law/$" params={{ _splat: each.path }}>
                    <ProvisionTitle of={each} />
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
