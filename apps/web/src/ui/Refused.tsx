import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../api/client.js';

/** Why a change was not taken, with a way on that loses nothing typed. */
export function Refused({ code }: { code: ErrorCode }) {
  const { t } = useTranslation();
  const known = ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'CONSENT_REQUIRED', 'OFFLINE', 'CONFLICT'] as const;
  const kind = known.find((each) => each === code) ?? 'INTERNAL';
  return (
    <Alert color="gray" role="alert" title={t('refused.title')}>
      <p>{t(`refused.${kind}`)}</p>
      {kind === 'UNAUTHENTICATED' && (
        <a href="/sign-in?return=/account" target="_blank" rel="noreferrer">
          {t('refused.signInElsewhere')}
        </a>
      )}
    </Alert>
  );
}
