import { useTranslation } from '../i18n/index.js';
import { Button } from './Button.js';
import type { PageAt } from './Paged.js';

/** Only the last page shown offers the next one. */
export function More({ pageInfo, at }: { pageInfo: { hasNextPage: boolean; endCursor?: string | null }; at: PageAt }) {
  const { t } = useTranslation();
  if (!at.last || !pageInfo.hasNextPage) return null;
  return (
    <div className="more no-print">
      <Button variant="default" onClick={() => at.showAfter(pageInfo.endCursor ?? null)}>
        {t('common.showMore')}
      </Button>
    </div>
  );
}
