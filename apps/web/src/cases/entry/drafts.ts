import type { CaseToChange } from './change/case-to-change.js';
import type { EntryDraft } from './form.js';

/** What a person has typed of a case. */
interface KeptDraft {
  person: string;
  draft: EntryDraft;
}
/** Of a new one, with the key under which it is sent. */
interface NewDraft extends KeptDraft {
  clientKey: string;
}
/** Of one that is there, with the case as it was read. */
interface ChangedDraft extends KeptDraft {
  read: CaseToChange;
}

// In this tab's memory alone: no storage of the browser ever holds a word of it. Closing or reloading the tab forgets it.
let entered: NewDraft | undefined;
const changed = new Map<string, ChangedDraft>();

const ofPerson = <Draft extends KeptDraft>(draft: Draft | undefined, person: string) => (draft?.person === person ? draft : undefined);

/** What this person was entering before they left the form. */
export const keptDraft = (person: string): NewDraft | undefined => ofPerson(entered, person);
/** What this person was changing of the case before they left the form. */
export const keptChanges = (person: string, code: string): ChangedDraft | undefined => ofPerson(changed.get(code), person);

export function keepDraft(draft: NewDraft): void {
  entered = draft;
}

export function keepChanges(draft: ChangedDraft): void {
  changed.set(draft.read.code, draft);
}

export function forgetDraft(): void {
  entered = undefined;
}

export function forgetChanges(code: string): void {
  changed.delete(code);
}

/** Called when it is known who uses the tab: a draft is its writer's, and goes with them. */
export function forgetDraftOfOthers(person: string | undefined): void {
  if (entered?.person !== person) forgetDraft();
  for (const [code, draft] of changed) if (draft.person !== person) forgetChanges(code);
}

/** A key that no other draft has; also where pages are served without encryption, and `crypto.randomUUID` is missing. */
export const newClientKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
