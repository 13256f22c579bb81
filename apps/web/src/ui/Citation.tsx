import { type ReactNode, useState } from 'react';
import { useTranslation } from '../i18n/index.js';
import { Button } from './Button.js';
import { CopyButton } from './CopyButton.js';
import { Icon } from './Icon.js';

interface CitationProps {
  /** Ways to cite it, each under its name where there are several. */
  texts: readonly { name?: string; text: string }[];
  /** What to know before it is cited. */
  note?: ReactNode;
}

/** Opens how something is to be cited, to be copied. */
export function Citation({ texts, note }: CitationProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button variant="default" leftSection={<Icon name="quote" />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('case.cite')}
      </Button>
      {open && (
        <section className="dropdown" aria-label={t('case.cite')}>
          {note && <p className="muted">{note}</p>}
          {texts.map(({ name, text }) => (
            <div key={name ?? ''}>
              {name && <p className="muted">{name}</p>}
              <p className="citation">{text}</p>
              <CopyButton text={text} />
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
