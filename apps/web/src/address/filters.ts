/** What an address says of one filter, as it was parsed: one value, several or none. */
type Written = unknown;
type Filter<Value> = (written: Written) => Value | undefined;

const LONGEST_VALUE = 200;
const LONGEST_WORD = 300;
const MOST_VALUES = 50;

/** A filter with any number of values; what is not understood is dropped, not refused, so that old links still open. */
export const many: Filter<string[]> = (written) => {
  const values = [written].flat();
  const understood = values.every((value) => typeof value === 'string' && value.length <= LONGEST_VALUE);
  return understood && values.length <= MOST_VALUES ? (values as string[]) : undefined;
};

/** One word or address. */
export const one: Filter<string> = (written) => (typeof written === 'string' && written.length <= LONGEST_WORD ? written : undefined);

export const day: Filter<string> = (written) => (typeof written === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : undefined);

/** A filter over a closed list of codes, typed as the API types them; `by=A,B`, as the API writes addresses, is the same as `by=A&by=B`. */
export const codes =
  <const Code extends string>(known: readonly Code[]): Filter<Code[]> =>
  (written) => {
    if (written === undefined) return undefined;
    const values = [written].flat().flatMap((each) => String(each).split(','));
    return values.flatMap((value) => known.filter((code) => code === value));
  };

/** One code of a closed list. */
export const code =
  <const Code extends string>(known: readonly Code[]): Filter<Code> =>
  (written) =>
    known.find((each) => each === written);

type Understood<Filters> = { [Name in keyof Filters]?: Filters[Name] extends Filter<infer Value> ? Value | undefined : never };

/** Reads the filters of a page from its address; others are left out. */
export const filters =
  <Filters extends Record<string, Filter<unknown>>>(each: Filters) =>
  (address: { [Name in keyof Filters]?: unknown }): Understood<Filters> => {
    const read = Object.entries(each).map(([name, filter]) => [name, filter(address[name])] as const);
    return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Understood<Filters>;
  };
