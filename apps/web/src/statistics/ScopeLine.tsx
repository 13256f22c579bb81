import type { StatisticsScope } from '../generated/graphql.js';
import { formatDate } from '../i18n/dates.js';
import { SyntheticMark } from '../ui/Marks.js';
import { useWords } from '../vocabulary/useWords.js';

interface ScopeLineProps {
  statistics: {
    scope: StatisticsScope;
    synthetic: boolean;
    release?: { code: string; title: string; publishedOn: string } | null;
  };
}

/** Over which cases a figure was counted: a frozen release, or what the asker may see right now. */
export function ScopeLine({ statistics: { scope, synthetic, release } }: ScopeLineProps) {
  const { t, code } = useWords();
  return (
    <p className="scope-line">
      {synthetic && <SyntheticMark />}{' '}
      {scope === 'RELEASE' && release
        ? t('statistics.release', { title: release.title, code: release.code, date: formatDate(release.publishedOn, code) })
        : t('statistics.live')}
    </p>
  );
}
