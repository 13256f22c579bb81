import { useTranslation } from '../i18n/index.js';
import { Failure } from '../ui/Failure.js';
import { Page } from '../ui/Page.js';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('failure.page.title')} name={t('failure.page.title')}>
      <Failure code="NOT_FOUND" />
    </Page>
  );
}
