import type { ReactNode } from 'react';
import type { OpeningFragment } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { formatDate } from '../../i18n/dates.js';
import { ProposalLine } from '../../proposals/ProposalLine.js';
import { useSession } from '../../session/SessionProvider.js';
import { useWords } from '../../vocabulary/useWords.js';
import { OF_OPENINGS } from './parts.js';

const CONFIRM = graphql(`
  mutation ConfirmOpening($id: ID!) {
    confirmOpening(id: $id) {
      id
      confirmedAt
    }
  }
`);

const REVOKE = graphql(`
  mutation RevokeOpening($id: ID!) {
    revokeOpening(id: $id) {
      id
      revokedAt
    }
  }
`);

interface OpeningLineProps {
  of: OpeningFragment;
  /** Proved just now who they are: only then is anything confirmed. */
  proved: boolean;
  /** The case, where the page is not its own. */
  at?: ReactNode;
  decided?: (how: 'confirmed' | 'revoked') => void;
}

/** One proposal to make a case less confidential or to share it with partners: from what to what, why and by whom; and its next step for whoever may take it. */
export function OpeningLine({ of, proved, at, ...after }: OpeningLineProps) {
  const { t, code, label } = useWords();
  const { may, viewer } = useSession();
  const own = of.proposedBy?.id === viewer?.person.id;
  const second = may('CONFIRM_FOR_OTHERS') && !own;
  const waits = !of.confirmedAt && !of.revokedAt;
  const standing = of.revokedAt ? 'revoked' : waits ? 'waits' : 'confirmed';
  const step = t(of.from === of.to ? 'opening.sharing' : 'opening.step', {
    from: label('confidentiality', of.from),
    to: label('confidentiality', of.to),
  });
  const date = (moment: string | null | undefined): string => (moment ? formatDate(moment, code) : '');
  return (
    <ProposalLine
      id={of.id}
      title={
        <>
          {at}
          {at && ': '}
          {step}
        </>
      }
      name={step}
      own={waits && own && t('naming.own')}
      may={{ confirm: waits && second && proved, revoke: waits && (own || second) }}
      words={{ confirm: t('naming.confirm'), revoke: t(own ? 'naming.revoke' : 'opening.refuse') }}
      asks={{ revoke: { meaning: t('opening.revokeMeaning'), word: t(own ? 'naming.revokeDo' : 'opening.refuseDo') } }}
      by={{ confirm: CONFIRM, revoke: REVOKE, touches: OF_OPENINGS }}
      {...after}
    >
      <p className="line-note">{t(`opening.standing.${standing}`, { date: date(of.revokedAt ?? of.confirmedAt) })}</p>
      <p className="line-note">{of.reason}</p>
      <p className="line-note">
        {of.proposedBy && t('naming.proposedBy', { name: of.proposedBy.name, date: date(of.proposedAt) })}
        {of.confirmedBy && `, ${t('naming.confirmedBy', { name: of.confirmedBy.name, date: date(of.confirmedAt) })}`}
      </p>
    </ProposalLine>
  );
}
