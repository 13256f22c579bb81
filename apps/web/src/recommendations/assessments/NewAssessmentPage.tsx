import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../../generated/index.js';
import { Only } from '../../session/Only.js';
import { useSession } from '../../session/SessionProvider.js';
import { Crumbs } from '../../ui/Crumbs.js';
import { Failure } from '../../ui/Failure.js';
import { Loaded } from '../../ui/Loaded.js';
import { Page } from '../../ui/Page.js';
import { Text } from '../../ui/Text.js';
import { useWords } from '../../vocabulary/useWords.js';
import { Propose } from './Propose.js';

const ASSESSED = graphql(`
  query AssessedRecommendation($code: String!, $lang: Language) {
    recommendation(code: $code) {
      id
      code
      version
      text(lang: $lang)
      textLanguage(lang: $lang)
      trend
      ...RecommendationVoices
      assessments {
        id
        state
        implementation
        proposedAt
        proposedBy {
          id
          name
        }
      }
    }
  }
`);

/** The form "New assessment": write, look at it as others will, propose. */
export function NewAssessmentPage() {
  const { t, lang } = useWords();
  const { viewer } = useSession();
  const { code } = useParams({ from: '/recommendations/$code/assess' });
  const [result, again] = useQuery({ query: ASSESSED, variables: { code, lang } });
  const found = result.data?.recommendation;
  return (
    <Page
      title={t('assessment.title')}
      name={`${t('assessment.new')} ${code}`}
      above={
        <Crumbs
          steps={[
            { key: 'all', link: <Link to="/recommendations">{t('recommendations.name')}</Link> },
            {
              key: code,
              link: (
                <Link to="/recommendations/$code" params={{ code }} className="code">
                  {code}
                </Link>
              ),
            },
          ]}
        />
      }
      lead={
        found && (
          <p>
            <Text text={found.text} language={found.textLanguage ?? null} marked />
          </p>
        )
      }
    >
      <Only may="ASSESS">
        <Loaded result={result} again={again} lines={8}>
          {({ recommendation }) =>
            recommendation && viewer ? (
              <Propose key={`${viewer.person.id} ${code}`} person={viewer.person.id} recommendation={recommendation} />
            ) : (
              <Failure code="NOT_FOUND" />
            )
          }
        </Loaded>
      </Only>
    </Page>
  );
}
