import type { ReactNode } from 'react';

interface NoteProps {
  /** An alert is read out at once, a status in its turn. */
  role?: 'alert' | 'status' | 'note';
  title?: ReactNode;
  children: ReactNode;
}

/** Something said apart from what stands around it: what went wrong, what was done, what to know. */
export function Note({ role = 'note', title, children }: NoteProps) {
  return (
    <div className="note" role={role}>
      {title && <p className="note-title">{title}</p>}
      {children}
    </div>
  );
}
