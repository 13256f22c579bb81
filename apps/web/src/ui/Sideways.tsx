import type { ReactNode } from 'react';

interface SidewaysProps {
  /** The id of the caption that names what is inside. */
  labelledBy: string;
  children: ReactNode;
}

/** What may be wider than the page: it scrolls sideways by itself, by keyboard too. */
export function Sideways({ labelledBy, children }: SidewaysProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields of a form; this is a table.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="sideways" role="group" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </div>
  );
}
