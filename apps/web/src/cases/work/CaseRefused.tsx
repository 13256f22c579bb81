import { createContext, useContext } from 'react';
import type { CombinedError } from 'urql';
import { errorCode } from '../../api/client.js';
import { useTranslation } from '../../i18n/index.js';
import { Changed, type ChangedPart } from '../../ui/Changed.js';
import { Refused } from '../../ui/Refused.js';

/** What the last change of the case changed, whoever made it. */
export const LastChange = createContext<readonly ChangedPart[]>([]);

/** Refused, of a change to a case: one that was changed since it was read stands on the page anew, nothing typed is lost, and the reader decides again. */
export function CaseRefused({ error, version }: { error: CombinedError | undefined; version: number }) {
  const { t } = useTranslation();
  const parts = useContext(LastChange);
  if (!error || errorCode(error) !== 'CONFLICT') return <Refused error={error} />;
  return <Changed title={t('casework.conflict')} text={t('casework.conflictText', { version })} parts={parts} />;
}
