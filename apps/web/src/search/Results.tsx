import { Link } from '@tanstack/react-router';
import type { HitsFragment } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { Empty } from '../ui/Empty.js';
import { Paged } from '../ui/Paged.js';
import type { SearchAddress } from './filters.js';
import { NextResults, ResultsPage } from './ResultsPage.js';
import styles from './Search.module.css';

interface ResultsProps {
  words: string;
  address: SearchAddress;
  found: HitsFragment & { totalCount: number };
}

export function Results({ words, address, found }: ResultsProps) {
  const { t } = useTranslation();
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
      <Paged page={(at) => (at.after ? <NextResults words={words} address={address} at={at} /> : <ResultsPage found={found} at={at} />)} />
    </div>
  );
}
