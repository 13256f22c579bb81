import { useQuery } from 'urql';
import { graphql } from '../generated/index.js';
import { useLanguage } from '../i18n/index.js';
import { Loaded } from '../ui/Loaded.js';
import { More } from '../ui/More.js';
import type { PageAt } from '../ui/Paged.js';
import { type SearchAddress, toFilter } from './filters.js';
import { Hit } from './Hit.js';

const SEARCH_RESULTS = graphql(`
  query SearchResults($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $after: String, $lang: Language) {
    search(query: $words, kinds: $kinds, filter: $filter, first: 20, after: $after) {
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
  }
`);

interface ResultsPageProps {
  words: string;
  address: SearchAddress;
  at: PageAt;
}

export function ResultsPage({ words, address, at }: ResultsPageProps) {
  const { lang } = useLanguage();
  const [result, again] = useQuery({
    query: SEARCH_RESULTS,
    variables: { words, kinds: address.kind ?? null, filter: toFilter(address), after: at.after ?? null, lang },
  });
  return (
    <Loaded result={result} again={again} lines={10}>
      {({ search }) => (
        <>
          {search.edges.map(({ node }) => (
            <Hit key={`${node.kind} ${node.code}`} hit={node} />
          ))}
          <More pageInfo={search.pageInfo} at={at} />
        </>
      )}
    </Loaded>
  );
}
