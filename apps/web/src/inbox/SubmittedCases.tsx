import { useFresh } from '../api/useFresh.js';
import { CaseLine } from '../cases/CaseLine.js';
import { graphql } from '../generated/index.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';

const SUBMITTED_CASES = graphql(`
  query SubmittedCases($lang: Language) {
    cases(filter: { states: [SUBMITTED] }, first: 50) {
      totalCount
      edges {
        cursor
        node {
          ...CaseLine
        }
      }
    }
  }
`);

/** Cases that wait to be checked, each on its own page. Beyond the first fifty they come up as those before are done. */
export function SubmittedCases() {
  const { t, lang } = useWords();
  const { result, again } = useFresh({ query: SUBMITTED_CASES, variables: { lang } });
  return (
    <Section title={t('inbox.cases')} note={t('inbox.casesNote')}>
      <Loaded result={result} again={again} lines={6}>
        {({ cases }) =>
          cases.totalCount === 0 ? (
            <Empty title={t('inbox.noCases')} />
          ) : (
            <>
              <p className="muted">{t('inbox.casesWait', { count: cases.totalCount })}</p>
              {cases.edges.map(({ node }) => (
                <CaseLine key={node.id} of={node} />
              ))}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
