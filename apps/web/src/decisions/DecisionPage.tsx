import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Crumbs } from '../ui/Crumbs.js';
import { Failure } from '../ui/Failure.js';
import { Loaded } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { Text } from '../ui/Text.js';
import { useWords } from '../vocabulary/useWords.js';
import { CiteDecision } from './CiteDecision.js';
import { DecisionBody } from './DecisionBody.js';
import { DECISION } from './documents.js';

/** A decision: what was held first, then the law and the decisions it leans on, and what became of it. */
export function DecisionPage() {
  const { t, lang } = useWords();
  const { code } = useParams({ from: '/decisions/$code' });
  const [result, again] = useQuery({ query: DECISION, variables: { code, lang } });
  const decision = result.data?.decision;
  return (
    <Page
      above={<Crumbs steps={[{ key: 'decisions', link: <Link to="/decisions">{t('decisions.name')}</Link> }]} />}
      title={decision ? <Text text={decision.title} language={decision.titleLanguage ?? null} marked /> : code}
      name={decision ? decision.title : code}
      actions={decision && <CiteDecision of={decision} />}
    >
      <Loaded result={result} again={again} lines={12}>
        {({ decision: found }) => (found ? <DecisionBody of={found} /> : <Failure code="NOT_FOUND" />)}
      </Loaded>
    </Page>
  );
}
