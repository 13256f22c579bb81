import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import { ProposalLine } from '../proposals/ProposalLine.js';
import { useSession } from '../session/SessionProvider.js';
import { useWords } from '../vocabulary/useWords.js';
import { CaseName } from './CaseName.js';
import type { Grant } from './grants.js';
import { OF_VAULTS } from './vault.js';

const CONFIRM = graphql(`
  mutation ConfirmVaultGrant($id: ID!) {
    confirmVaultGrant(id: $id) {
      id
      active
    }
  }
`);

const REVOKE = graphql(`
  mutation RevokeVaultGrant($id: ID!) {
    revokeVaultGrant(id: $id) {
      id
      active
    }
  }
`);

interface GrantLineProps {
  of: Grant;
  /** Is the case to be named, or is this the case's own page? */
  named: boolean;
  /** Proved just now who they are: only then is anything confirmed. */
  proved: boolean;
}

/** One grant: for whom, why, how it stands; and its next step for those who give grants. */
export function GrantLine({ of, named, proved }: GrantLineProps) {
  const { t, code } = useWords();
  const { may, viewer } = useSession();
  const giver = may('CONFIRM_FOR_OTHERS');
  const own =
    of.person.id === viewer?.person.id ? 'vault.ownGrant' : of.proposedBy.id === viewer?.person.id ? 'vault.ownProposal' : undefined;
  const waits = !of.confirmedAt;
  const moment = (at: string): string => formatMoment(at, code);
  return (
    <ProposalLine
      id={of.id}
      title={
        <>
          {of.person.name}
          {named && ': '}
          {named && <CaseName code={of.case} />}
        </>
      }
      name={of.person.name}
      own={giver && waits && own && t(own)}
      may={{ confirm: giver && waits && !own && proved, revoke: giver }}
      words={{ confirm: t('vault.confirm'), revoke: t('vault.revoke') }}
      asks={{ revoke: { meaning: t('vault.revokeMeaning', { name: of.person.name }), word: t('vault.revoke') } }}
      by={{ confirm: CONFIRM, revoke: REVOKE, touches: OF_VAULTS }}
    >
      <p className="line-note">{t(of.active ? 'vault.grantState.active' : 'vault.grantState.waits', { date: moment(of.expiresAt) })}</p>
      <p className="line-note">{of.reason}</p>
      <p className="line-note">
        {t('vault.proposedBy', { name: of.proposedBy.name, date: moment(of.proposedAt) })}
        {of.confirmedBy && of.confirmedAt && `, ${t('vault.confirmedBy', { name: of.confirmedBy.name, date: moment(of.confirmedAt) })}`}
      </p>
    </ProposalLine>
  );
}
