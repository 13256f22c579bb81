import type { ReadVaultMutation } from '../generated/graphql.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Facts } from '../ui/Facts.js';
import { FreeText } from '../ui/FreeText.js';
import { Panel } from '../ui/Panel.js';
export type VaultContent = ReadVaultMutation['readVault'];

interface ShownVaultProps {
  content: VaultContent;
  survivors: readonly { id: string; pseudonym: string }[];
  hide: () => void;
  longer: () => void;
}

/** What a vault holds, person by person. It is left out of prints. */
export function ShownVault({ content: { entries, missing }, survivors, hide, longer }: ShownVaultProps) {
  const { t } = useTranslation();
  const people = [...new Set(entries.map(({ survivor, witness }) => survivor ?? `${witness}`))];
  const nameOf = (key: string): string => survivors.find(({ id }) => id === key)?.pseudonym ?? t('vault.witness', { number: key });
  return (
    <div className="no-print">
      <Panel title={t('vault.shown')}>
        {entries.length === 0 && missing === 0 && <p>{t('vault.empty')}</p>}
        {missing > 0 && <p role="alert">{t('vault.missing', { count: missing })}</p>}
        {people.map((key) => (
          <section key={key} aria-label={nameOf(key)}>
            <h4>{nameOf(key)}</h4>
            <Facts
              facts={entries
                .filter(({ survivor, witness }) => (survivor ?? `${witness}`) === key)
                .map(({ id, field, text }) => ({
                  key: id,
                  name: t(`vault.field.${field}`),
                  value: text ? <FreeText text={text} /> : <span className="muted">{t('vault.damaged')}</span>,
                }))}
            />
          </section>
        ))}
        <div className="row">
          <Button onClick={hide}>{t('vault.hide')}</Button>
          <Button variant="default" onClick={longer}>
            {t('vault.longer')}
          </Button>
        </div>
      </Panel>
    </div>
  );
}
