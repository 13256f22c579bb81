import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { DecisionLine } from './DecisionLine.js';
import { DECISIONS } from './documents.js';

const SHOWN = 5;

/** The latest decisions on violations like those of a case: the way from what happened to what may be cited. */
export function DecisionsOn({ violationTypes }: { violationTypes: string[] }) {
  const { t, lang } = useWords();
  const [{ data }] = useQuery({
    query: DECISIONS,
    variables: { filter: { violationTypes }, orderBy: null, first: SHOWN, after: null, lang },
    pause: violationTypes.length === 0,
  });
  const decisions = data?.decisions;
  if (!decisions || decisions.totalCount === 0) return null;
  return (
    <Section title={t('decision.ofCase')}>
      {decisions.edges.map(({ node }) => (
        <DecisionLine key={node.id} of={node} />
      ))}
      {decisions.totalCount > SHOWN && (
        <p>
          <Link to="/decisions" search={{ violationType: violationTypes }}>
            {t('decisions.counted', { count: decisions.totalCount })}
          </Link>
        </p>
      )}
    </Section>
  );
}
