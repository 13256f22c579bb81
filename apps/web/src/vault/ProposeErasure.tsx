import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../generated/index.js';
import { ProposalForm } from '../proposals/ProposalForm.js';
import { VaultRefused } from './VaultRefused.js';
import { OF_VAULTS } from './vault.js';

const PROPOSE = graphql(`
  mutation ProposeVaultErasure($input: ProposeVaultErasureInput!) {
    proposeVaultErasure(input: $input) {
      id
    }
  }
`);

/** Proposes to destroy what the vault holds, once the code of the case was typed; a second person confirms it. */
export function ProposeErasure({ code }: { code: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [proposed, setProposed] = useState(false);
  const done = (): void => {
    setOpen(false);
    setProposed(true);
  };
  return (
    <>
      <div role="status" className="done">
        {proposed && <p>{t('vault.erasureProposed')}</p>}
      </div>
      {open ? (
        <ErasureForm code={code} done={done} cancel={() => setOpen(false)} />
      ) : (
        <div className="row no-print">
          <Button variant="default" size="sm" onClick={() => setOpen(true)}>
            {t('vault.eraseOpen')}
          </Button>
        </div>
      )}
    </>
  );
}

function ErasureForm({ code, done, cancel }: { code: string; done: () => void; cancel: () => void }) {
  const { t } = useTranslation();
  const [{ fetching, error }, propose] = useMutation(PROPOSE);
  const [typed, setTyped] = useState('');
  const meant = typed.trim().toUpperCase() === code;
  async function send(reason: string): Promise<void> {
    const { data } = await propose({ input: { case: code, reason } }, OF_VAULTS);
    if (data) done();
  }
  return (
    <ProposalForm
      title={t('vault.eraseOpen')}
      reason={{ label: t('vault.eraseReason'), hint: t('vault.reasonHint'), wanted: t('vault.reasonWanted') }}
      complete={meant}
      above={() => <VaultRefused error={error} />}
      below={(checked) => (
        <TextInput
          label={t('vault.eraseType', { code })}
          maxLength={40}
          error={checked && !meant && t('vault.eraseTypeWrong')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      sending={fetching}
      word={t('vault.proposeDo')}
      send={send}
      cancel={cancel}
    />
  );
}
