import { useState } from 'react';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { CaseName } from '../proposals/CaseName.js';
import { ProposalLine, useStanding } from '../proposals/ProposalLine.js';
import { Button } from '../ui/Button.js';
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
}

/** One erasure: why, by whom, how it stands; its next step, or its certificate. */
export function ErasureLine({ of, named }: ErasureLineProps) {
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  const { own, waits } = useStanding(of);
  return (
    <ProposalLine
      of={of}
      title={
        <>
          {t(of.certificate ? 'vault.erasureState.erased' : 'vault.erasureState.waits')}
          {named && ': '}
          {named && <CaseName of={of.case} vault />}
        </>
      }
      name={of.case?.code ?? t('proposal.aCase')}
      may={{ confirm: true, revoke: waits }}
      words={{ confirm: t('vault.eraseDo'), ...(own ? {} : { revoke: t('proposal.refuse') }) }}
      asks={{ confirm: { meaning: t('vault.eraseMeaning'), word: t('vault.eraseDo') } }}
      by={{ confirm: CONFIRM, revoke: REVOKE, touches: OF_VAULTS }}
    >
      {of.certificate && visible && <Certificate of={of.certificate} code={of.case?.code} />}
      {of.certificate && !visible && (
        <div className="row no-print">
          <Button size="xs" variant="default" onClick={() => setVisible(true)}>
            {t('vault.certificateShow')}
          </Button>
        </div>
      )}
    </ProposalLine>
  );
}
