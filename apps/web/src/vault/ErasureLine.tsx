import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import { ProposalLine } from '../proposals/ProposalLine.js';
import { useSession } from '../session/SessionProvider.js';
import { useWords } from '../vocabulary/useWords.js';
import { CaseName } from './CaseName.js';
import { Certificate } from './Certificate.js';
import type { Erasure } from './erasures.js';
import { OF_VAULTS } from './vault.js';

const CONFIRM = graphql(`
  mutation ConfirmVaultErasure($id: ID!) {
    confirmVaultErasure(id: $id) {
      id
    }
  }
`);

const REVOKE = graphql(`
  mutation RevokeVaultErasure($id: ID!) {
    revokeVaultErasure(id: $id) {
      id
    }
  }
`);

interface ErasureLineProps {
  of: Erasure;
  /** Is the case to be named, or is this the case's own page? */
  named: boolean;
  proved: boolean;
}

/** One erasure: why, by whom, how it stands; its next step, or its certificate. */
export function ErasureLine({ of, named, proved }: ErasureLineProps) {
  const { t, code } = useWords();
  const { viewer } = useSession();
  const [shown, setShown] = useState(false);
  const own = of.proposedBy.id === viewer?.person.id;
  const waits = !of.certificate;
  const moment = (at: string): string => formatMoment(at, code);
  return (
    <ProposalLine
      id={of.id}
      title={
        <>
          {t(of.certificate ? 'vault.erasureState.erased' : 'vault.erasureState.waits')}
          {named && ': '}
          {named && <CaseName code={of.case} />}
        </>
      }
      name={of.case ?? t('vault.aCase')}
      own={waits && own && t('vault.ownProposal')}
      may={{ confirm: waits && !own && proved, revoke: waits }}
      words={{ confirm: t('vault.eraseDo'), revoke: t(own ? 'vault.erasureTakeBack' : 'vault.erasureRefuse') }}
      asks={{ confirm: { meaning: t('vault.eraseMeaning'), word: t('vault.eraseDo') } }}
      by={{ confirm: CONFIRM, revoke: REVOKE, touches: OF_VAULTS }}
    >
      <p className="line-note">{of.reason}</p>
      <p className="line-note">
        {t('vault.proposedBy', { name: of.proposedBy.name, date: moment(of.proposedAt) })}
        {of.confirmedBy &&
          of.certificate &&
          `, ${t('vault.confirmedBy', { name: of.confirmedBy.name, date: moment(of.certificate.erasedAt) })}`}
      </p>
      {of.certificate && shown && <Certificate of={of.certificate} code={of.case} />}
      {of.certificate && !shown && (
        <div className="row no-print">
          <Button size="xs" variant="default" onClick={() => setShown(true)}>
            {t('vault.certificateShow')}
          </Button>
        </div>
      )}
    </ProposalLine>
  );
}
