import type { CombinedError } from 'urql';
import { useTranslation } from '../i18n/index.js';
import { Refused } from '../ui/Refused.js';

/** Refused, of a vault: it may be closed, or empty. */
export function VaultRefused({ error }: { error: CombinedError | undefined }) {
  const { t } = useTranslation();
  return (
    <Refused error={error} words={{ UNAVAILABLE: t('vault.refused.UNAVAILABLE'), BAD_USER_INPUT: t('vault.refused.BAD_USER_INPUT') }} />
  );
}
