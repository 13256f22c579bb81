import { type ReactNode, useState } from 'react';
import type { OperationContext, TypedDocumentNode } from 'urql';
import { useAction } from '../api/useAction.js';
import type { ProposalFactsFragment } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { useProved } from '../session/ProveAgain.js';
import { useSession } from '../session/SessionProvider.js';
import { Ask } from '../ui/Ask.js';
import { Button } from '../ui/Button.js';
import { FreeText } from '../ui/FreeText.js';
import { Refused } from '../ui/Refused.js';
import { useWords } from '../vocabulary/useWords.js';

/** What is said of every proposal: why, by whom, and how it was decided. */
graphql(`
  fragment ProposalFacts on Proposal {
    id
    case {
      id
      code
    }
    reason
    proposedBy {
      id
      name
    }
    proposedAt
    confirmedBy {
      id
      name
    }
    confirmedAt
    revokedBy {
      id
      name
    }
    revokedAt
  }
`);

type Step = 'confirm' | 'revoke';
type Document = TypedDocumentNode<unknown, { id: string }>;

export interface ProposalLineProps {
  of: ProposalFactsFragment;
  title: ReactNode;
  /** What tells its buttons from those of other lines. */
  name: string;
  /** How it stands. */
  standing?: string;
  /** It came about without a proposal: nothing is said of why, and by whom. */
  unproposed?: boolean;
  children?: ReactNode;
  /** Said while it waits, in place of the note to whoever proposed it. */
  note?: string | undefined;
  /** Whom the page lets take a step; the second person takes the first of them, once they proved who they are. */
  may: Record<Step, boolean>;
  /** What the buttons say, where it is not the usual. */
  words?: Partial<Record<Step, string>>;
  /** For a step that is asked about first: what comes of it, and what the button says that does it. */
  asks: Partial<Record<Step, { meaning: string; word: string }>>;
  by: Record<Step, Document> & { touches: Partial<OperationContext> };
  decided?: ((how: 'confirmed' | 'revoked') => void) | undefined;
}

/** Is it the reader's own, and does it wait for a second person? */
export function useStanding({ proposedBy, confirmedAt, revokedAt }: ProposalFactsFragment): { own: boolean; waits: boolean } {
  const { viewer } = useSession();
  return { own: proposedBy != null && proposedBy.id === viewer?.person.id, waits: !confirmedAt && !revokedAt };
}

/** One proposal that takes a second person, with its next step for whoever may take it. */
export function ProposalLine({
  of,
  title,
  name,
  standing,
  unproposed,
  children,
  note,
  words,
  asks,
  by,
  decided,
  ...props
}: ProposalLineProps) {
  const { t, code } = useWords();
  const proved = useProved();
  const action = useAction(by.touches);
  const { own, waits } = useStanding(of);
  const [asking, setAsking] = useState<Step>();
  const question = asking && asks[asking];
  const may = { confirm: props.may.confirm && waits && !own && proved, revoke: props.may.revoke };
  const date = (at: string | null | undefined): string => (at ? formatDate(at, code) : '');
  async function take(step: Step): Promise<void> {
    if (!(await action.run(by[step], { id: of.id }))) return;
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
        {words?.[step] ?? t(`proposal.${step}`)}
        <span className="visually-hidden">: {name}</span>
      </Button>
    );
  return (
    <li className="line">
      <p className="line-title">{title}</p>
      {standing && <p className="line-note">{standing}</p>}
      {!unproposed && (
        <>
          <p className="line-note">
            <FreeText text={of.reason} />
          </p>
          <p className="line-note">
            {t('proposal.proposedBy', { name: of.proposedBy?.name ?? t('proposal.operator'), date: date(of.proposedAt) })}
            {of.confirmedBy && `, ${t('proposal.confirmedBy', { name: of.confirmedBy.name, date: date(of.confirmedAt) })}`}
          </p>
        </>
      )}
      {children}
      {!asking && <Refused error={action.error} />}
      {waits && (note ?? own) && <p className="line-note">{note ?? t('proposal.own')}</p>}
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
