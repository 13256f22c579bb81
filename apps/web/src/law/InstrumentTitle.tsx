import type { InstrumentNameFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Text } from '../ui/Text.js';

graphql(`
  fragment InstrumentName on Instrument {
    id
    title(lang: $lang)
    titleLanguage(lang: $lang)
    kind
    adoptedOn
  }
`);

type Named = Pick<InstrumentNameFragment, 'title' | 'kind' | 'adoptedOn'>;

/** The title; a constitution with its year, since Kazakhstan has had two under one name. */
export function instrumentName({ title, kind, adoptedOn }: Named): string {
  const year = kind === 'CONSTITUTION' ? adoptedOn?.slice(0, 4) : undefined;
  return year && !title.includes(year) ? `${title} (${year})` : title;
}

/** The same, in the language that it has. */
export function InstrumentTitle({
  of,
  ...marks
}: {
  of: Named & Pick<InstrumentNameFragment, 'titleLanguage'>;
  marked?: boolean;
  ours?: boolean;
}) {
  return <Text text={instrumentName(of)} language={of.titleLanguage ?? null} {...marks} />;
}
