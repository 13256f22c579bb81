import { useFresh } from '../api/useFresh.js';
import { useTranslation } from '../i18n/index.js';
import { WaitingProposals } from '../proposals/WaitingProposals.js';
import { GrantLine } from './GrantLine.js';
import { type GrantKind, OF_GRANTS, OPEN_CASE_GRANTS, OPEN_VAULT_GRANTS } from './grants.js';

/** Who is proposed or let in, of all cases: whoever confirms and takes back need not see the case. */
export function WaitingGrants({ kind }: { kind: GrantKind }) {
  const { t } = useTranslation();
  const { result, again } = useFresh({ query: kind === 'case' ? OPEN_CASE_GRANTS : OPEN_VAULT_GRANTS, variables: {}, context: OF_GRANTS });
  return (
    <WaitingProposals
      title={t(kind === 'case' ? 'grant.inbox' : 'grant.vault.title')}
      note={t(kind === 'case' ? 'grant.inboxNote' : 'grant.vault.note')}
      none={t(`grant.${kind}.none`)}
      proving={kind === 'vault'}
      result={result}
      again={again}
      line={(grant) => <GrantLine key={grant.id} kind={kind} of={grant} named />}
    />
  );
}
