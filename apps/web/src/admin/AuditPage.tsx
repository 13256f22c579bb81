import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/SessionProvider.js';
import { Failure } from '../ui/Failure.js';
import { Waiting } from '../ui/Loaded.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { AuditEntries } from './AuditEntries.js';
import { AuditFilters } from './AuditFilters.js';
import { toAuditFilter } from './audit.js';
import { ChainState } from './ChainState.js';

/** The audit, for administrators: who did or read what, or was refused it, and how the chain over it stands. */
export function AuditPage() {
  const { t } = useTranslation();
  const { may, known, viewer } = useSession();
  const address = useSearch({ from: '/admin/audit' });
  return (
    <Page title={t('audit.title')} name={t('audit.name')} lead={<p>{t('audit.lead')}</p>}>
      {!known && <Waiting />}
      {known && !may('ADMINISTER') && <Failure code={viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED'} />}
      {may('ADMINISTER') && (
        <>
          <ChainState />
          <Section title={t('audit.list')}>
            <AuditFilters address={address} />
            <AuditEntries key={JSON.stringify(address)} filter={toAuditFilter(address)} />
          </Section>
        </>
      )}
    </Page>
  );
}
