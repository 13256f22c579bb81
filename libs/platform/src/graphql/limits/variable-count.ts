/**
 * Do variables hold more than so many values and keys, at every depth? It stops at the first one too many, and calls itself for no
 * level: a body may hold 100,000 lists in each other.
 */
export function holdsMoreThan(most: number, variables: unknown): boolean {
  let left = most;
  const waiting: unknown[] = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      left -= value.length;
      if (left < 0) return true;
      for (const one of value) waiting.push(one);
      continue;
    }
    // not all the keys are made a list of: there may be 25,000
    for (const key in value) {
      left -= 2;
      if (left < 0) return true;
      waiting.push((value as Record<string, unknown>)[key]);
    }
  }
  return false;
}
