import { useQuery } from 'urql';
import type { Purpose } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { CaseLine } from './CaseLine.js';

const SIMILAR_CASES = graphql(`
  query SimilarCases($code: String!, $purpose: Purpose, $lang: Language) {
    case(code: $code, purpose: $purpose) {
      id
      similar(first: 5) {
        ...CaseLine
      }
    }
  }
`);

/** Cases like this one, asked for after the case itself: the page does not wait for them. */
export function Similar({ code, purpose }: { code: string; purpose: Purpose | null }) {
  const { t, lang } = useWords();
  const [{ data }] = useQuery({ query: SIMILAR_CASES, variables: { code, purpose, lang } });
  const similar = data?.case?.similar ?? [];
  if (similar.length === 0) return null;
  return (
    <Section title={t('case.similar')}>
      {similar.map((each) => (
        <CaseLine key={each.id} of={each} purpose={purpose} />
      ))}
    </Section>
  );
}
