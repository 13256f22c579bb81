import { useEffect, useRef } from 'react';

/** Every form of the pages that holds more than passwords and codes; `test/browser/every-form.spec.ts` leaves each of them and comes back. */
export const FORMS = [
  'access',
  'assessment',
  'assessment-review',
  'changed-case',
  'consent',
  'erasure',
  'evidence',
  'grant',
  'invitation',
  'law',
  'new-case',
  'opening',
  'passkey',
  'publication-review',
  'return',
  'step',
  'token',
  'vault-entry',
  'vault-reason',
  'withdraw',
  'withdrawal',
  'wording',
] as const;
export type FormName = (typeof FORMS)[number];

// In this tab's memory alone: no storage of the browser and no address ever holds a word of it. Closing or reloading the tab forgets it.
const everything: Map<string, { person: string }>[] = [];

/** What people have typed into forms and not sent, by the place it is about. */
export class Kept<Typed> {
  private readonly byPlace = new Map<string, { person: string; typed: Typed }>();
  /** @param _form which form, where it keeps more than its values */
  constructor(_form?: FormName) {
    everything.push(this.byPlace);
  }

  /** What this person was typing there before they left. */
  of(person: string, place: string): Typed | undefined {
    const there = this.byPlace.get(place);
    return there?.person === person ? there.typed : undefined;
  }
  keep(person: string, place: string, typed: Typed): void {
    this.byPlace.set(place, { person, typed: structuredClone(typed) });
  }
  forget(place: string): void {
    this.byPlace.delete(place);
  }
}

/** Called when it is known who uses the tab: what was typed is its writer's, and goes with them. */
export function forgetWhatOthersTyped(person: string | undefined): void {
  for (const byPlace of everything) for (const [place, there] of byPlace) if (there.person !== person) byPlace.delete(place);
}

/**
 * Keeps what a form holds when it is left, by whatever way.
 * @param unsent what is to be kept; nothing where nothing was typed
 * @returns to be called once it was sent: then it is forgotten
 */
export function useKeeping<Typed>(kept: Kept<Typed>, person: string, place: string, unsent: () => Typed | undefined): () => void {
  const sent = useRef(false);
  const now = useRef(unsent);
  now.current = unsent;
  useEffect(
    () => () => {
      const typed = sent.current ? undefined : now.current();
      if (typed === undefined) kept.forget(place);
      else kept.keep(person, place, typed);
    },
    [kept, person, place],
  );
  return () => {
    sent.current = true;
    kept.forget(place);
  };
}
