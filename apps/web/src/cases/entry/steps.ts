import type { UseFormReturn } from 'react-hook-form';
import type { EntryDraft } from './form.js';

/** The steps of entering a case, in their order. */
export const ENTRY_STEPS = ['what', 'acts', 'people', 'responses', 'law', 'save'] as const;
export type EntryStep = (typeof ENTRY_STEPS)[number];

export interface StepProps {
  form: UseFormReturn<EntryDraft>;
  /** A new case is entered; else one that is there is changed. */
  entering: boolean;
}
