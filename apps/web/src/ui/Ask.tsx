import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Action } from '../api/useAction.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from './Button.js';
import { Textarea } from './fields.js';
import { Refused } from './Refused.js';
import { type Place, useTyped } from './typed.js';
import { useWrongFields } from './WrongFields.js';

interface Question {
  /** What will come of it, in full. */
  consequence: string;
  /** What the button says that does it. */
  word: string;
  by: Pick<Action, 'busy' | 'error'>;
  /** Why it was not done, where more is known than the error says. */
  refused?: ReactNode;
  cancel: () => void;
}
/** Whether a note goes with it, or it takes reasons; both are kept at their place until it was done. They may have been begun elsewhere. */
type AskProps = Question &
  (
    | { noted?: never; at?: never; begun?: never; run: () => void }
    | { noted: 'note' | 'reasons'; at: Place; begun?: string; run: (note: string | null) => Promise<boolean> }
  );

/** Asks before what cannot simply be undone, and names the consequence. */
export function Ask({ consequence, word, noted, at, begun = '', by: { busy, error }, refused, run, cancel }: AskProps) {
  const { t } = useTranslation();
  const text = useId();
  const { holder, look } = useWrongFields<HTMLFieldSetElement>();
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  const typed = useTyped(at, { note: begun });
  const { note } = typed.values;
  const [wanted, setWanted] = useState(false);
  async function go(): Promise<void> {
    const written = note.trim() || null;
    if (noted !== 'reasons' || written) {
      if (await run(written)) typed.forget();
    } else {
      setWanted(true);
      look();
    }
  }
  function putOff(): void {
    typed.forget();
    cancel();
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
          onChange={(event) => typed.change({ note: event.currentTarget.value })}
        />
      )}
      {refused ?? <Refused error={error} />}
      <div className="row">
        <Button loading={busy} onClick={() => void go()}>
          {word}
        </Button>
        <Button variant="default" onClick={putOff}>
          {t('common.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
