import { Fragment, type ReactNode, useState } from 'react';

/** Where a page of a list stands: behind which cursor, and whether it is the last that is shown. */
export interface PageAt {
  after: string | undefined;
  last: boolean;
  showAfter: (cursor: string | null) => void;
}

/**
 * The pages of one list that are shown so far. A list with other filters is another list: give this a `key` made of them, so that it
 * begins anew.
 */
export function Paged({ page }: { page: (at: PageAt) => ReactNode }) {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  const showAfter = (cursor: string | null): void => {
    if (cursor) setCursors((cursors) => (cursors.includes(cursor) ? cursors : [...cursors, cursor]));
  };
  return cursors.map((after, index) => (
    <Fragment key={after ?? ''}>{page({ after, last: index === cursors.length - 1, showAfter })}</Fragment>
  ));
}
