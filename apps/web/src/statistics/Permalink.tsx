import { useTranslation } from '../i18n/index.js';
import { CopyButton } from '../ui/CopyButton.js';

/** The address under which this very table can be cited. */
export function Permalink({ address }: { address: string }) {
  const { t } = useTranslation();
  const whole = new URL(address, window.location.origin).href;
  return (
    <div className="permalink">
      <span>{t('statistics.permalink')}</span> <code>{whole}</code> <CopyButton text={whole} />
    </div>
  );
}
