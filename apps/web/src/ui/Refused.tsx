import type { CombinedError } from 'urql';
import { type ErrorCode, errorCode } from '../api/client.js';
import { useTranslation } from '../i18n/index.js';
import { Note } from './Note.js';

/** The usual words; a page may know better ones for some codes. */
const USUAL = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONSENT_REQUIRED',
  'CONFLICT',
  'RATE_LIMITED',
  'OFFLINE',
] as const;

interface RefusedProps {
  /** Nothing is shown where nothing was refused. */
  error: CombinedError | undefined;
  words?: Partial<Record<ErrorCode, string>>;
}

/** Why a change was not made, with a way on that loses nothing typed: the one box for it. */
export function Refused({ error, words = {} }: RefusedProps) {
  const { t } = useTranslation();
  if (!error) return null;
  const code = errorCode(error);
  const own = words[code];
  if (own) return <Note role="alert">{own}</Note>;
  const stale = error.graphQLErrors.some(({ extensions }) => extensions['stepUp'] === true);
  return (
    <Note role="alert" title={t('refused.title')}>
      <p>{t(stale ? 'refused.stepUp' : `refused.${USUAL.find((each) => each === code) ?? 'INTERNAL'}`)}</p>
      {code === 'UNAUTHENTICATED' && (
        <a href="/sign-in?return=/account" target="_blank" rel="noreferrer">
          {t('refused.signInElsewhere')}
        </a>
      )}
    </Note>
  );
}
