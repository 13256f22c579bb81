import { useState } from 'react';
import { useTranslation } from '../i18n/index.js';
import { Button } from './Button.js';
import { CopyButton } from './CopyButton.js';
import { Icon } from './Icon.js';

/** Opens how something is to be cited, to be copied. */
export function Citation({ text }: { text: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button variant="default" leftSection={<Icon name="quote" />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('case.cite')}
      </Button>
      {open && (
        <section className="dropdown" aria-label={t('case.cite')}>
          <p className="citation">{text}</p>
          <CopyButton text={text} />
        </section>
      )}
    </div>
  );
}
