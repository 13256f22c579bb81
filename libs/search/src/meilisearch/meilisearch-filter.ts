import type { EngineFilter, EngineRequest, SearchScope } from '../engine/search-engine.js';
import { dayNumber, purposesIn, worldOf } from './index-document.js';

/** A value as a filter's string literal. Filters are built of typed fields here; what an asker typed is only ever a quoted value. */
const quoted = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const oneOf = (field: string, values: readonly string[] | undefined) => (values ? [`${field} IN [${values.map(quoted).join(', ')}]`] : []);

/** What the asker may see, as the policies of PostgreSQL say it. */
function visible({ audience, clearance, purposes, synthetic }: SearchScope, today: string): string[] {
  return [
    'removed = false',
    `world = ${worldOf(synthetic)}`,
    `level <= ${audience === 'internal' ? Math.min(clearance, 2) : 0}`,
    ...purposesIn(purposes).map((bit) => `purposes = ${bit}`),
    `coveredUntil >= ${dayNumber(today)}`,
    // documents made of originals are for purposes agreed to as more than GENERALISED
    ...(audience === 'internal' ? purposesIn(purposes).map((bit) => `dated = ${bit}`) : []),
  ];
}

function chosen(f: EngineFilter): string[] {
  return [
    ...oneOf('violationTypes', f.violationTypes),
    ...oneOf('perpetratorTypes', f.perpetratorTypes),
    ...oneOf('provisionTree', f.provisions),
    ...oneOf('regions', f.regions),
    ...oneOf('responses', f.responses),
    ...oneOf('themes', f.themes),
  ];
}

/** By month where everybody agreed to that for all that is asked for; else by year, found by periods that hold the whole of it. */
function within({ occurredFrom, occurredTo }: EngineFilter, { purposes }: SearchScope): string[] {
  if (!occurredFrom && !occurredTo) return [];
  const between = (first: string, last: string) => [
    ...(occurredFrom ? [`${first} >= ${dayNumber(occurredFrom)}`] : []),
    ...(occurredTo ? [`${last} <= ${dayNumber(occurredTo)}`] : []),
  ];
  const wanted = purposesIn(purposes);
  const byMonth = [...wanted.map((bit) => `dated = ${bit}`), ...between('occurredOn', 'occurredOn')];
  const byYear = [`(${wanted.map((bit) => `dated != ${bit}`).join(' OR ')})`, ...between('yearBegins', 'yearEnds')];
  return [`((${byMonth.join(' AND ')}) OR (${byYear.join(' AND ')}))`];
}

/** @returns conditions that all hold; those of the kinds apart, for the facet of kinds leaves them out */
export function filterOf(request: Pick<EngineRequest, 'scope' | 'filter' | 'kinds'>, today: string): { base: string[]; kinds: string[] } {
  return {
    base: [...visible(request.scope, today), ...chosen(request.filter), ...within(request.filter, request.scope)],
    kinds: oneOf('kind', request.kinds),
  };
}
