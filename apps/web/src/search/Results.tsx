import { Link } from '@tanstack/react-router';
import type { HitsFragment, MoreHitsQuery, MoreHitsQueryVariables } from '../generated/graphql.js';
import { useLanguage, useTranslation } from '../i18n/index.js';
import { OnPaper } from '../take-along/OnPaper.js';
import { TakenList } from '../take-along/TakenList.js';
import { Empty } from '../ui/Empty.js';
import { type SearchAddress, toFilter } from './filters.js';
import { type HitEdge, MORE_HITS, NextResults, ResultsPage } from './ResultsPage.js';
import styles from './Search.module.css';
import { useTakenHit } from './taken-hit.js';
import { useAsWords } from './typed-words.js';

interface ResultsProps {
  words: string;
  address: SearchAddress;
  found: HitsFragment & { totalCount: number };
}

export function Results({ words, address, found }: ResultsProps) {
  const { t } = useTranslation();
  const { lang } = useLanguage();
  const row = useTakenHit();
  const asWords = useAsWords();
  if (found.totalCount === 0) {
    return (
      <Empty title={t('search.nothing')}>
        <p>{t('search.nothingWay')}</p>
        <p>
          <Link to="/search" search={{ kind: ['CASE'] }} state={{}}>
            {t('search.allCases')}
          </Link>{' '}
          · <Link to="/law">{t('law.name')}</Link> · <Link to="/recommendations">{t('recommendations.name')}</Link>
        </p>
      </Empty>
    );
  }
  return (
    <div className={styles.list}>
      <OnPaper />
      <TakenList<HitEdge, HitsFragment, MoreHitsQuery, MoreHitsQueryVariables>
        listing={{
          document: MORE_HITS,
          variables: (first, after) => ({ words, asWords, kinds: address.kind ?? null, filter: toFilter(address), first, after, lang }),
          list: ({ search }) => search,
        }}
        row={row}
        page={(at, taking) =>
          at.after ? (
            <NextResults words={words} address={address} at={at} taking={taking} />
          ) : (
            <>
              {taking.above(found.totalCount)}
              <ResultsPage found={found} at={at} taking={taking} />
            </>
          )
        }
      />
    </div>
  );
}
