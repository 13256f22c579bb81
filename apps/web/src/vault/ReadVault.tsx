import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CombinedError, useClient } from 'urql';
import type { ReadVaultMutation } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { ShownVault } from './ShownVault.js';
import { useUntilLeft } from './useUntilLeft.js';
import { VaultRefused } from './VaultRefused.js';
import { OF_VAULTS } from './vault.js';

const READ_VAULT = graphql(`
  mutation ReadVault($input: ReadVaultInput!) {
    readVault(input: $input) {
      id
      missing
      entries {
        id
        survivor
        witness
        field
        text
        writtenAt
      }
    }
  }
`);

export type VaultContent = ReadVaultMutation['readVault'];

interface ReadVaultProps {
  code: string;
  survivors: readonly { id: string; pseudonym: string }[];
  /** When the reader's grant ends. */
  until: string;
}

/** For who holds a grant: a reason first, then what the vault holds, for a short while. */
export function ReadVault({ code, survivors, until }: ReadVaultProps) {
  const { t } = useTranslation();
  const { code: language } = useLanguage();
  const client = useClient();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<CombinedError>();
  const [told, setTold] = useState(false);
  const { shown, show, hide, longer } = useUntilLeft<VaultContent>();
  async function read(event: FormEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    setError(undefined);
    if (reason.trim() === '') return;
    setSending(true);
    // asked past `useMutation`, which would keep the answer for as long as the page stands
    const answer = await client.mutation(READ_VAULT, { input: { case: code, reason: reason.trim() } }, OF_VAULTS).toPromise();
    setSending(false);
    setError(answer.error);
    if (!answer.data || document.visibilityState === 'hidden') return;
    show(answer.data.readVault);
    setTold(true);
    setReason('');
    setChecked(false);
  }
  if (shown) return <ShownVault content={shown} survivors={survivors} hide={hide} longer={longer} />;
  return (
    <form className="form" noValidate autoComplete="off" onSubmit={(event) => void read(event)}>
      <div role="status" className="done">
        {told && <p>{t('vault.hidden')}</p>}
      </div>
      <p className="muted">{t('vault.until', { date: formatMoment(until, language) })}</p>
      <VaultRefused error={error} />
      <Textarea
        label={t('vault.reason')}
        description={t('vault.reasonHint')}
        rows={2}
        maxLength={500}
        autoComplete="off"
        error={checked && reason.trim() === '' && t('vault.reasonWanted')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" loading={sending}>
        {t('vault.readDo')}
      </Button>
    </form>
  );
}
