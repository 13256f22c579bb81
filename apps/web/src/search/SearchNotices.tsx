import type { SearchOutlineQuery } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { Icon } from '../ui/Icon.js';
import { Note } from '../ui/Note.js';

/** What the reader must know about how these results were found. */
export function SearchNotices({ outline, words }: { outline: SearchOutlineQuery['search']; words: string }) {
  const { t } = useTranslation();
  return (
    <>
      {outline.degraded && (
        <Note
          role="status"
          title={
            <>
              <Icon name="warning" /> {t('search.degraded')}
            </>
          }
        >
          {t('search.degradedText')}
        </Note>
      )}
      {outline.correctedQuery && outline.correctedQuery !== words && (
        <p role="status">{t('search.corrected', { corrected: outline.correctedQuery, words })}</p>
      )}
    </>
  );
}
