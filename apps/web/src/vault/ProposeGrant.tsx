import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { ProposeHere } from '../proposals/ProposeHere.js';
import { ProposePerson } from '../proposals/ProposePerson.js';
import { OF_VAULTS } from './vault.js';

const PROPOSE = graphql(`
  mutation ProposeVaultGrant($input: ProposeVaultGrantInput!) {
    proposeVaultGrant(input: $input) {
      id
      active
    }
  }
`);

/** Proposes that a colleague may read this vault for a while. */
export function ProposeGrant({ code }: { code: string }) {
  const { t } = useTranslation();
  const action = useAction(OF_VAULTS);
  return (
    <ProposeHere
      word={t('vault.propose')}
      proposed={t('vault.proposed')}
      mayPropose
      form={(done, cancel) => (
        <ProposePerson
          title={t('vault.propose')}
          reason={{ label: t('vault.grantReason'), hint: t('vault.reasonHint'), wanted: t('vault.reasonWanted') }}
          words={{
            person: t('vault.person'),
            personWanted: t('vault.personWanted'),
            days: t('vault.days'),
            daysWanted: t('vault.daysWanted'),
            propose: t('vault.proposeDo'),
          }}
          days={{ first: 7, most: 31 }}
          by={action}
          propose={async (terms) => {
            if (await action.run(PROPOSE, { input: { case: code, ...terms } })) done();
          }}
          cancel={cancel}
        />
      )}
    />
  );
}
