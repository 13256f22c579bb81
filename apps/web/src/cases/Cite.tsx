import { useState } from 'react';
import type { Language, Purpose } from '../generated/graphql.js';
import { formatDate, today } from '../i18n/dates.js';
import { withInnerQuotes } from '../i18n/quotes.js';
import { Button } from '../ui/Button.js';
import { CopyButton } from '../ui/CopyButton.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../vocabulary/useWords.js';

interface CiteProps {
  /** The version of what was read; 0 where the reader is not told. */
  of: {
    code: string;
    title: string;
    titleLanguage: Language | null;
    synthetic: boolean;
    version: number;
    /** What it is read for; null: one's own. */
    purpose: Purpose | null;
    /** The title is the house's own words. */
    internal: boolean;
  };
}

/** How to cite the case: code, title, the version read, the day of reading, its address, and that it is invented if it is. */
export function Cite({ of: { code, title, titleLanguage, synthetic, version, purpose, internal } }: CiteProps) {
  const { t, code: language, lang, label } = useWords();
  const [open, setOpen] = useState(false);
  const address = `${window.location.origin}/cases/${encodeURIComponent(code)}`;
  const citation =
    t(title ? 'case.citation' : 'case.citationUntitled', {
      title:
        withInnerQuotes(title, language) + (titleLanguage && titleLanguage !== lang ? ` [${t(`common.textIn.${titleLanguage}`)}]` : ''),
      code,
      version: version > 0 ? t('case.versionRead', { version }) : '',
      date: formatDate(today(), language),
      address,
    }) +
    [
      synthetic && t('marks.synthetic'),
      purpose && t('readFor.purpose', { purpose: label('purpose', purpose) }),
      internal && t('readFor.internalCited'),
    ]
      .filter(Boolean)
      .map((mark) => ` [${mark}]`)
      .join('');
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
