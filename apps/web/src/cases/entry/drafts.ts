import type { EntryDraft } from './form.js';

/** A case that is being entered, and the key under which it is sent. */
export interface KeptDraft {
  person: string;
  draft: EntryDraft;
  clientKey: string;
}

// In this tab's memory alone: no storage of the browser ever holds a word of it. Closing or reloading the tab forgets it.
let kept: KeptDraft | undefined;

/** What this person was entering before they left the form. */
export const keptDraft = (person: string): KeptDraft | undefined => (kept?.person === person ? kept : undefined);

export function keepDraft(draft: KeptDraft): void {
  kept = draft;
}

export function forgetDraft(): void {
  kept = undefined;
}

/** Called when it is known who uses the tab: a draft is its writer's, and goes with them. */
export function forgetDraftOfOthers(person: string | undefined): void {
  if (kept?.person !== person) forgetDraft();
}

/** A key that no other draft has; also where pages are served without encryption, and `crypto.randomUUID` is missing. */
export const newClientKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
