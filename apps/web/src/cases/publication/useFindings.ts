import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from 'urql';
import type { CheckWordingQuery, FindingKind } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { toText, type WordingDraft } from './form.js';

const CHECK_WORDING = graphql(`
  query CheckWording($code: String, $title: LocalizedTextInput!, $narrative: LocalizedTextInput!) {
    checkWording(case: $code, title: $title, narrative: $narrative) {
      kind
      field
      language
      excerpt
      from
    }
  }
`);

/** What the server refuses in any public wording. */
const REFUSED_KINDS: readonly FindingKind[] = ['PHONE', 'EMAIL', 'LINK', 'PERSONAL_NUMBER'];
/** Stands for a part that is still empty, so that the other is checked as it is typed. */
const BLANK = '—';
const PAUSE_MS = 500;

export type Finding = CheckWordingQuery['checkWording'][number];

export const isRefused = ({ kind }: Finding): boolean => REFUSED_KINDS.includes(kind);

interface Findings {
  findings: Finding[];
  /** Whether they are of the text as it stands now. */
  fresh: boolean;
  failed: boolean;
  /** Nothing is typed yet. */
  empty: boolean;
}

/** What in a wording, or in a text of no case yet, could point to a person, asked once typing pauses. The words are posted to be checked, and kept nowhere. */
export function useFindings(code: string | null, { title, narrative }: WordingDraft): Findings {
  const empty = [title, narrative].every((part) => Object.values(part).every((text) => text.trim() === ''));
  const typed = JSON.stringify([toText(title, BLANK), toText(narrative, BLANK)]);
  const [settled] = useDebouncedValue(typed, PAUSE_MS);
  const [titleText, narrativeText] = JSON.parse(settled) as [ReturnType<typeof toText>, ReturnType<typeof toText>];
  const [{ data, fetching, error }] = useQuery({
    query: CHECK_WORDING,
    variables: { code, title: titleText, narrative: narrativeText },
    requestPolicy: 'network-only',
    pause: empty,
  });
  if (empty) return { findings: [], empty, fresh: true, failed: false };
  return { findings: data?.checkWording ?? [], empty, fresh: settled === typed && !fetching && !error, failed: error !== undefined };
}
