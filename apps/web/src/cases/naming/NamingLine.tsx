import type { ReactNode } from 'react';
import type { NamingFragment } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { formatDate } from '../../i18n/dates.js';
import { ProposalLine } from '../../proposals/ProposalLine.js';
import { useSession } from '../../session/SessionProvider.js';
import { useWords } from '../../vocabulary/useWords.js';
import { OF_NAMINGS } from './parts.js';

const CONFIRM = graphql(`
  mutation ConfirmCaseGrant($id: ID!) {
    confirmCaseGrant(id: $id) {
      id
      active
    }
  }
`);

const REVOKE = graphql(`
  mutation RevokeCaseGrant($id: ID!) {
    revokeCaseGrant(id: $id) {
      id
      active
    }
  }
`);

interface NamingLineProps {
  of: NamingFragment;
  /** Proved just now who they are: only then is anything confirmed. */
  proved: boolean;
  /** The case, where the page is not its own. */
  at?: ReactNode;
}

/** One person named to a sealed case: why, by whom and until when; and its next step for whoever may take it. */
export function NamingLine({ of, proved, at }: NamingLineProps) {
  const { t, code } = useWords();
  const { may, viewer } = useSession();
  const date = (at_: string | null | undefined): string => (at_ ? formatDate(at_, code) : '');
  const name = of.person?.name ?? '';
  const ownProposal = of.proposedBy?.id === viewer?.person.id;
  const bySealing = of.confirmedAt != null && !of.confirmedBy;
  const withoutEnd = bySealing && !of.expiresAt;
  const decides =
    of.person?.id !== viewer?.person.id &&
    (withoutEnd ? !ownProposal && may('CONFIRM_FOR_OTHERS') : ownProposal || may('CONFIRM_FOR_OTHERS'));
  const waits = !of.confirmedAt && !of.revokedAt;
  const over = !of.active && !of.revokedAt && !waits;
  const standing = of.revokedAt ? 'revoked' : waits ? 'waits' : over ? 'over' : withoutEnd ? 'documented' : bySealing ? 'sealed' : 'active';
  return (
    <ProposalLine
      id={of.id}
      title={
        <>
          {name}
          {at && ': '}
          {at}
        </>
      }
      name={name}
      own={waits && ownProposal && t('naming.own')}
      may={{ confirm: decides && waits && !ownProposal && proved, revoke: decides && (waits || of.active) }}
      words={{ confirm: t('naming.confirm'), revoke: t('naming.revoke') }}
      asks={{ revoke: { meaning: t('naming.revokeMeaning', { name }), word: t('naming.revokeDo') } }}
      by={{ confirm: CONFIRM, revoke: REVOKE, touches: OF_NAMINGS }}
    >
      <p className="line-note">
        {t(`naming.standing.${standing}`, { date: date(of.revokedAt ?? of.expiresAt), name: of.revokedBy?.name ?? t('naming.operator') })}
      </p>
      {!bySealing && (
        <>
          <p className="line-note">{of.reason}</p>
          <p className="line-note">
            {t('naming.proposedBy', { name: of.proposedBy?.name ?? t('naming.operator'), date: date(of.proposedAt) })}
            {of.confirmedBy && `, ${t('naming.confirmedBy', { name: of.confirmedBy.name, date: date(of.confirmedAt) })}`}
          </p>
        </>
      )}
    </ProposalLine>
  );
}
