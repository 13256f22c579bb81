import { Purpose, purposeBits } from '#libs/platform';
import type { Key } from '../analysis/keys.js';
import type { PreparedDocument, Removal, Weight } from '../engine/search-document.js';

/**
 * A document as the index holds it: its words in clear, as the analyser reduces them, in their order; what is filtered and counted by:
 * kind, level, world, purposes, dates, and the codes of its coded facts.
 */
export interface IndexDocument {
  id: string;
  version: number;
  removed: boolean;
  [field: string]: unknown;
}

const FOREVER = 99_991_231;
const PURPOSES = Object.values(Purpose).length;
const PUBLICATION = purposeBits(Purpose.ANONYMISED_PUBLICATION);
const STREAMS = ['r', 'e', 'k', 's', 'l', 'c'];

export const worldOf = (synthetic: boolean): string => (synthetic ? 'synthetic' : 'real');
export const purposesIn = (bits: number): number[] =>
  Array.from({ length: PURPOSES }, (_, bit) => bit).filter((bit) => (bits & (1 << bit)) !== 0);
/** 2026-03-01 as 20260301, to compare by. */
export const dayNumber = (day: string): number => (day === 'infinity' ? FOREVER : Number(day.slice(0, 10).replaceAll('-', '')));

export function indexDocument(prepared: PreparedDocument): IndexDocument {
  const { document: d, access, version, analysed } = prepared;
  const streams = (weight: Weight) => d.texts.flatMap((text, i) => (text.weight === weight ? streamsOf(analysed[i].keys) : []));
  return {
    id: d.id,
    version,
    removed: false,
    kind: d.kind,
    form: d.form,
    level: access.level,
    world: worldOf(access.synthetic),
    purposes: purposesIn(access.consentedPurposes),
    consentValidUntil: dayNumber(access.consentValidUntil),
    facets: d.facets,
    ...datesOf(prepared),
    a: streams('A'),
    b: streams('B'),
    c: streams('C'),
    d: streams('D'),
  };
}

/** When it happened: the first and the last month that may be told. A wording for the public is dated as its case is for the public. */
function datesOf({ document: { occurredOn, recency, form }, access }: PreparedDocument) {
  const monthPurposes = purposesIn(access.monthPurposes);
  const byYear = form === 'PUBLICATION' && (access.monthPurposes & PUBLICATION) === 0;
  if (!occurredOn) return { monthPurposes, recency };
  const year = occurredOn.slice(0, 4);
  return {
    monthPurposes,
    firstMonth: byYear ? Number(`${year}0101`) : dayNumber(occurredOn),
    lastMonth: byYear ? Number(`${year}1201`) : dayNumber(occurredOn),
    recency: byYear ? Math.floor(recency / 100) * 100 : recency,
  };
}

/** What was taken out leaves its version, so that a late older write does not bring it back; the nightly check clears these away. */
export const removedDocument = ({ id, version }: Removal): IndexDocument => ({ id, version, removed: true });

/** Its id is no document's. It tells what was sent to this index last: one that was restored to an older state has another. */
export const MARK = 'mark';
export const markDocument = (mark: string): IndexDocument => ({ id: MARK, version: 0, removed: true, mark });

/** Keys of one reduction in a row, as the words stood: neighbours stay neighbours. */
function streamsOf(tokens: readonly (readonly Key[])[]): string[] {
  const concepts = tokens.flatMap((keys) => keys.filter((key) => key.startsWith('v')));
  return [...STREAMS.map((stream) => tokens.map((keys) => keys.find((key) => key.startsWith(stream))).filter(Boolean)), concepts]
    .map((keys) => keys.join(' '))
    .filter(Boolean);
}
