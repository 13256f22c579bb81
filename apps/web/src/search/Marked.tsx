import type { HitsFragment } from '../generated/graphql.js';

type Highlight = HitsFragment['edges'][number]['node']['highlights'][number];

export const textOf = ({ fragments }: Highlight): string => fragments.map(({ text }) => text).join('');

/** A text in runs, the matched words marked. */
export function Marked({ of: { fragments } }: { of: Highlight }) {
  return fragments.map(({ text, marked }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text have no identity but their place.
    marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}
