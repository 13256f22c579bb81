import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useSession } from '../session/SessionProvider.js';
import { Bars } from '../statistics/Bars.js';
import { ScopeLine } from '../statistics/ScopeLine.js';
import { Loaded } from '../ui/Loaded.js';
import { Section } from '../ui/Section.js';
import { useWords } from '../vocabulary/useWords.js';
import { CASES_IN_NUMBERS } from './documents.js';
import styles from './Overview.module.css';

export function CasesInNumbers() {
  const { t, lang } = useWords();
  const { viewer } = useSession();
  const [result, again] = useQuery({ query: CASES_IN_NUMBERS, variables: { lang } });
  return (
    <Section title={t('overview.cases')}>
      <Loaded result={result} again={again} lines={6}>
        {({ statistics }) => (
          <>
            <p className={styles.figure}>
              <Link to="/statistics" search={{ by: ['PERPETRATOR_TYPE'] }}>
                <strong>{statistics.release ? t('statistics.about', { count: statistics.total }) : statistics.total}</strong>{' '}
                <span>{t('overview.casesCounted', { count: statistics.total })}</span>
              </Link>
            </p>
            <h3 className={styles.small}>{t('overview.byWhom')}</h3>
            <Bars cells={statistics.cells} scope={statistics.scope} />
            <ScopeLine statistics={statistics} />
            <p>
              <Link to="/statistics" search={{ by: ['PERPETRATOR_TYPE'] }}>
                {t('overview.toTable')}
              </Link>{' '}
              ·{' '}
              <Link to="/search" search={{ kind: ['CASE'] }}>
                {viewer ? t('search.allCases') : t('statistics.published')}
              </Link>
            </p>
          </>
        )}
      </Loaded>
    </Section>
  );
}
