/** Counts under this are never shown (SECURITY S40); an operator may ask for more, not for less. */
export const LEAST_THRESHOLD = 5;

export interface SuppressionRule {
  /** Least count that may be shown. */
  threshold: number;
  /**
   * Is every case in exactly one cell, with the sum of all published beside them? Then what is left of the total tells the sum
   * of the hidden cells, and one hidden cell alone would be no secret. A case with two types is in two cells: no such sum.
   */
  disjoint: boolean;
}

/**
 * Which cells of one table to hide. First every count under the threshold; then, in a table of disjoint cells, the smallest
 * shown ones as well, until the sum of the hidden cells no longer tells any of them: there are at least two, together they
 * reach the threshold, and their sum is not the one that only all ones, or only all highest small counts, can have.
 * @returns true, cell by cell, for those to hide. Where even hiding all is not enough, all are hidden.
 */
export function suppressed(counts: readonly number[], { threshold, disjoint }: SuppressionRule): boolean[] {
  if (!Number.isInteger(threshold) || threshold < LEAST_THRESHOLD) throw new RangeError(`threshold under ${LEAST_THRESHOLD}`);
  const hidden = counts.map((count) => count < threshold);
  if (!disjoint || !hidden.includes(true)) return hidden;
  const shown = counts.map((count, index) => ({ count, index })).filter(({ index }) => !hidden[index]);
  shown.sort((one, other) => one.count - other.count || one.index - other.index);
  for (const { index } of shown) {
    if (
      !sumTells(
        counts.filter((_, cell) => hidden[cell]),
        threshold,
      )
    )
      break;
    hidden[index] = true;
  }
  return hidden;
}

/** Does the sum of these hidden cells give one of them away? */
function sumTells(hidden: readonly number[], threshold: number): boolean {
  const sum = hidden.reduce((total, count) => total + count, 0);
  const allSmall = hidden.every((count) => count < threshold);
  return hidden.length < 2 || sum < threshold || (allSmall && (sum <= hidden.length || sum >= hidden.length * (threshold - 1)));
}
