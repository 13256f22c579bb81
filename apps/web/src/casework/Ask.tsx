import { Button, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../assessments/Refused.js';
import type { ErrorCode } from '../graphql/client.js';
import styles from './Casework.module.css';

interface AskProps {
  /** What will come of it, in full. */
  consequence: string;
  /** The name of the deed, on the button that does it. */
  deed: string;
  /** Whether a note is kept with it. */
  noted?: boolean;
  sending: boolean;
  refused: ErrorCode | undefined;
  doIt: (note: string | null) => void;
  cancel: () => void;
}

/** Asks before what cannot simply be undone, and names the consequence. */
export function Ask({ consequence, deed, noted = false, sending, refused, doIt, cancel }: AskProps) {
  const { t } = useTranslation();
  const text = useId();
  const [note, setNote] = useState('');
  return (
    <fieldset className={styles.ask} aria-labelledby={text}>
      <p id={text}>{consequence}</p>
      {noted && (
        <Textarea
          label={t('casework.note')}
          rows={2}
          maxLength={2000}
          autoComplete="off"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {refused && <Refused code={refused} />}
      <div className="row">
        <Button loading={sending} onClick={() => doIt(note.trim() || null)}>
          {deed}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
