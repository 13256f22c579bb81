/** The steps of entering a case, in their order. */
export const ENTRY_STEPS = ['what', 'acts', 'people', 'responses', 'law', 'save'] as const;
export type EntryStep = (typeof ENTRY_STEPS)[number];
