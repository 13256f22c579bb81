import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { errorCode } from '../api/client.js';

const SAID = ['UNAVAILABLE', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'CONFLICT', 'UNAUTHENTICATED', 'OFFLINE'] as const;

/** Why something of a vault was not done, and what helps. */
export function VaultRefused({ error }: { error: CombinedError | undefined }) {
  const { t } = useTranslation();
  if (!error) return null;
  const stale = error.graphQLErrors.some(({ extensions }) => extensions['stepUp'] === true);
  const code = SAID.find((each) => each === errorCode(error)) ?? 'INTERNAL';
  return (
    <Alert color="gray" role="alert" title={t('vault.refused.title')}>
      <p>{t(stale ? 'vault.refused.step' : `vault.refused.${code}`)}</p>
    </Alert>
  );
}
