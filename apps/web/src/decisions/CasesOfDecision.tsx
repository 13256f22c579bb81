import { useQuery } from 'urql';
import { CaseLine } from '../cases/CaseLine.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { CASES_OF_DECISION } from './documents.js';

/** Cases that a decision speaks to, of those that the reader may see; nothing where there are none. */
export function CasesOfDecision({ code }: { code: string }) {
  const { t, lang, label } = useWords();
  const [{ data }] = useQuery({ query: CASES_OF_DECISION, variables: { code, lang } });
  const cases = data?.decision?.cases ?? [];
  if (cases.length === 0) return null;
  return (
    <Section title={t('decision.cases')}>
      {cases.map(
        ({ id, relation, case: of }) =>
          of && <CaseLine key={id} of={of} above={<span className="tag">{label('case-decision-relation', relation)}</span>} />,
      )}
    </Section>
  );
}
