import type { ReactNode } from 'react';
import type { UseQueryResponse } from 'urql';
import { useProved } from '../session/ProveAgain.js';
import { Proving } from '../session/Proving.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { Section } from '../ui/Section.js';

interface WaitingProposalsProps<Item> {
  title: string;
  note: string;
  none: string;
  result: UseQueryResponse<{ proposals: { edges: readonly { node: Item }[] } }>[0];
  again: () => void;
  line: (item: Item) => ReactNode;
  /** The page asks above who it is. */
  proving?: boolean;
  children?: ReactNode;
}

/** What waits for a second person, who need not see the case, and must have proved who they are. */
export function WaitingProposals<Item extends { confirmedAt?: string | null }>(props: WaitingProposalsProps<Item>) {
  const proved = useProved();
  const waits = props.result.data?.proposals.edges.some(({ node }) => !node.confirmedAt) ?? false;
  return (
    <Section title={props.title} note={props.note}>
      {waits && !proved && !props.proving && <Proving />}
      {props.children}
      <Loaded result={props.result} again={props.again} lines={3}>
        {({ proposals: { edges } }) =>
          edges.length === 0 ? <Empty title={props.none} /> : <ul className="lines">{edges.map(({ node }) => props.line(node))}</ul>
        }
      </Loaded>
    </Section>
  );
}
