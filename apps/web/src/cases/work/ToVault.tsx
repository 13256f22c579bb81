import { useTranslation } from '../../i18n/index.js';
import { useSession } from '../../session/SessionProvider.js';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { Section } from '../../ui/Section.js';

/** The way to the vault of a case, for those who may add to it or hold a grant. */
export function ToVault({ code }: { code: string }) {
  const { t } = useTranslation();
  const { may } = useSession();
  if (!may('WORK_IN_THE_HOUSE')) return null;
  return (
    <Section title={t('vault.name')} note={t('vault.toVaultNote')}>
      <div className="row no-print">
        <ButtonLink to="/cases/$code/vault" params={{ code }} variant="default" size="sm">
          {t('vault.toVault')}
        </ButtonLink>
      </div>
    </Section>
  );
}
