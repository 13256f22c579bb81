import { Fragment } from 'react';
import { useQuery } from 'urql';
import type { HitsFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useLanguage, useTranslation } from '../i18n/index.js';
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
          acts {
            id
            violationType
          }
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

const MORE_HITS = graphql(`
  query MoreHits($words: String!, $asWords: [String!], $kinds: [SearchKind!], $filter: SearchFilter, $after: String, $lang: Language) {
    search(query: $words, asWords: $asWords, kinds: $kinds, filter: $filter, first: 20, after: $after) {
      ...Hits
    }
  }
`);

interface ResultsPageProps {
  found: HitsFragment;
  at: PageAt;
}

export function ResultsPage({ found, at }: ResultsPageProps) {
  const { t } = useTranslation();
  const hits = found.edges.map(({ node }) => node);
  const firstOfSome = hits.find(({ matchedAll }, i) => !matchedAll && hits[i - 1]?.matchedAll);
  return (
    <>
      {hits.map((hit) => (
        <Fragment key={`${hit.kind} ${hit.code}`}>
          {hit === firstOfSome && <p className={styles.some}>{t('search.thenSomeWords')}</p>}
          <Hit hit={hit} />
        </Fragment>
      ))}
      <More pageInfo={found.pageInfo} at={at} />
    </>
  );
}

export function NextResults({ words, address, at }: { words: string; address: SearchAddress; at: PageAt }) {
  const { lang } = useLanguage();
  const asWords = useAsWords();
  const [result, again] = useQuery({
    query: MORE_HITS,
    variables: { words, asWords, kinds: address.kind ?? null, filter: toFilter(address), after: at.after ?? null, lang },
  });
  return (
    <Loaded result={result} again={again} lines={10}>
      {({ search }) => <ResultsPage found={search} at={at} />}
    </Loaded>
  );
}
