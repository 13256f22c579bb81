import { Link } from '@tanstack/react-router';
import type { CaseWaitsFragment, Purpose } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useSession } from '../session/SessionProvider.js';
import { Note } from '../ui/Note.js';
import { useWords } from '../vocabulary/useWords.js';

graphql(`
  fragment CaseWaits on Case {
    state
    steps {
      id
      note
      takenBy {
        id
      }
    }
    publication {
      id
      state
    }
    revision {
      proposedAt
    }
    openings {
      id
      confirmedAt
      revokedAt
    }
    grants {
      id
      confirmedAt
      revokedAt
    }
  }
`);

interface WorkLinkProps {
  code: string;
  /** What the case is read for: the way back leads to it. */
  purpose: Purpose | null;
  of: Partial<CaseWaitsFragment>;
}

/** The way from reading a case to working on it, with what waits there. */
export function WorkLink({ code, purpose, of }: WorkLinkProps) {
  const { t } = useWords();
  const { may } = useSession();
  const waits = useWaits(of);
  if (!of.steps && !may('WORK_ON_CASES')) return null;
  return (
    <div className="no-print">
      <Note
        title={
          <Link to="/cases/$code/work" params={{ code }} search={{ purpose: purpose ?? undefined }} state={{ fromReading: true }}>
            {t('work.name')}
          </Link>
        }
      >
        <p>{waits.length > 0 ? waits.join(' ') : t('work.nothingWaits')}</p>
      </Note>
    </div>
  );
}

/** What waits for somebody, in words; nothing where the case is read for a purpose. */
function useWaits({ state, steps, publication, revision, openings, grants }: Partial<CaseWaitsFragment>): string[] {
  const { t } = useWords();
  const { may, viewer } = useSession();
  if (!state || !steps) return [];
  const own = steps[0]?.takenBy?.id === viewer?.person.id;
  const toCheck = may('REVIEW') && !own;
  const wording = publication?.state;
  const worded = wording === 'PROPOSED' || wording === 'REJECTED';
  const proposals = [...(openings ?? []), ...(grants ?? [])].filter(({ confirmedAt, revokedAt }) => !confirmedAt && !revokedAt).length;
  return [
    state === 'DRAFT' && t(steps.length > 1 && steps.at(-1)?.note ? 'work.waits.returned' : 'work.waits.draft'),
    state === 'SUBMITTED' && t(toCheck ? 'work.waits.toCheck' : 'work.waits.checking'),
    state === 'VERIFIED' && !worded && may('ENTER_CASES') && t('work.waits.toWord'),
    worded && t(`work.waits.wording.${wording}`),
    revision && t('work.waits.revision'),
    proposals > 0 && t('work.waits.proposals', { count: proposals }),
  ].filter((each) => typeof each === 'string');
}
