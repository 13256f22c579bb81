import { Alert, Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Panel } from '../casework/Panel.js';
import type { EraseVaultMutation } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Certificate } from './Certificate.js';
import { VaultRefused } from './VaultRefused.js';
import { OF_VAULTS } from './vault.js';

const ERASE_VAULT = graphql(`
  mutation EraseVault($input: EraseVaultInput!) {
    eraseVault(input: $input) {
      id
      case
      entries
      keyVersion
      keyFingerprint
      erasedAt
    }
  }
`);

/** Destroys what the vault holds, once the code of the case was typed; answers with the certificate. */
export function EraseVault({ code }: { code: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [erased, setErased] = useState<EraseVaultMutation['eraseVault']>();
  if (erased) return <Certificate of={erased} />;
  if (open)
    return (
      <EraseForm
        code={code}
        cancel={() => setOpen(false)}
        done={(certificate) => {
          setOpen(false);
          setErased(certificate);
        }}
      />
    );
  return (
    <div className="row no-print">
      <Button variant="default" size="sm" onClick={() => setOpen(true)}>
        {t('vault.eraseOpen')}
      </Button>
    </div>
  );
}

interface EraseFormProps {
  code: string;
  done: (certificate: EraseVaultMutation['eraseVault']) => void;
  cancel: () => void;
}

function EraseForm({ code, done, cancel }: EraseFormProps) {
  const { t } = useTranslation();
  const [{ fetching, error }, erase] = useMutation(ERASE_VAULT);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const meant = typed.trim().toUpperCase() === code;
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    if (!meant || reason.trim() === '') return;
    const { data } = await erase({ input: { case: code, reason: reason.trim() } }, OF_VAULTS);
    if (data) done(data.eraseVault);
  }
  return (
    <Panel title={t('vault.eraseOpen')}>
      <form className="form" noValidate autoComplete="off" onSubmit={(event) => void send(event)}>
        <Alert color="gray">{t('vault.eraseLead')}</Alert>
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
            {t('vault.eraseDo')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
