import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { Loaded } from '../ui/Loaded.js';
import { More } from '../ui/More.js';
import { type PageAt, Paged } from '../ui/Paged.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { DecisionLine } from './DecisionLine.js';

const DECISIONS_OF_PROVISION = graphql(`
  query DecisionsOfProvision($path: String!, $after: String, $lang: Language) {
    provision(path: $path) {
      id
      decisions(first: 10, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            ...DecisionLine
          }
        }
      }
    }
  }
`);

function PageOfDecisionsOn({ path, at }: { path: string; at: PageAt }) {
  const { t, lang } = useWords();
  const [result, again] = useQuery({ query: DECISIONS_OF_PROVISION, variables: { path, after: at.after ?? null, lang } });
  return (
    <Loaded result={result} again={again}>
      {({ provision }) =>
        provision && provision.decisions.totalCount > 0 ? (
          <>
            {provision.decisions.edges.map(({ node }) => (
              <DecisionLine key={node.id} of={node} />
            ))}
            <More pageInfo={provision.decisions.pageInfo} at={at} />
          </>
        ) : (
          <p className="muted">{t('decision.ofProvisionNone')}</p>
        )
      }
    </Loaded>
  );
}

/** Decisions that apply a provision or speak of it, the latest first. */
export function DecisionsOfProvision({ path }: { path: string }) {
  const { t } = useWords();
  return (
    <Section title={t('decision.ofProvision')}>
      <Paged page={(at) => <PageOfDecisionsOn path={path} at={at} />} />
    </Section>
  );
}
