import { useQuery } from 'urql';
import type { Purpose } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import styles from './Case.module.css';
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

/** Cases like this one, asked for beside the case itself and shown below it: their place is held free until they come. */
export function Similar({ code, purpose, below }: { code: string; purpose: Purpose | null; below: boolean }) {
  const { t, lang } = useWords();
  const [{ data }] = useQuery({ query: SIMILAR_CASES, variables: { code, purpose, lang } });
  const similar = data?.case?.similar;
  if (!below) return null;
  return (
    <div className={styles.similar} aria-busy={!similar}>
      <Section title={t('case.similar')}>
        {similar?.map((each) => (
          <CaseLine key={each.id} of={each} purpose={purpose} />
        ))}
        {similar?.length === 0 && <p className="muted">{t('case.noneSimilar')}</p>}
      </Section>
    </div>
  );
}
