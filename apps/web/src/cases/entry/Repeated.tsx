import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './Entry.module.css';

interface RepeatedProps {
  /** Names the one: "Act 2". */
  legend: string;
  /** Takes it out; left out where at least one must stay. */
  remove?: (() => void) | undefined;
  removeName: string;
  children: ReactNode;
}

/** One of several of a kind within a form, with the way to take it out. */
export function Repeated({ legend, remove, removeName, children }: RepeatedProps) {
  return (
    <fieldset className={styles.one}>
      <legend>{legend}</legend>
      {children}
      {remove && (
        <Button variant="subtle" size="compact-sm" leftSection={<Icon name="close" size={14} />} onClick={remove}>
          {removeName}
        </Button>
      )}
    </fieldset>
  );
}

/** Adds one more. */
export function AddOne({ name, add }: { name: string; add: () => void }) {
  return (
    <div>
      <Button variant="default" size="sm" leftSection={<Icon name="add" size={16} />} onClick={add}>
        {name}
      </Button>
    </div>
  );
}
