import type { SearchQuery } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { Icon } from '../ui/Icon.js';
import { Note } from '../ui/Note.js';

/** What the reader must know about how these results were found. */
export function SearchNotices({ found, words }: { found: SearchQuery['search']; words: string }) {
  const { t } = useTranslation();
  return (
    <>
      {found.degraded && (
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
      {found.correctedQuery && found.correctedQuery !== words && (
        <p role="status">{t('search.corrected', { corrected: found.correctedQuery, words })}</p>
      )}
      {found.alsoSearched.length > 0 && (
        <p className="muted">{t('search.alsoSearched', { terms: found.alsoSearched.map(({ label }) => label).join(', ') })}</p>
      )}
      {!found.matchedAll && found.totalCount > 0 && <p role="status">{t('search.someWords')}</p>}
    </>
  );
}
