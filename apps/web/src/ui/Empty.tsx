import type { ReactNode } from 'react';

/** What would be here, and how to begin. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="empty-way">{children}</div>}
    </div>
  );
}
