/**
 * Given to every change to a case, so that whatever this tab remembers of cases is asked for anew: lists and searches too,
 * since a change of consent or state decides who finds it.
 */
export const EVERY_READ_OF_CASES = { additionalTypenames: ['Case', 'SearchConnection', 'EvidenceConnection'] };
