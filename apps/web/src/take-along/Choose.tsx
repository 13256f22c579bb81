import { useTranslation } from '../i18n/index.js';

/** Of a row that may be taken along. */
export interface Choice {
  name: string;
  chosen: boolean;
  choose: (yes: boolean) => void;
}

/** The box by which a row is chosen. */
export function Choose({ of }: { of: Choice | undefined }) {
  const { t } = useTranslation();
  if (!of) return null;
  return (
    <input
      type="checkbox"
      className="choice no-print"
      aria-label={t('takeAlong.choose', { name: of.name })}
      checked={of.chosen}
      onChange={(event) => of.choose(event.currentTarget.checked)}
    />
  );
}
