import { useState } from 'react';
import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import { Announce } from '../ui/Announce.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { Textarea } from '../ui/fields.js';
import { useTyped } from '../ui/typed.js';
import { useWords } from '../vocabulary/useWords.js';
import { ShownVault, type VaultContent } from './ShownVault.js';
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

interface ReadVaultProps {
  code: string;
  survivors: readonly { id: string; pseudonym: string }[];
  /** When the reader's grant ends. */
  until: string;
}

/** For who holds a grant: a reason first, then what the vault holds, for a short while. */
export function ReadVault({ code, survivors, until }: ReadVaultProps) {
  const { t, code: language } = useWords();
  const action = useAction(OF_VAULTS);
  const typed = useTyped(['vault-reason', code], { reason: '' });
  const { reason } = typed.values;
  const [checked, setChecked] = useState(false);
  const [wasShown, setWasShown] = useState(false);
  const { content, show, hide, longer } = useUntilLeft<VaultContent>();
  async function read(): Promise<boolean> {
    setChecked(true);
    action.clear();
    if (reason.trim() === '') return false;
    const data = await action.run(READ_VAULT, { input: { case: code, reason: reason.trim() } });
    if (!data || document.visibilityState === 'hidden') return false;
    show(data.readVault);
    setWasShown(true);
    setChecked(false);
    typed.forget();
    return true;
  }
  if (content) return <ShownVault content={content} survivors={survivors} hide={hide} longer={longer} />;
  return (
    <Form typed={typed} send={read}>
      <Announce>{wasShown && t('vault.hidden')}</Announce>
      <p className="muted">{t('vault.until', { date: formatMoment(until, language) })}</p>
      <VaultRefused error={action.error} />
      <Textarea
        label={t('vault.reason')}
        description={t('vault.reasonHint')}
        rows={2}
        maxLength={500}
        autoComplete="off"
        error={checked && reason.trim() === '' && t('proposal.reasonWanted')}
        value={reason}
        onChange={(event) => typed.change({ reason: event.currentTarget.value })}
      />
      <Button type="submit" loading={action.busy}>
        {t('vault.readDo')}
      </Button>
    </Form>
  );
}
