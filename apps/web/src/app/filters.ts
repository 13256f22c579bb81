import { z } from 'zod';

/** A filter with any number of values; what is not understood is dropped, not refused, so that old links still open. */
export const many = z
  .preprocess((value) => (value === undefined ? undefined : [value].flat()), z.array(z.string().max(200)).max(50).optional())
  .catch(undefined);

export const one = z.string().max(300).optional().catch(undefined);

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);

const separate = (value: unknown): string[] => [value].flat().flatMap((each) => String(each).split(','));

/** A filter over a closed list of codes, typed as the API types them; `by=A,B`, as the API writes addresses, is the same as `by=A&by=B`. */
export const codes = <Code extends string>(known: readonly Code[]) =>
  z
    .preprocess(
      (value) => (value === undefined ? undefined : separate(value).filter((code) => known.some((each) => each === code))),
      z.array(z.enum(known as [Code, ...Code[]])).optional(),
    )
    .catch(undefined);
