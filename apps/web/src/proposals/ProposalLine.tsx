import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type OperationContext, type TypedDocumentNode, useMutation } from 'urql';
import { type ErrorCode, errorCode } from '../api/client.js';
import { Ask } from '../ui/Ask.js';
import { Refused } from '../ui/Refused.js';

type Step = TypedDocumentNode<unknown, { id: string }>;

interface ProposalLineProps {
  id: string;
  title: ReactNode;
  /** What tells its buttons from those of other lines. */
  name: string;
  /** How it stands, why, and by whom. */
  children: ReactNode;
  /** Said to whoever proposed it, while it waits. */
  own: string | false;
  mayConfirm: boolean;
  mayRevoke: boolean;
  words: Record<'confirm' | 'revoke' | 'revokeMeaning' | 'revokeDo', string>;
  by: { confirm: Step; revoke: Step; context: Partial<OperationContext> };
  decided?: (how: 'confirmed' | 'revoked') => void;
}

/** One proposal that takes a second person, with its next step for whoever may take it. */
export function ProposalLine({ id, title, name, children, own, mayConfirm, mayRevoke, words, by, decided }: ProposalLineProps) {
  const [confirming, confirm] = useMutation(by.confirm);
  const [revoking, revoke] = useMutation(by.revoke);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<ErrorCode>();
  async function step(how: 'confirmed' | 'revoked'): Promise<void> {
    setRefused(undefined);
    const { error } = await (how === 'confirmed' ? confirm : revoke)({ id }, by.context);
    if (error) return setRefused(errorCode(error));
    setAsking(false);
    decided?.(how);
  }
  return (
    <li className="line">
      <p className="line-title">{title}</p>
      {children}
      {refused && !asking && <Refused code={refused} />}
      {own && <p className="line-note">{own}</p>}
      {(mayConfirm || mayRevoke) && !asking && (
        <div className="row no-print">
          {mayConfirm && (
            <Button size="xs" loading={confirming.fetching} onClick={() => void step('confirmed')}>
              {words.confirm}
              <span className="visually-hidden">: {name}</span>
            </Button>
          )}
          {mayRevoke && (
            <Button size="xs" variant="default" onClick={() => setAsking(true)}>
              {words.revoke}
              <span className="visually-hidden">: {name}</span>
            </Button>
          )}
        </div>
      )}
      {asking && (
        <Ask
          consequence={words.revokeMeaning}
          deed={words.revokeDo}
          sending={revoking.fetching}
          refused={refused}
          doIt={() => void step('revoked')}
          cancel={() => setAsking(false)}
        />
      )}
    </li>
  );
}
