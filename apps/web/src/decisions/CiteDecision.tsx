import { useState } from 'react';
import { Button } from '../ui/Button.js';
import { CopyButton } from '../ui/CopyButton.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../vocabulary/useWords.js';
import { bibtex, type CitedDecision, cslJson, plain } from './citation.js';
import type { DecisionShown } from './DecisionBody.js';

const FORMS = { plain, bibtex, csl: cslJson } as const satisfies Record<string, (of: CitedDecision) => string>;

/** Opens how a decision is to be cited, in three forms, to be copied. */
export function CiteDecision({ of }: { of: DecisionShown }) {
  const { t, label } = useWords();
  const [open, setOpen] = useState(false);
  const cited: CitedDecision = {
    code: of.code,
    title: of.title,
    citation: of.citation,
    authority: of.court ?? label('decision-body', of.body),
    decidedOn: of.decidedOn ?? null,
    number: of.symbol ?? of.numbers[0] ?? null,
    url: of.url ?? null,
    address: `${location.origin}/decisions/${of.code}`,
  };
  return (
    <div>
      <Button variant="default" leftSection={<Icon name="quote" />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('case.cite')}
      </Button>
      {open && (
        <section className="dropdown" aria-label={t('case.cite')}>
          {(of.verification !== 'VERIFIED_IN_SOURCE' || of.unverified.length > 0) && (
            <p className="muted">{t('decision.citeUnverified')}</p>
          )}
          {(Object.keys(FORMS) as (keyof typeof FORMS)[]).map((form) => (
            <div key={form}>
              <p className="muted">{t(`decision.citeAs.${form}`)}</p>
              <p className="citation">{FORMS[form](cited)}</p>
              <CopyButton text={FORMS[form](cited)} />
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
