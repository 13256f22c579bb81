import { useSearch } from '@tanstack/react-router';
import { useTranslation } from '../i18n/index.js';
import { Only } from '../session/Only.js';
import { Page } from '../ui/Page.js';
import { Section } from '../ui/Section.js';
import { AuditEntries } from './AuditEntries.js';
import { AuditFilters } from './AuditFilters.js';
import { toAuditFilter } from './audit.js';
import { ChainState } from './ChainState.js';

/** The audit, for administrators: who did or read what, or was refused it, and how the chain over it stands. */
export function AuditPage() {
  const { t } = useTranslation();
  const address = useSearch({ from: '/admin/audit' });
  return (
    <Page title={t('audit.title')} name={t('audit.name')} lead={<p>{t('audit.lead')}</p>}>
      <Only may="ADMINISTER">
        <ChainState />
        <Section title={t('audit.list')}>
          <AuditFilters address={address} />
          <AuditEntries key={JSON.stringify(address)} filter={toAuditFilter(address)} />
        </Section>
      </Only>
    </Page>
  );
}
