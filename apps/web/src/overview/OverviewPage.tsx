import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { Loaded } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { CasesInNumbers } from './CasesInNumbers.js';
import { LatestAssessments } from './LatestAssessments.js';
import { Matrix } from './Matrix.js';
import styles from './Overview.module.css';
import { StateOfAsks } from './StateOfAsks.js';

const OVERVIEW = graphql(`
  query Overview($lang: Language) {
    recommendations(first: 100) {
      totalCount
      edges {
        node {
          code
          issuingBody
          year
          themes
          status
          trend
          statusAssessment {
            id
            assessedOn
            summary(lang: $lang)
          }
        }
      }
    }
  }
`);

/** In one screen: how many cases, by whom, what was asked of the State, and what it did; every number leads to its table. */
export function OverviewPage() {
  const { t, lang } = useWords();
  const [result, again] = useQuery({ query: OVERVIEW, variables: { lang } });
  const asked = result.data?.recommendations.edges.map(({ node }) => node);
  return (
    <Page title={t('overview.title')} name={t('overview.name')} lead={<p>{t('overview.lead')}</p>}>
      <div className={styles.numbers}>
        <CasesInNumbers />
        <Section title={t('overview.asked')}>
          <Loaded result={{ ...result, data: asked }} again={again} lines={6}>
            {(list) => <StateOfAsks asked={list} total={result.data?.recommendations.totalCount ?? list.length} />}
          </Loaded>
        </Section>
      </div>
      <Section title={t('overview.matrix')} note={t('overview.matrixNote')}>
        <Loaded result={{ ...result, data: asked }} again={again} lines={8}>
          {(list) => <Matrix asked={list} />}
        </Loaded>
      </Section>
      {asked && <LatestAssessments asked={asked} />}
    </Page>
  );
}
