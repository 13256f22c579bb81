import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface MoreProps {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  /** Only the last page shown offers the next one. */
  last: boolean;
  showAfter: (cursor: string | null) => void;
}

export function More({ pageInfo, last, showAfter }: MoreProps) {
  const { t } = useTranslation();
  if (!last || !pageInfo.hasNextPage) return null;
  return (
    <div className="more no-print">
      <Button variant="default" onClick={() => showAfter(pageInfo.endCursor ?? null)}>
        {t('common.showMore')}
      </Button>
    </div>
  );
}
