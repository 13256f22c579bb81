import { useState } from 'react';
import { formatDate, today } from '../i18n/dates.js';
import { Button } from '../ui/Button.js';
import { CopyButton } from '../ui/CopyButton.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../vocabulary/useWords.js';

interface CiteProps {
  /** The version of what was read; 0 where the reader is not told. */
  of: { code: string; title: string; synthetic: boolean; version: number };
}

/** How to cite the case: code, title, the version read, the day of reading, its address, and that it is invented if it is. */
export function Cite({ of: { code, title, synthetic, version } }: CiteProps) {
  const { t, code: language } = useWords();
  const [open, setOpen] = useState(false);
  const address = `${window.location.origin}/cases/${encodeURIComponent(code)}`;
  const citation =
    t('case.citation', {
      title,
      code,
      version: version > 0 ? t('case.versionRead', { version }) : '',
      date: formatDate(today(), language),
      address,
    }) + (synthetic ? ` [${t('marks.synthetic')}]` : '');
  return (
    <div>
      <Button variant="default" leftSection={<Icon name="quote" />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('case.cite')}
      </Button>
      {open && (
        <section className="dropdown" aria-label={t('case.cite')}>
          <p className="citation">{citation}</p>
          <CopyButton text={citation} />
        </section>
      )}
    </div>
  );
}
