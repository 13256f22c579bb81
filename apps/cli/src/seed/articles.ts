/** One provision named by the text "54(1)(13)-(16)": the steps from the act down to it. No step is the act itself. */
export interface Place {
  steps: { unit: string; number: string }[];
}

const WHOLE = new Set(['whole act', 'whole', 'general']);
/** One member of a list: an article with its parts and items, the end of a range of the last of them, or "(16)" that goes on from the member before. */
const MEMBER = /^(?<article>\d+(?:\.\d+)?(?:-\d+)?)?(?<inner>(?:\(\d+(?:-\d+)?\))*)(?:-\((?<to>\d+)\))?$/;
const INNER_UNITS = ['part', 'item'];

/**
 * Every provision that an entry's article text names: "54(1)(6)", "108, 109 (as excluded)", "100-106", "108-1", "1(23), (27)",
 * "18, 20-22", "8.2, 8.7", "whole act". Two numbers with a dash are a range where they rise (100-106, 17-22) and a
 * sub-article where they do not (108-1, 90-2). @returns [] where the text says that the number is not known.
 */
export function placesOf(text: string, unit = 'art'): Place[] {
  const bare = text.replace(/\s*\((?:as|number)\b[^)]*\)$/, '').trim();
  if (WHOLE.has(bare)) return [{ steps: [] }];
  if (!/\d/.test(bare)) return [];
  const places: Place[] = [];
  for (const member of bare.split(',')) places.push(...placesOfMember(member.trim(), unit, places.at(-1)));
  return places;
}

function placesOfMember(member: string, unit: string, before: Place | undefined): Place[] {
  const { article, inner, to } = MEMBER.exec(member)?.groups ?? {};
  const numbers = [...(inner ?? '').matchAll(/\(([^)]+)\)/g)].map(([, number]) => number!);
  if (!article && (!before || numbers.length !== 1)) throw new Error(`not understood as an article: "${member}"`);
  const start = article
    ? [{ unit, number: article }, ...numbers.map((number, depth) => ({ unit: innerUnit(depth, member), number }))]
    : [...before!.steps.slice(0, -1), { unit: before!.steps.at(-1)!.unit, number: numbers[0]! }];
  const parents = start.slice(0, -1);
  const last = start.at(-1)!;
  const [from, end] = to ? [last.number, to] : rising(last.number);
  if (!end) return [{ steps: start }];
  return range(Number(from), Number(end)).map((number) => ({ steps: [...parents, { unit: last.unit, number: String(number) }] }));
}

function innerUnit(depth: number, member: string): string {
  const unit = INNER_UNITS[depth];
  if (!unit) throw new Error(`deeper than an item: "${member}"`);
  return unit;
}

/** "100-106" is a range, "108-1" an article that was put between others. */
function rising(number: string): [string, string | undefined] {
  const [from, end] = number.split('-');
  return end && Number(end) > Number(from) ? [from!, end] : [number, undefined];
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step);

/** The path below the act: "/art/54/part/1/item/6". */
export const pathOf = (place: Place) => place.steps.map(({ unit, number }) => `/${unit}/${number}`).join('');

/** How it is cited: "54(1)(6)". */
export const labelOf = (place: Place) =>
  place.steps.map(({ number }, depth) => (depth === 0 ? number : `(${number})`)).join('') || 'whole act';

/** The order of the text: by number, a sub-article after its article. */
export function comparePlaces(one: Place, other: Place): number {
  for (let depth = 0; ; depth++) {
    const [a, b] = [one.steps[depth], other.steps[depth]];
    if (!a || !b) return a ? 1 : b ? -1 : 0;
    const order = compareNumbers(a.number, b.number);
    if (order !== 0) return order;
  }
}

function compareNumbers(one: string, other: string): number {
  const [a, b] = [one, other].map((number) => number.split(/[.-]/).map(Number));
  for (let part = 0; part < Math.max(a!.length, b!.length); part++) {
    const order = (a![part] ?? -1) - (b![part] ?? -1);
    if (order !== 0) return order;
  }
  return one.localeCompare(other);
}
