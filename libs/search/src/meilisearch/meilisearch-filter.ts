import { Purpose, purposeBits } from '#libs/platform';
import type { CitedDocuments, EngineFilter, EngineRequest, SearchScope } from '../engine/search-engine.js';
import { everyValue, FACET_NAMES, facetValue } from '../facets.js';
import { dayNumber, purposesIn, worldOf } from './index-document.js';

/** A value as a filter's string literal. Filters are built of typed fields here; what an asker typed is only ever a quoted value. */
const quoted = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const oneOf = (field: string, values: readonly string[] | undefined) => (values ? [`${field} IN [${values.map(quoted).join(', ')}]`] : []);

const PUBLICATION = purposeBits(Purpose.ANONYMISED_PUBLICATION);

/** What the asker may see, as the policies of PostgreSQL say it. */
function visible({ audience, clearance, purposes, synthetic }: SearchScope, today: string): string[] {
  const each = (field: string, bits: number) => purposesIn(bits).map((bit) => `${field} = ${bit}`);
  const published = ['form = PUBLICATION', ...each('purposes', purposes | PUBLICATION)];
  const other = ['form != PUBLICATION', ...each('purposes', purposes), ...each('monthPurposes', purposes)];
  return [
    'removed = false',
    `world = ${worldOf(synthetic)}`,
    `level <= ${audience === 'public' ? 0 : Math.min(clearance, 2)}`,
    `((${published.join(' AND ')}) OR (${other.join(' AND ')}))`,
    `consentValidUntil >= ${dayNumber(today)}`,
  ];
}

const chosen = ({ facets = {}, every }: EngineFilter): string[] => [
  ...FACET_NAMES.flatMap((name) =>
    oneOf(
      'facets',
      facets[name]?.map((value) => facetValue(name, value)),
    ),
  ),
  ...everyValue(every).map((value) => `facets = ${quoted(value)}`),
];

const aboutAny = ({ facets, ids }: CitedDocuments): string =>
  `(facets IN [${facets.map(quoted).join(', ')}] OR id IN [${ids.map(quoted).join(', ')}])`;
const cited = ({ cited: wanted, notCited }: EngineFilter): string[] => [
  ...(wanted ? [aboutAny(wanted)] : []),
  ...(notCited ? [`NOT ${aboutAny(notCited)}`] : []),
];

const within = ({ occurredFrom, occurredTo }: EngineFilter): string[] => [
  ...(occurredFrom ? [`firstMonth >= ${dayNumber(occurredFrom)}`] : []),
  ...(occurredTo ? [`lastMonth <= ${dayNumber(occurredTo)}`] : []),
];

/** @returns conditions that all hold; those of the kinds apart, for the facet of kinds leaves them out */
export function filterOf(request: Pick<EngineRequest, 'scope' | 'filter' | 'kinds'>, today: string): { base: string[]; kinds: string[] } {
  return {
    base: [...visible(request.scope, today), ...chosen(request.filter), ...cited(request.filter), ...within(request.filter)],
    kinds: oneOf('kind', request.kinds),
  };
}
