import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: ReactNode;
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page with its heading, reachable as a region of that name. */
export function Section({ title, note, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {note && <p className="section-note">{note}</p>}
      {children}
    </section>
  );
}
