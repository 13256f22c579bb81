import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { OperationContext, TypedDocumentNode } from 'urql';
import { useAction } from '../api/useAction.js';
import { Ask } from '../ui/Ask.js';
import { Refused } from '../ui/Refused.js';

type Step = 'confirm' | 'revoke';
type Document = TypedDocumentNode<unknown, { id: string }>;

interface ProposalLineProps {
  id: string;
  title: ReactNode;
  /** What tells its buttons from those of other lines. */
  name: string;
  /** How it stands, why, and by whom. */
  children: ReactNode;
  /** Said to whoever proposed it, while it waits. */
  own: string | false | undefined;
  may: Record<Step, boolean>;
  words: Record<Step, string>;
  /** For a step that is asked about first: what comes of it, and what the button says that does it. */
  asks: Partial<Record<Step, { meaning: string; word: string }>>;
  by: Record<Step, Document> & { touches: Partial<OperationContext> };
  decided?: ((how: 'confirmed' | 'revoked') => void) | undefined;
}

/** One proposal that takes a second person, with its next step for whoever may take it. */
export function ProposalLine({ id, title, name, children, own, may, words, asks, by, decided }: ProposalLineProps) {
  const action = useAction(by.touches);
  const [asking, setAsking] = useState<Step>();
  const question = asking && asks[asking];
  async function take(step: Step): Promise<void> {
    if (!(await action.run(by[step], { id }))) return;
    setAsking(undefined);
    decided?.(step === 'confirm' ? 'confirmed' : 'revoked');
  }
  const button = (step: Step) =>
    may[step] && (
      <Button
        size="xs"
        variant={step === 'confirm' ? 'filled' : 'default'}
        loading={action.busy}
        onClick={() => (asks[step] ? setAsking(step) : void take(step))}
      >
        {words[step]}
        <span className="visually-hidden">: {name}</span>
      </Button>
    );
  return (
    <li className="line">
      <p className="line-title">{title}</p>
      {children}
      {!asking && <Refused error={action.error} />}
      {own && <p className="line-note">{own}</p>}
      {(may.confirm || may.revoke) && !asking && (
        <div className="row no-print">
          {button('confirm')}
          {button('revoke')}
        </div>
      )}
      {asking && question && (
        <Ask
          consequence={question.meaning}
          word={question.word}
          by={action}
          run={() => void take(asking)}
          cancel={() => setAsking(undefined)}
        />
      )}
    </li>
  );
}
