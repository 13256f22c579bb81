import type { ReactNode } from 'react';
import { Icon } from './Icon.js';

interface NoteProps {
  /** An alert is read out at once, a status in its turn. */
  role?: 'alert' | 'status' | 'note';
  /** It tells of what went wrong: it stands apart by its colour and by a sign. */
  wrong?: boolean;
  title?: ReactNode;
  children: ReactNode;
}

/** Something said apart from what stands around it: what went wrong, what was done, what to know. */
export function Note({ role = 'note', wrong = role === 'alert', title, children }: NoteProps) {
  const sign = wrong && <Icon name="warning" />;
  return (
    <div className={wrong ? 'note wrong' : 'note'} role={role}>
      {title && (
        <p className="note-title">
          {sign}
          {title}
        </p>
      )}
      {sign && !title ? (
        <div className="note-title">
          {sign}
          <div>{children}</div>
        </div>
      ) : (
        children
      )}
    </div>
  );
}
