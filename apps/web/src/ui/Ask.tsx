import { Button, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../api/client.js';
import styles from '../cases/work/Casework.module.css';
import { Refused } from './Refused.js';

interface AskProps {
  /** What will come of it, in full. */
  consequence: string;
  /** The name of the deed, on the button that does it. */
  deed: string;
  /** Whether a note is kept with it, or it takes reasons. */
  noted?: 'note' | 'reasons';
  sending: boolean;
  refused: ErrorCode | undefined;
  doIt: (note: string | null) => void;
  cancel: () => void;
}

/** Asks before what cannot simply be undone, and names the consequence. */
export function Ask({ consequence, deed, noted, sending, refused, doIt, cancel }: AskProps) {
  const { t } = useTranslation();
  const text = useId();
  const [note, setNote] = useState('');
  const [wanted, setWanted] = useState(false);
  function go(): void {
    const said = note.trim() || null;
    if (noted === 'reasons' && !said) setWanted(true);
    else doIt(said);
  }
  return (
    <fieldset className={styles.ask} aria-labelledby={text}>
      <p id={text}>{consequence}</p>
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
      {refused && <Refused code={refused} />}
      <div className="row">
        <Button loading={sending} onClick={go}>
          {deed}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
