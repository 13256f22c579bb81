import { useTranslation } from '../i18n/index.js';
import { Checkbox } from '../ui/fields.js';
import { chooseDiscreet, useDiscreet } from './discreet.js';

/** The switch of the discreet mode, for everyone who uses this browser, signed in or not: at the foot of every page. */
export function DiscreetChoice() {
  const { t } = useTranslation();
  const on = useDiscreet();
  return (
    <details className="no-print">
      <summary>{t('discreet.title')}</summary>
      <Checkbox
        label={t('discreet.switch')}
        description={t('discreet.note', { name: t('discreet.name') })}
        checked={on}
        onChange={(event) => chooseDiscreet(event.currentTarget.checked)}
      />
    </details>
  );
}
