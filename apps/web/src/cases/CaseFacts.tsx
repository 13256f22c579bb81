import { Link } from '@tanstack/react-router';
import type { CaseFactsFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { Facts } from '../ui/Facts.js';
import { FreeText } from '../ui/FreeText.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';

graphql(`
  fragment CaseFacts on Case {
    when: occurredOn(precision: DAY)
    region
    place
    survivors {
      id
      pseudonym
      ageBand
      sogi
      livingWithHiv
    }
  }
`);

/** When, where and whom: as precise as the reader may know. */
export function CaseFacts({ of }: { of: CaseFactsFragment }) {
  const { t, code, label } = useWords();
  return (
    <Section title={t('case.facts')}>
      <Facts
        facts={[
          { name: t('case.when'), value: formatDate(of.when, code) },
          {
            name: t('case.region'),
            value: (
              <Link to="/search" search={{ kind: ['CASE'], region: [of.region] }}>
                {label('region', of.region)}
              </Link>
            ),
          },
          { name: t('case.place'), value: of.place && <FreeText text={of.place} /> },
          {
            name: t('case.survivors'),
            value: of.survivors.length > 0 && (
              <ul className="plain">
                {of.survivors.map(({ id, pseudonym, ageBand, sogi, livingWithHiv }) => (
                  <li key={id}>
                    <FreeText text={pseudonym} />
                    {[sogi && label('sogi', sogi), ageBand && label('age-band', ageBand), livingWithHiv && t('case.livingWithHiv')]
                      .filter(Boolean)
                      .map((trait) => `, ${trait}`)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}
