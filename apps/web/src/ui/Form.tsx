import type { FormEvent, ReactNode } from 'react';
import type { Typed } from './typed.js';
import { useWrongFields, WrongFields } from './WrongFields.js';

interface FormProps {
  className?: string;
  label?: string;
  /** What keeps the words that are typed into it (`useTyped`, `useTypedForm`); of passwords and codes nothing is kept. */
  typed: Typed | 'secret';
  /** Sends what was entered, unless some of it is wrong. @returns was it sent? `onward`: its next step is shown, and nothing sent yet */
  send: (event: FormEvent) => Promise<boolean | 'onward'>;
  children: ReactNode;
}

/** A form that says what is wrong with it: all of it in a list at the top, the first of it in focus. Nothing that is typed into it is lost. */
export function Form({ className = 'form', label, typed, send, children }: FormProps) {
  const { holder, wrong, look } = useWrongFields<HTMLFormElement>();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const sent = await send(event);
    if (sent === false) look();
    if (sent === true && typed !== 'secret') typed.forget();
  }
  return (
    <form ref={holder} className={className} aria-label={label} noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
      <WrongFields wrong={wrong} />
      {children}
    </form>
  );
}
