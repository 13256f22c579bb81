import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { Confidentiality } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useSession } from '../session/SessionProvider.js';
import { Loaded } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { useWords } from '../vocabulary/useWords.js';
import { ChosenFilters } from './ChosenFilters.js';
import { Facets } from './Facets.js';
import { toFilter } from './filters.js';
import { Results } from './Results.js';
import { SealedCases } from './SealedCases.js';
import styles from './Search.module.css';
import { SearchNotices } from './SearchNotices.js';
import { useTypedWords } from './typed-words.js';

const SEARCH_OUTLINE = graphql(`
  query SearchOutline($words: String!, $kinds: [SearchKind!], $filter: SearchFilter, $lang: Language) {
    search(query: $words, kinds: $kinds, filter: $filter, first: 1) {
      totalCount
      totalIsLowerBound
      correctedQuery
      degraded
      engine
      facets {
        name
        values {
          code
          label(lang: $lang)
          count
        }
      }
    }
  }
`);

/** Who can be named to a sealed case. */
const SEALED_TO: ReadonlySet<Confidentiality> = new Set(['RESTRICTED', 'SEALED']);

/** Search over cases, law and recommendations: filters in the address, words in the history's state. */
export function SearchPage() {
  const { t, lang } = useWords();
  const address = useSearch({ from: '/search' });
  const words = useTypedWords();
  const [result, again] = useQuery({
    query: SEARCH_OUTLINE,
    variables: { words, kinds: address.kind ?? null, filter: toFilter(address), lang },
  });
  const outline = result.data?.search;
  const { viewer } = useSession();
  const casesAlone = !words && address.kind?.length === 1 && address.kind[0] === 'CASE';
  const filtered = Object.entries(address).some(([name, value]) => name !== 'kind' && value !== undefined);
  return (
    <Page
      title={words ? t('search.titleFor', { words }) : casesAlone ? t(filtered ? 'shell.cases' : 'search.allCases') : t('search.title')}
      name={t('search.name')}
      lead={
        outline && (
          <p aria-live="polite">
            {outline.totalIsLowerBound
              ? t('search.atLeast', { count: outline.totalCount })
              : t('search.found', { count: outline.totalCount })}
          </p>
        )
      }
    >
      {outline && <SearchNotices outline={outline} words={words} />}
      {casesAlone && !filtered && viewer && SEALED_TO.has(viewer.clearance) && <SealedCases />}
      <div className={styles.layout}>
        <Facets address={address} facets={outline?.facets ?? []} />
        <div className={styles.results}>
          <ChosenFilters address={address} facets={outline?.facets ?? []} />
          <Loaded result={result} again={again} lines={10}>
            {({ search }) => <Results key={JSON.stringify([words, address])} words={words} address={address} total={search.totalCount} />}
          </Loaded>
        </div>
      </div>
    </Page>
  );
}
