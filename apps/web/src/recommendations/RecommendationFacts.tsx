import { Link } from '@tanstack/react-router';
import type { RecommendationFactsFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { Facts } from '../ui/Facts.js';
import { FreeText } from '../ui/FreeText.js';
import { Section } from '../ui/Section.js';
import { Sources } from '../ui/Sources.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import { useBodyName } from './bodies.js';

graphql(`
  fragment RecommendationFacts on Recommendation {
    issuingBody
    symbol(lang: $lang)
    paragraph(lang: $lang)
    year
    issuedOn
    themes
    addressees
    note(lang: $lang)
    noteLanguage(lang: $lang)
    sources {
      ...SourceParts
    }
  }
`);

/** To whom nearly every recommendation is addressed: not worth a line by itself. */
const STATE = 'Republic of Kazakhstan';

export function RecommendationFacts({ of }: { of: RecommendationFactsFragment }) {
  const { t, code, label } = useWords();
  const bodyName = useBodyName();
  return (
    <Section title={t('recommendation.facts')}>
      <Facts
        facts={[
          {
            name: t('recommendations.body'),
            value: (
              <Link to="/recommendations" search={{ body: [of.issuingBody] }}>
                {bodyName(of.issuingBody)}
              </Link>
            ),
          },
          { name: t('law.symbol'), value: of.symbol && <FreeText text={of.symbol} /> },
          { name: t('recommendation.paragraph'), value: of.paragraph },
          { name: t('recommendation.issued'), value: of.issuedOn ? formatDate(of.issuedOn, code) : String(of.year) },
          { name: t('recommendation.addressees'), value: of.addressees.some((each) => each !== STATE) && of.addressees.join(', ') },
          {
            name: t('law.themes'),
            value: (
              <span className="chips">
                {of.themes.map((theme) => (
                  <Link key={theme} to="/recommendations" search={{ theme: [theme] }} className="chip">
                    {label('theme', theme)}
                  </Link>
                ))}
              </span>
            ),
          },
          { name: t('common.note'), value: of.note && <Text text={of.note} language={of.noteLanguage ?? null} marked /> },
          { name: t('common.sources'), value: <Sources sources={of.sources} /> },
        ]}
      />
    </Section>
  );
}
