import { useRef, useState } from 'react';
import { type FormName, Kept } from '../session/kept.js';
import { useSession } from '../session/SessionProvider.js';
import { useUnsent } from './useUnsent.js';

/** What stands in a form: kept in this tab as it is typed, for its writer alone. */
export interface Typed {
  /** It was sent, or put off: nothing of it is kept any more. */
  forget: () => void;
}

interface TypedValues<Values> extends Typed {
  values: Values;
  change: (some: Partial<Values>) => void;
}

/** Which form it is, and what it is about: the same words at the same place are found again. */
export type Place = readonly [form: FormName, about?: string];

const typedInto = new Kept<object>();
const written = (place: Place): string => place.join(' ');

export function useKeeper(place: Place | undefined) {
  const person = useSession().viewer?.person.id;
  const at = place && written(place);
  return {
    person,
    kept: () => (person && at ? typedInto.of(person, at) : undefined),
    keep: (values: object | undefined): void => {
      if (!at) return;
      if (!person || !values) typedInto.forget(at);
      else typedInto.keep(person, at, values);
    },
  };
}

/** Was something typed there and not sent? Then what holds the form stands open. */
export function useWasTyped(): (place: Place) => boolean {
  const person = useSession().viewer?.person.id;
  return (place) => person !== undefined && typedInto.of(person, written(place)) !== undefined;
}

/**
 * The values of a form: those that this person left there before, else the ones that it begins with.
 * Closing or loading the tab anew over what was typed asks first.
 */
export function useTyped<Values extends object>(place: Place | undefined, start: Values): TypedValues<Values> {
  const { person, kept, keep } = useKeeper(place);
  const [began] = useState(start);
  const fresh = () => ({ person, values: { ...began, ...kept() } });
  const [state, setState] = useState(fresh);
  // Another person, or a session that ended: nobody reads what somebody else typed.
  if (state.person !== person) setState(fresh());
  const now = useRef(state.values);
  now.current = state.values;
  const unsent = (values: Values): boolean => JSON.stringify(values) !== JSON.stringify(began);
  useUnsent(unsent(state.values));
  function put(values: Values): void {
    now.current = values;
    setState({ person, values });
    keep(unsent(values) ? values : undefined);
  }
  return { values: state.values, change: (some) => put({ ...now.current, ...some }), forget: () => put(began) };
}
