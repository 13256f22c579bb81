import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SearchOutlineQuery } from '../generated/graphql.js';
import { Icon } from '../ui/Icon.js';

/** What the reader must know about how these results were found. */
export function SearchNotices({ outline, words }: { outline: SearchOutlineQuery['search']; words: string }) {
  const { t } = useTranslation();
  return (
    <>
      {outline.degraded && (
        <Alert color="gray" icon={<Icon name="warning" />} title={t('search.degraded')} role="status">
          {t('search.degradedText')}
        </Alert>
      )}
      {outline.correctedQuery && outline.correctedQuery !== words && (
        <p role="status">{t('search.corrected', { corrected: outline.correctedQuery, words })}</p>
      )}
    </>
  );
}
