import type { OverviewQuery } from '../generated/graphql.js';

/** A recommendation as the overview shows it. */
export type Asked = OverviewQuery['recommendations']['edges'][number]['node'];

/** The values of a list with how often each occurs, the most frequent first. */
export function tally(values: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]));
}
