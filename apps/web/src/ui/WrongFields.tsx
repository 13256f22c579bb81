import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../i18n/index.js';
import { Note } from './Note.js';

interface WrongField {
  id: string;
  name: string;
  error: string;
}

interface WrongFields<Holder> {
  /** Goes onto the element that holds the fields. */
  holder: RefObject<Holder | null>;
  wrong: readonly WrongField[];
  /** Call it when a form was refused: the first wrong field gets the focus, and all of them are listed until they are right. */
  look: () => void;
}

/** Which fields on screen are wrong, in their order, read off the fields themselves: so it holds for every form, whatever keeps its values. */
export function useWrongFields<Holder extends HTMLElement>(): WrongFields<Holder> {
  const holder = useRef<Holder>(null);
  const [tries, setTries] = useState(0);
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  useEffect(() => {
    if (tries > 0) enter(wrongOf(holder.current)[0]);
  }, [tries]);
  useEffect(() => {
    if (tries === 0) return;
    const now = wrongOf(holder.current).map(described);
    setWrong((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
  });
  return { holder, wrong, look: () => setTries((before) => before + 1) };
}

/** The list at the top of a form, each entry a way to its field (GOV.UK's error summary). */
export function WrongFields({ wrong }: Pick<WrongFields<HTMLElement>, 'wrong'>) {
  const { t } = useTranslation();
  if (wrong.length === 0) return null;
  return (
    <Note role="alert" title={t('field.summary')}>
      <ul>
        {wrong.map(({ id, name, error }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                enter(document.getElementById(id));
              }}
            >
              {name}: {error}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** A field, or a group of choices of which it is the whole that is wrong. */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLFieldSetElement;

const wrongOf = (holder: HTMLElement | null): Control[] => [
  ...(holder?.querySelectorAll<Control>('[aria-invalid="true"], fieldset[data-wrong]') ?? []),
];

function enter(control: HTMLElement | null | undefined): void {
  (control instanceof HTMLFieldSetElement ? control.querySelector('input') : control)?.focus();
}

function described(control: Control): WrongField {
  const group = control.closest('fieldset')?.querySelector('legend')?.textContent;
  const label = 'labels' in control ? control.labels?.[0]?.textContent : undefined;
  return {
    id: control.id,
    name: [group, label].filter(Boolean).join(', '),
    error: document.getElementById(`${control.id}-error`)?.textContent ?? '',
  };
}
