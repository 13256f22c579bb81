import { Kept } from '../../session/kept.js';
import type { CaseToChange } from './change/case-to-change.js';
import type { EntryDraft } from './form.js';

/** A new case, with the key under which it is sent. */
export const newCases = new Kept<{ draft: EntryDraft; clientKey: string }>('new-case');
/** One that is there, with the case as it was read. */
export const changedCases = new Kept<{ draft: EntryDraft; read: CaseToChange }>('changed-case');

/** A key that no other draft has; also where pages are served without encryption, and `crypto.randomUUID` is missing. */
export const newClientKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
