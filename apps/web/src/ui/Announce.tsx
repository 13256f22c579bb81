import type { ReactNode } from 'react';

/** Says what was done, to those who hear the page too: it stands there before there is anything to say. */
export function Announce({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="done">
      {children && <p>{children}</p>}
    </div>
  );
}
