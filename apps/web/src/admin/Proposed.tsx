import { useAction } from '../api/useAction.js';
import type { PeopleQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatDate } from '../i18n/dates.js';
import { useSession } from '../session/SessionProvider.js';
import { Button } from '../ui/Button.js';
import { Refused } from '../ui/Refused.js';
import { useWords } from '../vocabulary/useWords.js';

const CONFIRM = graphql(`
  mutation ConfirmAccess($id: ID!) {
    confirmAccess(id: $id) {
      id
      version
    }
  }
`);

const REJECT = graphql(`
  mutation RejectAccess($id: ID!) {
    rejectAccess(id: $id) {
      id
      version
    }
  }
`);

interface ProposedProps {
  of: NonNullable<PeopleQuery['people'][number]['proposed']>;
  mayDecide: boolean;
  decided: () => void;
}

/** More access, which waits for an administrator who neither proposed it nor is meant by it. */
export function Proposed({ of, mayDecide, decided }: ProposedProps) {
  const { t, code, label } = useWords();
  const { viewer } = useSession();
  const action = useAction();
  async function decide(verdict: typeof CONFIRM | typeof REJECT): Promise<void> {
    if (await action.run<unknown, { id: string }>(verdict, { id: of.id })) decided();
  }
  const own = of.proposedBy.id === viewer?.person.id;
  return (
    <div className="done">
      <p>
        {t('people.waits', {
          roles: of.roles.map((role) => t(`account.role.${role}`)).join(', '),
          level: label('confidentiality', of.clearance),
          name: of.proposedBy.name,
          date: formatDate(of.proposedAt, code),
        })}
      </p>
      {of.hindrance && <p className="line-note">{t(`people.hindrance.${of.hindrance}`)}</p>}
      <Refused error={action.error} />
      {mayDecide && (
        <div className="row">
          {!own && !of.hindrance && (
            <Button size="xs" onClick={() => void decide(CONFIRM)}>
              {t('people.confirm')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => void decide(REJECT)}>
            {t('people.reject')}
          </Button>
        </div>
      )}
    </div>
  );
}
