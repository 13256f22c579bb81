import { formatMoment } from '../i18n/dates.js';
import { Button } from '../ui/Button.js';
import { CopyButton } from '../ui/CopyButton.js';
import { Facts } from '../ui/Facts.js';
import { Icon } from '../ui/Icon.js';
import { Panel } from '../ui/Panel.js';
import { useWords } from '../vocabulary/useWords.js';
import type { Erasure } from './erasures.js';

interface CertificateProps {
  of: NonNullable<Erasure['certificate']>;
  /** Of the case, where the viewer may see it. */
  code: string | undefined;
}

/** What proves an erasure, to be printed or copied. */
export function Certificate({ of, code }: CertificateProps) {
  const { t, code: language } = useWords();
  const facts = [
    { name: t('audit.kinds.case'), value: code ?? t('proposal.aCase') },
    { name: t('vault.certificateId'), value: of.id },
    { name: t('vault.certificateAt'), value: formatMoment(of.erasedAt, language) },
    { name: t('vault.certificateEntries'), value: String(of.entries) },
    { name: t('vault.certificateKey'), value: String(of.keyVersion) },
    { name: t('vault.certificateFingerprint'), value: of.keyFingerprint },
  ];
  return (
    <Panel title={t('vault.certificate')}>
      <p className="muted">{t('vault.certificateNote')}</p>
      <Facts facts={facts} />
      <div className="row no-print">
        <CopyButton text={facts.map(({ name, value }) => `${name}: ${value}`).join('\n')} />
        <Button size="xs" variant="default" leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
          {t('audit.chain.print')}
        </Button>
      </div>
    </Panel>
  );
}
