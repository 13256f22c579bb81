import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { UseQueryResponse } from 'urql';
import { Proving } from '../session/Proving.js';
import { Empty } from '../ui/Empty.js';
import { Loaded } from '../ui/Loaded.js';
import { Section } from '../ui/Section.js';

interface WaitingProposalsProps<Data, Item> {
  title: string;
  note: string;
  none: string;
  /** Something waits, and the reader did not prove yet who they are. */
  asksProof: boolean;
  result: UseQueryResponse<Data>[0];
  again: () => void;
  items: (data: Data) => readonly { node: Item }[];
  line: (item: Item) => ReactNode;
  children?: ReactNode;
}

/** In the inbox: what waits for a second person, who need not see the case. */
export function WaitingProposals<Data, Item>({ result, again, items, line, children, ...of }: WaitingProposalsProps<Data, Item>) {
  return (
    <Section title={of.title} note={of.note}>
      {of.asksProof && <Proving />}
      {children}
      <Loaded result={result} again={again} lines={3}>
        {(data) => {
          const listed = items(data);
          return listed.length === 0 ? <Empty title={of.none} /> : <ul className="lines">{listed.map(({ node }) => line(node))}</ul>;
        }}
      </Loaded>
    </Section>
  );
}

/** The case that a proposal is of, by its code where the reader sees it. */
export function CaseOfProposal({ of, unseen }: { of: { code: string } | null | undefined; unseen: string }) {
  if (!of) return unseen;
  return (
    <Link to="/cases/$code" params={{ code: of.code }}>
      {of.code}
    </Link>
  );
}
