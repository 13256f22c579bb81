import type { ReactNode } from 'react';

export interface Fact {
  /** Where several facts have one name. */
  key?: string;
  name: string;
  /** Left out when there is nothing to say. */
  value: ReactNode;
}

/** Short facts as a list of names and values. */
export function Facts({ facts }: { facts: Fact[] }) {
  const filled = facts.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false);
  return (
    <dl className="facts">
      {filled.map(({ key, name, value }) => (
        <div key={key ?? name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
