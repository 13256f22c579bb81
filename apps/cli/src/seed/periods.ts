/** The beginning or end of a period, as far as it is known. */
export interface Bound {
  date: string;
  precision: 'DAY' | 'MONTH' | 'YEAR';
}

const PRECISIONS = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' } as const;

/**
 * "2017-07" begins on 1 July 2017 and stays known to the month. No text is in force before it was adopted, so a period that
 * begins in the year or month of its act's adoption begins with the adoption and keeps its precision.
 */
export function bound(text: string | null | undefined, adopted?: string | null): Bound | null {
  if (!text) return null;
  const precision = PRECISIONS[text.length as 4 | 7 | 10];
  if (!precision) throw new Error(`not a date: ${text}`);
  const date = `${text}${'-01-01'.slice(text.length - 4)}`;
  return {
    date: adopted && precision !== 'DAY' && adopted.length === 10 && adopted > date && adopted.startsWith(text) ? adopted : date,
    precision,
  };
}
