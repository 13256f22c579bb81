import { Link } from '@tanstack/react-router';
import { STATISTICS_DIMENSIONS } from '../api/codes.js';
import { useTranslation } from '../i18n/index.js';
import { Empty } from '../ui/Empty.js';

/** A table that the published release does not have, or no release at all: and which tables may be looked at instead. */
export function NoTable({ code }: { code: 'BAD_USER_INPUT' | 'NOT_FOUND' }) {
  const { t } = useTranslation();
  if (code === 'NOT_FOUND') {
    return (
      <Empty title={t('statistics.nothingPublished')}>
        <Link to="/recommendations">{t('recommendations.name')}</Link>
      </Empty>
    );
  }
  return (
    <Empty title={t('statistics.noTable')}>
      <p>{t('statistics.noTableWay')}</p>
      <p className="chips">
        {STATISTICS_DIMENSIONS.filter((dimension) => dimension !== 'CONFIDENTIALITY').map((dimension) => (
          <Link key={dimension} to="/statistics" search={{ by: [dimension] }} className="chip">
            {t(`statistics.by.${dimension}`)}
          </Link>
        ))}
      </p>
    </Empty>
  );
}
