import { useTranslation } from '../i18n/index.js';
import { Failure } from '../ui/Failure.js';
import { Page } from '../ui/Page.js';

/** Shown in place of a page that broke while it was drawn, or whose code could not be fetched over a poor line. */
export function BrokenPage({ reset }: { reset: () => void }) {
  const { t } = useTranslation();
  return (
    <Page title={t('failure.broken.title')} name={t('failure.broken.title')}>
      <Failure code="INTERNAL" again={reset} />
    </Page>
  );
}
