import { useTranslation } from '../i18n/index.js';
import { Checkbox } from '../ui/fields.js';
import { Section } from '../ui/Section.js';
import { chooseDiscreet, useDiscreet } from './discreet.js';

/** The switch of the discreet mode, for everyone who uses this browser. */
export function DiscreetChoice() {
  const { t } = useTranslation();
  const on = useDiscreet();
  return (
    <Section title={t('discreet.title')} note={t('discreet.note', { name: t('discreet.name') })}>
      <Checkbox label={t('discreet.switch')} checked={on} onChange={(event) => chooseDiscreet(event.currentTarget.checked)} />
    </Section>
  );
}
