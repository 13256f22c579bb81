import { useFresh } from '../api/useFresh.js';
import { graphql } from '../generated/index.js';
import { useSession } from '../session/SessionProvider.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { OwnAssessment } from './OwnAssessment.js';
import { OwnCase } from './OwnCase.js';

const OWN_CASES = graphql(`
  query OwnCases($lang: Language) {
    ownCases(first: 50) {
      totalCount
      edges {
        cursor
        node {
          ...OwnCase
        }
      }
    }
  }
`);

const OWN_ASSESSMENTS = graphql(`
  query OwnAssessments($lang: Language) {
    ownAssessments {
      ...OwnAssessment
    }
  }
`);

/** What the reader left unfinished, what was sent back to them, and what of theirs waits for a second person. */
export function OwnWork() {
  const { may } = useSession();
  return (
    <>
      {may('WORK_ON_CASES') && <OwnCases />}
      {may('ASSESS') && <OwnAssessments />}
    </>
  );
}

function OwnCases() {
  const { t, lang } = useWords();
  const { may } = useSession();
  const { result, again } = useFresh({ query: OWN_CASES, variables: { lang } });
  return (
    <Section title={t('mine.cases')} note={t('mine.casesNote')}>
      <Loaded result={result} again={again} lines={6}>
        {({ ownCases: { totalCount, edges } }) =>
          totalCount === 0 ? (
            <Empty title={t('mine.noCases')}>{may('ENTER_CASES') && <ButtonLink to="/cases/new">{t('entry.title')}</ButtonLink>}</Empty>
          ) : (
            <>
              {totalCount > edges.length && <p className="muted">{t('mine.first', { shown: edges.length, count: totalCount })}</p>}
              {edges.map(({ node }) => (
                <OwnCase key={node.id} of={node} />
              ))}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function OwnAssessments() {
  const { t, lang } = useWords();
  const { result, again } = useFresh({ query: OWN_ASSESSMENTS, variables: { lang } });
  return (
    <Section title={t('mine.assessments')}>
      <Loaded result={result} again={again} lines={4}>
        {({ ownAssessments }) =>
          ownAssessments.length === 0 ? (
            <Empty title={t('mine.noAssessments')} />
          ) : (
            ownAssessments.map((each) => <OwnAssessment key={each.id} of={each} />)
          )
        }
      </Loaded>
    </Section>
  );
}
