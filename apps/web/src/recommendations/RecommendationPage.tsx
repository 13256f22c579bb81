import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { useSession } from '../session/SessionProvider.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Crumbs } from '../ui/Crumbs.js';
import { Failure } from '../ui/Failure.js';
import { Icon } from '../ui/Icon.js';
import { Loaded } from '../ui/Loaded.js';
import { VerificationMark } from '../ui/Marks.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import { Evidence } from './evidence/Evidence.js';
import { RecommendationFacts } from './RecommendationFacts.js';
import styles from './Recommendations.module.css';
import { Related } from './Related.js';
import { StatusLine } from './StatusLine.js';
import { Timeline } from './Timeline.js';
import { WhoSays } from './WhoSays.js';

const RECOMMENDATION = graphql(`
  query Recommendation($code: String!, $lang: Language) {
    recommendation(code: $code) {
      id
      code
      text(lang: $lang)
      textLanguage(lang: $lang)
      textTranslated(lang: $lang)
      verification
      ...RecommendationFacts
      ...RecommendationStatus
      ...RecommendationVoices
      ...RecommendationTimeline
      ...RecommendationRelated
    }
  }
`);

export function RecommendationPage() {
  const { code } = useParams({ from: '/recommendations/$code' });
  return <RecommendationView key={code} code={code} />;
}

/** What was asked, how far it has come by whose account, and on what evidence. */
function RecommendationView({ code }: { code: string }) {
  const { t, lang } = useWords();
  const { may } = useSession();
  const [result, again] = useQuery({ query: RECOMMENDATION, variables: { code, lang } });
  const found = result.data?.recommendation;
  return (
    <Page
      title={found ? <Text text={found.text} language={found.textLanguage ?? null} marked ours={found.textTranslated} /> : code}
      name={code}
      above={
        <Crumbs
          steps={[
            { key: 'all', link: <Link to="/recommendations">{t('recommendations.name')}</Link> },
            { key: code, link: <span className="code">{code}</span> },
          ]}
        />
      }
      lead={found && <VerificationMark verification={found.verification} />}
      actions={
        found &&
        may('ASSESS') && (
          <ButtonLink to="/recommendations/$code/assess" params={{ code }} leftSection={<Icon name="add" />}>
            {t('assessment.new')}
          </ButtonLink>
        )
      }
    >
      <Loaded result={result} again={again} lines={12}>
        {({ recommendation }) =>
          recommendation ? (
            <>
              <StatusLine of={recommendation} />
              <Section title={t('recommendation.whoSays')}>
                <WhoSays of={recommendation} />
              </Section>
              <div className={styles.columns}>
                <div>
                  <Timeline of={recommendation} />
                  <Evidence code={code} />
                </div>
                <div>
                  <RecommendationFacts of={recommendation} />
                  <Related of={recommendation} />
                </div>
              </div>
            </>
          ) : (
            <Failure code="NOT_FOUND" />
          )
        }
      </Loaded>
    </Page>
  );
}
