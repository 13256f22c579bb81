import { Link } from '@tanstack/react-router';
import type { ErrorCode } from '../api/client.js';
import { useTranslation } from '../i18n/index.js';
import { useSession } from '../session/SessionProvider.js';
import { SignInLink } from '../session/SignInLink.js';
import { Button } from './Button.js';
import { Note } from './Note.js';

/** What went wrong in the reader's words, and what they can do now. */
export function Failure({ code, again }: { code: ErrorCode; again?: () => void }) {
  const { t } = useTranslation();
  const { viewer } = useSession();
  const known = code === 'NOT_FOUND' || code === 'FORBIDDEN' || code === 'OFFLINE' || code === 'RATE_LIMITED' || code === 'UNAUTHENTICATED';
  const kind = known ? code : 'INTERNAL';
  return (
    <Note role="alert" title={t(`failure.${kind}.title`)}>
      <p>{t(`failure.${kind}.text`)}</p>
      {kind === 'NOT_FOUND' && <p>{t('failure.codes')}</p>}
      <div className="row">
        {again && kind !== 'NOT_FOUND' && kind !== 'FORBIDDEN' && (
          <Button size="sm" onClick={again}>
            {t('common.tryAgain')}
          </Button>
        )}
        {!viewer && (kind === 'NOT_FOUND' || kind === 'UNAUTHENTICATED') && <SignInLink>{t('shell.signIn')}</SignInLink>}
        <Link to="/search">{t('shell.toSearch')}</Link>
        <Link to="/">{t('shell.toOverview')}</Link>
        {kind === 'NOT_FOUND' && (
          <>
            <Link to="/search" search={{ kind: ['CASE'] }}>
              {t('shell.cases')}
            </Link>
            <Link to="/law">{t('law.name')}</Link>
            <Link to="/recommendations">{t('recommendations.name')}</Link>
            <Link to="/statistics">{t('statistics.name')}</Link>
          </>
        )}
      </div>
    </Note>
  );
}
