import * as z from 'zod/mini';

const separate = (value: unknown): string[] => [value].flat().flatMap((each) => String(each).split(','));

/** A filter with any number of values; what is not understood is dropped, not refused, so that old links still open. */
export const many = z.catch(
  z.optional(
    z.pipe(
      z.transform((value: string | string[]) => [value].flat()),
      z.array(z.string().check(z.maxLength(200))).check(z.maxLength(50)),
    ),
  ),
  undefined,
);

/** One word or address. */
export const one = z.catch(z.optional(z.string().check(z.maxLength(300))), undefined);

export const day = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined);

/** A filter over a closed list of codes, typed as the API types them; `by=A,B`, as the API writes addresses, is the same as `by=A&by=B`. */
export const codes = <Code extends string>(known: readonly Code[]) =>
  z.catch(
    z.optional(
      z.pipe(
        z.transform((value: Code | Code[]) => separate(value).filter((code) => known.some((each) => each === code))),
        z.array(z.enum(known as [Code, ...Code[]])),
      ),
    ),
    undefined,
  );

/** One code of a closed list. */
export const code = <Code extends string>(known: readonly Code[]) => z.catch(z.optional(z.enum(known as [Code, ...Code[]])), undefined);
