import type { OpeningFragment } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';
import { formatDate } from '../../i18n/dates.js';
import { CaseName } from '../../proposals/CaseName.js';
import { ProposalLine, type ProposalLineProps, useStanding } from '../../proposals/ProposalLine.js';
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

interface OpeningLineProps extends Pick<ProposalLineProps, 'decided'> {
  of: OpeningFragment;
  /** Is the case to be named, or is this the case's own page? */
  named?: boolean;
}

/** One proposal to make a case less confidential or to share it with partners: from what to what, why and by whom; and its next step for whoever may take it. */
export function OpeningLine({ of, named = false, ...after }: OpeningLineProps) {
  const { t, code, label } = useWords();
  const { may } = useSession();
  const { own, waits } = useStanding(of);
  const second = may('CONFIRM_FOR_OTHERS') && !own;
  const at = of.revokedAt ?? of.confirmedAt;
  const step = t(of.from === of.to ? 'opening.sharing' : 'opening.step', {
    from: label('confidentiality', of.from),
    to: label('confidentiality', of.to),
  });
  return (
    <ProposalLine
      of={of}
      title={
        <>
          {named && <CaseName of={of.case} />}
          {named && ': '}
          {step}
        </>
      }
      name={step}
      standing={t(`opening.standing.${of.revokedAt ? 'revoked' : waits ? 'waits' : 'confirmed'}`, { date: at ? formatDate(at, code) : '' })}
      may={{ confirm: second, revoke: waits && (own || second) }}
      words={own ? {} : { revoke: t('proposal.refuse') }}
      asks={{ revoke: { meaning: t('opening.revokeMeaning'), word: t(own ? 'proposal.revokeDo' : 'proposal.refuseDo') } }}
      by={{ confirm: CONFIRM, revoke: REVOKE, touches: OF_OPENINGS }}
      {...after}
    />
  );
}
