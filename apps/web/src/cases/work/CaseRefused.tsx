import type { CombinedError } from 'urql';
import { useTranslation } from '../../i18n/index.js';
import { Refused } from '../../ui/Refused.js';

/** Refused, of a change to a case: one that was changed since it was read stands on the page anew, nothing typed is lost, and the reader decides again. */
export function CaseRefused({ error, version }: { error: CombinedError | undefined; version: number }) {
  const { t } = useTranslation();
  return <Refused error={error} words={{ CONFLICT: `${t('casework.conflict')}. ${t('casework.conflictText', { version })}` }} />;
}
