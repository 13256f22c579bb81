import { Fragment } from 'react';
import { useQuery } from 'urql';
import type { HitsFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useLanguage, useTranslation } from '../i18n/index.js';
import { type Taking, useNoted } from '../take-along/TakenList.js';
import { Loaded } from '../ui/Loaded.js';
import { More } from '../ui/More.js';
import type { PageAt } from '../ui/Paged.js';
import { type SearchAddress, toFilter } from './filters.js';
import { Hit } from './Hit.js';
import styles from './Search.module.css';
import { useAsWords } from './typed-words.js';

/** What a page of results shows: the first comes with the counts, the next ones by themselves. */
graphql(`
  fragment Hits on SearchConnection {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        kind
        code
        title(lang: $lang)
        titleLanguage(lang: $lang)
        matched
        matchedAll
        highlights {
          field
          fragments {
            text
            marked
          }
        }
        case {
          id
          synthetic
          confidentiality
          occurredOn
          region
          version
          publication {
            id
            version
          }
          acts {
            id
            violationType
          }
        }
        decision {
          id
          body
          decidedOn
          outcome
          flag
          verification
        }
        provision {
          id
          status
          label
          instrument {
            ...InstrumentName
          }
        }
        recommendation {
          id
          issuingBody
          year
          status
          trend
        }
      }
    }
  }
`);

export const MORE_HITS = graphql(`
  query MoreHits(
    $first: Int = 20
    $words: String!
    $asWords: [String!]
    $kinds: [SearchKind!]
    $filter: SearchFilter
    $after: String
    $lang: Language
  ) {
    search(query: $words, asWords: $asWords, kinds: $kinds, filter: $filter, first: $first, after: $after) {
      ...Hits
    }
  }
`);

export type HitEdge = HitsFragment['edges'][number];

interface ResultsPageProps {
  found: HitsFragment;
  at: PageAt;
  taking: Taking<HitEdge, HitsFragment>;
}

export function ResultsPage({ found, at, taking }: ResultsPageProps) {
  const { t } = useTranslation();
  const { whole, choiceOf } = taking;
  useNoted(taking, at, found.edges);
  if (whole && at.after) return null;
  const { edges } = whole ?? found;
  const firstOfSome = edges.find(({ node }, i) => !node.matchedAll && edges[i - 1]?.node.matchedAll);
  return (
    <>
      {edges.map((edge) => (
        <Fragment key={`${edge.node.kind} ${edge.node.code}`}>
          {edge === firstOfSome && <p className={styles.some}>{t('search.thenSomeWords')}</p>}
          <Hit hit={edge.node} choice={choiceOf(edge)} />
        </Fragment>
      ))}
      {!whole && <More pageInfo={found.pageInfo} at={at} />}
    </>
  );
}

export function NextResults({ words, address, ...shown }: Omit<ResultsPageProps, 'found'> & { words: string; address: SearchAddress }) {
  const { lang } = useLanguage();
  const asWords = useAsWords();
  const [result, again] = useQuery({
    query: MORE_HITS,
    variables: { words, asWords, kinds: address.kind ?? null, filter: toFilter(address), after: shown.at.after ?? null, lang },
  });
  return (
    <Loaded result={result} again={again} lines={10}>
      {({ search }) => <ResultsPage found={search} {...shown} />}
    </Loaded>
  );
}
