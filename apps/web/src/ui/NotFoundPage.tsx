import { useTranslation } from 'react-i18next';
import { Failure } from './Failure.js';
import { Page } from './Page.js';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('failure.page.title')} name={t('failure.page.title')}>
      <Failure code="NOT_FOUND" />
    </Page>
  );
}
