import { Link } from '@tanstack/react-router';
import type { Edition, Purpose } from '../generated/graphql.js';
import { useSession } from '../session/SessionProvider.js';
import { Note } from '../ui/Note.js';
import { useWords } from '../vocabulary/useWords.js';

/** What the page of a case is read for, on paper too: what consent does not allow for it is not there, until the purpose is put off. */
export function ReadFor({ code, purpose }: { code: string; purpose: Purpose | null }) {
  const { t, label } = useWords();
  if (!purpose) return null;
  return (
    <Note title={t('readFor.purpose', { purpose: label('purpose', purpose) })}>
      <p>{t('readFor.meaning')}</p>
      <p className="no-print">
        <Link to="/cases/$code" params={{ code }}>
          {t('readFor.putOff')}
        </Link>
      </p>
    </Note>
  );
}

/** On a page that shows the house's own words, and in what is taken from it: not for outside. */
export function InternalMark() {
  const { t } = useWords();
  return <span className="tag tag-confidential">{t('readFor.internal')}</span>;
}

/** Does the page show the house's own words, which no consent to a use covers by itself? */
export function useInternal(purpose: Purpose | null, edition: Edition | undefined): boolean {
  const { viewer } = useSession();
  return viewer?.purpose === 'INTERNAL' && viewer.clearance !== 'PUBLIC' && !purpose && edition !== 'PUBLICATION';
}
