import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFresh } from '../api/useFresh.js';
import { WaitingOpenings } from '../cases/opening/WaitingOpenings.js';
import { graphql } from '../generated/index.js';
import { WaitingGrants } from '../grants/WaitingGrants.js';
import { Only } from '../session/Only.js';
import { useSession } from '../session/SessionProvider.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { type Decision, Done } from './Done.js';
import { OwnWork } from './OwnWork.js';
import { ProposedPublications } from './ProposedPublications.js';
import { Review } from './Review.js';
import { SubmittedCases } from './SubmittedCases.js';

const REVIEW_INBOX = graphql(`
  query ReviewInbox($lang: Language) {
    reviewInbox {
      ...AssessmentParts
      recommendation {
        id
        code
        text(lang: $lang)
        textLanguage(lang: $lang)
        ...RecommendationVoices
      }
    }
  }
`);

/** What of the reader's own is unfinished or waits, and what waits for them as the second person. */
export function InboxPage() {
  const { t, lang } = useWords();
  const { may } = useSession();
  const reviewer = may('REVIEW');
  const second = may('CONFIRM_FOR_OTHERS');
  const [decisions, setDecisions] = useState<Decision[]>([]);
  const decided = (decision: Decision): void => setDecisions((earlier) => [decision, ...earlier]);
  const { result, again } = useFresh({ query: REVIEW_INBOX, variables: { lang }, pause: !reviewer });
  return (
    <Page title={t('inbox.name')} name={t('inbox.name')} lead={second && <p>{t('inbox.lead')}</p>}>
      <Only may="WORK_IN_THE_HOUSE">
        <OwnWork />
        {reviewer && (
          <>
            <Done decisions={decisions} />
            <Section title={t('inbox.assessments')}>
              <Loaded result={result} again={again} lines={8}>
                {({ reviewInbox }) =>
                  reviewInbox.length === 0 ? (
                    <Empty title={t('inbox.none')}>
                      <p>{t('inbox.noneWay')}</p>
                      <Link to="/recommendations">{t('recommendations.name')}</Link>
                    </Empty>
                  ) : (
                    reviewInbox.map((each) => <Review key={each.id} of={each} decided={decided} />)
                  )
                }
              </Loaded>
            </Section>
            <SubmittedCases />
            <ProposedPublications decided={decided} />
          </>
        )}
        {second && (
          <>
            <WaitingOpenings />
            <WaitingGrants kind="case" />
          </>
        )}
      </Only>
    </Page>
  );
}
