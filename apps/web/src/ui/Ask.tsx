import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Action } from '../api/useAction.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from './Button.js';
import { Textarea } from './fields.js';
import { Refused } from './Refused.js';
import { useWrongFields } from './WrongFields.js';

interface AskProps {
  /** What will come of it, in full. */
  consequence: string;
  /** What the button says that does it. */
  word: string;
  /** Whether a note is kept with it, or it takes reasons. */
  noted?: 'note' | 'reasons';
  by: Pick<Action, 'busy' | 'error'>;
  /** Why it was not done, where more is known than the error says. */
  refused?: ReactNode;
  run: (note: string | null) => void;
  cancel: () => void;
}

/** Asks before what cannot simply be undone, and names the consequence. */
export function Ask({ consequence, word, noted, by: { busy, error }, refused, run, cancel }: AskProps) {
  const { t } = useTranslation();
  const text = useId();
  const { holder, look } = useWrongFields<HTMLFieldSetElement>();
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  const [note, setNote] = useState('');
  const [wanted, setWanted] = useState(false);
  function go(): void {
    const written = note.trim() || null;
    if (noted !== 'reasons' || written) run(written);
    else {
      setWanted(true);
      look();
    }
  }
  return (
    <fieldset ref={holder} className="ask" aria-labelledby={text}>
      <p ref={question} id={text} tabIndex={-1}>
        {consequence}
      </p>
      {noted && (
        <Textarea
          label={t(noted === 'reasons' ? 'casework.reasons' : 'casework.note')}
          description={noted === 'reasons' ? t('casework.reasonsHint') : undefined}
          rows={2}
          maxLength={2000}
          autoComplete="off"
          value={note}
          error={wanted && note.trim() === '' ? t('casework.reasonsWanted') : undefined}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {refused ?? <Refused error={error} />}
      <div className="row">
        <Button loading={busy} onClick={go}>
          {word}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
