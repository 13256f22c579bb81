import { useState } from 'react';
import { useAction } from '../api/useAction.js';
import type { VaultField } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Announce } from '../ui/Announce.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { NativeSelect, Textarea, TextInput } from '../ui/fields.js';
import { useTyped } from '../ui/typed.js';
import { VaultRefused } from './VaultRefused.js';
import { OF_VAULTS, VAULT_FIELDS } from './vault.js';

const WRITE_VAULT = graphql(`
  mutation WriteVault($input: WriteVaultInput!) {
    writeVault(input: $input) {
      case
      entries
    }
  }
`);

const WITNESS = 'witness';

interface Entry {
  who: string;
  witness: string;
  field: VaultField;
  text: string;
}

interface AddEntryProps {
  code: string;
  survivors: readonly { id: string; pseudonym: string }[];
}

/** Puts one thing that identifies a person into the vault. It does not come back by this. */
export function AddEntry({ code, survivors }: AddEntryProps) {
  const { t } = useTranslation();
  const action = useAction(OF_VAULTS);
  const typed = useTyped<Entry>(['vault-entry', code], { who: survivors[0]?.id ?? WITNESS, witness: '1', field: 'NAME', text: '' });
  const { who, witness, field, text } = typed.values;
  const [checked, setChecked] = useState(false);
  const [added, setAdded] = useState(false);
  const isWitness = who === WITNESS;
  const numbered = /^[1-9]\d?$/.test(witness.trim());
  async function add(): Promise<boolean> {
    setChecked(true);
    setAdded(false);
    if (text.trim() === '' || (isWitness && !numbered)) return false;
    const of = isWitness ? { witness: Number(witness) } : { survivor: who };
    if (!(await action.run(WRITE_VAULT, { input: { case: code, entries: [{ ...of, field, text }] } }))) return false;
    setChecked(false);
    setAdded(true);
    return true;
  }
  return (
    <Form typed={typed} send={add}>
      <Announce>{added && t('vault.added')}</Announce>
      <VaultRefused error={action.error} />
      <NativeSelect
        label={t('vault.who')}
        value={who}
        data={[...survivors.map(({ id, pseudonym }) => ({ value: id, label: pseudonym })), { value: WITNESS, label: t('vault.aWitness') }]}
        onChange={(event) => typed.change({ who: event.currentTarget.value })}
      />
      {isWitness && (
        <TextInput
          label={t('vault.witnessNumber')}
          inputMode="numeric"
          maxLength={2}
          error={checked && !numbered && t('vault.witnessWanted')}
          value={witness}
          onChange={(event) => typed.change({ witness: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t('vault.what')}
        value={field}
        data={VAULT_FIELDS.map((value) => ({ value, label: t(`vault.field.${value}`) }))}
        onChange={(event) => typed.change({ field: event.currentTarget.value as VaultField })}
      />
      <Textarea
        label={t('vault.text')}
        rows={2}
        maxLength={4000}
        autoComplete="off"
        spellCheck={false}
        error={checked && text.trim() === '' && t('vault.textWanted')}
        value={text}
        onChange={(event) => typed.change({ text: event.currentTarget.value })}
      />
      <Button type="submit" loading={action.busy}>
        {t('vault.addDo')}
      </Button>
    </Form>
  );
}
