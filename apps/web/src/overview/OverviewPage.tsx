import { useQuery } from 'urql';
import { Loaded } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { CasesInNumbers } from './CasesInNumbers.js';
import { OVERVIEW } from './documents.js';
import { LatestAssessments } from './LatestAssessments.js';
import { Matrix } from './Matrix.js';
import styles from './Overview.module.css';
import { StateOfAsks } from './StateOfAsks.js';
import { WaitingLine } from './WaitingLine.js';

/** In one screen: how many cases, by whom, what was asked of the State, and what it did; every number leads to its table. */
export function OverviewPage() {
  const { t, lang } = useWords();
  const [result, again] = useQuery({ query: OVERVIEW, variables: { lang } });
  const recommendations = result.data?.recommendations.edges.map(({ node }) => node);
  return (
    <Page title={t('overview.title')} name={t('overview.name')} lead={<p>{t('overview.lead')}</p>}>
      <WaitingLine />
      <div className={styles.numbers}>
        <CasesInNumbers />
        <Section title={t('overview.asked')}>
          <Loaded result={{ ...result, data: recommendations }} again={again} lines={6}>
            {(list) => <StateOfAsks recommendations={list} total={result.data?.recommendations.totalCount ?? list.length} />}
          </Loaded>
        </Section>
      </div>
      <Section title={t('overview.matrix')} note={t('overview.matrixNote')}>
        <Loaded result={{ ...result, data: recommendations }} again={again} lines={8}>
          {(list) => <Matrix recommendations={list} />}
        </Loaded>
      </Section>
      {recommendations && <LatestAssessments recommendations={recommendations} />}
    </Page>
  );
}
