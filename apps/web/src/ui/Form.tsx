import type { FormEvent, ReactNode } from 'react';
import { useWrongFields, WrongFields } from './WrongFields.js';

interface FormProps {
  className?: string;
  /** Sends what was entered, unless some of it is wrong. */
  send: (event: FormEvent) => unknown;
  children: ReactNode;
}

/** A form that says what is wrong with it: all of it in a list at the top, the first of it in focus. */
export function Form({ className = 'form', send, children }: FormProps) {
  const { holder, wrong, look } = useWrongFields<HTMLFormElement>();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await send(event);
    look();
  }
  return (
    <form ref={holder} className={className} noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
      <WrongFields wrong={wrong} />
      {children}
    </form>
  );
}
