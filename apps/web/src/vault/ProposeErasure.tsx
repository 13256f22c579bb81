import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Panel } from '../casework/Panel.js';
import { graphql } from '../generated/index.js';
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
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const meant = typed.trim().toUpperCase() === code;
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (!meant || reason.trim() === '') return;
    const { data } = await propose({ input: { case: code, reason: reason.trim() } }, OF_VAULTS);
    if (data) done();
  }
  return (
    <Panel title={t('vault.eraseOpen')}>
      <form className="form" noValidate autoComplete="off" onSubmit={(event) => void send(event)}>
        <VaultRefused error={error} />
        <Textarea
          label={t('vault.eraseReason')}
          description={t('vault.reasonHint')}
          rows={2}
          maxLength={500}
          error={checked && reason.trim() === '' && t('vault.reasonWanted')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={t('vault.eraseType', { code })}
          maxLength={40}
          error={checked && !meant && t('vault.eraseTypeWrong')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" loading={fetching}>
            {t('vault.proposeDo')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
