import { useState } from 'react';
import { Button } from '../ui/Button.js';
import { CopyButton } from '../ui/CopyButton.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../vocabulary/useWords.js';
import { type Cited, useCitation } from './citation.js';

export function Cite({ of }: { of: Cited }) {
  const { t } = useWords();
  const citation = useCitation()(of);
  const [open, setOpen] = useState(false);
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
