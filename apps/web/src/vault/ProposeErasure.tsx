import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { ProposalForm } from '../proposals/ProposalForm.js';
import { ProposeHere } from '../proposals/ProposeHere.js';
import { TextInput } from '../ui/fields.js';
import type { Place } from '../ui/typed.js';
import { VaultRefused } from './VaultRefused.js';
import { OF_VAULTS } from './vault.js';

const PROPOSE = graphql(`
  mutation ProposeVaultErasure($input: ProposeVaultErasureInput!) {
    proposeVaultErasure(input: $input) {
      id
    }
  }
`);

const erasureOf = (code: string): Place => ['erasure', code];

interface ErasureFormProps {
  code: string;
  done: () => void;
  cancel: () => void;
}

/** Proposes to destroy what the vault holds, once the code of the case was typed; a second person confirms it. */
export function ProposeErasure({ code }: { code: string }) {
  const { t } = useTranslation();
  return (
    <ProposeHere
      at={erasureOf(code)}
      word={t('vault.eraseOpen')}
      proposed={t('vault.erasureProposed')}
      mayPropose
      form={(done, cancel) => <ErasureForm code={code} done={done} cancel={cancel} />}
    />
  );
}

function ErasureForm({ code, done, cancel }: ErasureFormProps) {
  const { t } = useTranslation();
  const action = useAction(OF_VAULTS);
  const meant = ({ typed }: { typed: string }): boolean => typed.trim().toUpperCase() === code;
  return (
    <ProposalForm
      title={t('vault.eraseOpen')}
      question={t('vault.eraseReason')}
      at={erasureOf(code)}
      start={{ typed: '' }}
      complete={meant}
      above={() => <VaultRefused error={action.error} />}
      below={(values, change, checked) => (
        <TextInput
          label={t('vault.eraseType', { code })}
          maxLength={40}
          error={checked && !meant(values) && t('vault.eraseTypeWrong')}
          value={values.typed}
          onChange={(event) => change({ typed: event.currentTarget.value })}
        />
      )}
      busy={action.busy}
      send={async (reason) => {
        const proposed = await action.run(PROPOSE, { input: { case: code, reason } });
        if (proposed) done();
        return proposed !== undefined;
      }}
      cancel={cancel}
    />
  );
}
