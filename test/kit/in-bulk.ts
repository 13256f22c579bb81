import type { Answer, TestClient } from './client.js';

/** What is asked of each of many: a root field, the variables in it with their types, and what they are for one. */
export interface BulkQuestion<T> {
  field: string;
  types: string;
  of: (each: T) => Record<string, unknown>;
}

export interface BulkReply<T, Data> {
  each: T;
  /** Nothing where it was refused, or where there is none. */
  answer: Data | null;
  errors: NonNullable<Answer<Data>['errors']>;
}

const AT_ONCE = 22;

/** Asks it of each of `all`, aliased a0, a1, … Nothing but variables differs between the requests, so that the server reads and compiles one document. */
export async function askInBulk<T, Data>(
  client: TestClient,
  all: readonly T[],
  { field, types, of }: BulkQuestion<T>,
): Promise<BulkReply<T, Data>[]> {
  const numbered = (text: string, i: number) => text.replaceAll(/\$\w+/g, (name) => `${name}${i}`);
  const replies: BulkReply<T, Data>[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const { data, errors = [] } = await client.query<Record<string, Data | null>>(
      `query (${some.map((_, i) => numbered(types, i))}) { ${some.map((_, i) => `a${i}: ${numbered(field, i)}`).join(' ')} }`,
      Object.fromEntries(some.flatMap((each, i) => Object.entries(of(each)).map(([name, value]) => [`${name}${i}`, value]))),
    );
    replies.push(
      ...some.map((each, i) => ({
        each,
        answer: data?.[`a${i}`] ?? null,
        errors: data ? errors.filter(({ path }) => path?.[0] === `a${i}`) : errors,
      })),
    );
  }
  return replies;
}
