import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Someone changed the case since it was read: it was asked for anew, nothing typed is lost, and the reader decides again. */
export function CaseConflict({ version }: { version: number }) {
  const { t } = useTranslation();
  return (
    <Alert color="gray" role="alert" title={t('casework.conflict')}>
      <p>{t('casework.conflictText', { version })}</p>
    </Alert>
  );
}
