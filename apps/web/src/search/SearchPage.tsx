import { lazyRouteComponent, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useQuery } from 'urql';
import type { Confidentiality } from '../generated/graphql.js';
import { useSession } from '../session/SessionProvider.js';
import { Loaded } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { useWords } from '../vocabulary/useWords.js';
import { ChosenFilters } from './ChosenFilters.js';
import { SEARCH } from './documents.js';
import { Facets, RESULTS } from './Facets.js';
import { facetsStandOpen, toFilter } from './filters.js';
import { Results } from './Results.js';
import { SealedCases } from './SealedCases.js';
import styles from './Search.module.css';
import { SearchHelp } from './SearchHelp.js';
import { SearchNotices } from './SearchNotices.js';
import { useAsWords, useTypedWords } from './typed-words.js';

/** Fetched where there is something to say. */
const UnderstoodParts = lazyRouteComponent(() => import('./UnderstoodParts.js'), 'UnderstoodParts');

/** Who can be named to a sealed case. */
const SEALED_TO: ReadonlySet<Confidentiality> = new Set(['RESTRICTED', 'SEALED']);

/** Search over cases, law and recommendations: filters in the address, words in the history's state. */
export function SearchPage() {
  const { t, lang } = useWords();
  const address = useSearch({ from: '/search' });
  const words = useTypedWords();
  const asWords = useAsWords();
  const [narrowing, setNarrowing] = useState(facetsStandOpen);
  const [result, again] = useQuery({
    query: SEARCH,
    variables: {
      words,
      asWords,
      kinds: address.kind ?? null,
      filter: toFilter(address),
      lang,
      facets: narrowing || address.provision !== undefined,
    },
  });
  const found = result.data?.search;
  const { viewer } = useSession();
  const casesAlone = !words && address.kind?.length === 1 && address.kind[0] === 'CASE';
  const filtered = Object.entries(address).some(([name, value]) => name !== 'kind' && value !== undefined);
  return (
    <Page
      title={words ? t('search.titleFor', { words }) : casesAlone ? t(filtered ? 'shell.cases' : 'search.allCases') : t('search.title')}
      name={t('search.name')}
      lead={
        found && (
          <p aria-live="polite">
            {found.totalIsLowerBound ? t('search.moreThan', { count: found.totalCount }) : t('search.found', { count: found.totalCount })}
          </p>
        )
      }
    >
      {found && <SearchNotices found={found} words={words} />}
      {found && found.understood.length > 0 && (
        <Suspense>
          <UnderstoodParts parts={found.understood} />
        </Suspense>
      )}
      {casesAlone && !filtered && viewer && SEALED_TO.has(viewer.clearance) && <SealedCases />}
      <div className={styles.layout}>
        <Facets words={words} address={address} found={found} counting={result.fetching} opened={() => setNarrowing(true)} />
        <section id={RESULTS} tabIndex={-1} className={styles.results} aria-label={t('search.results')}>
          <ChosenFilters address={address} facets={found?.facets ?? []} />
          <Loaded result={result} again={again} lines={10}>
            {({ search }) => <Results key={JSON.stringify([words, asWords, address])} words={words} address={address} found={search} />}
          </Loaded>
          <SearchHelp />
        </section>
      </div>
    </Page>
  );
}
