import { useState } from 'react';
import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import type { OwnAccount } from '../session/useOwnAccount.js';
import { Button } from '../ui/Button.js';
import { Facts } from '../ui/Facts.js';
import { Refused } from '../ui/Refused.js';
import { Section } from '../ui/Section.js';
import { Passkeys } from './Passkeys.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { Totp } from './Totp.js';

const RENEW_CODES = graphql(`
  mutation RenewRecoveryCodes {
    renewRecoveryCodes
  }
`);

interface SecondFactorProps {
  account: OwnAccount;
  /** Proved just now who they are: only then is anything changed. */
  proved: boolean;
  changed: () => void;
}

/** What a person shows besides the password: seen always, changed after a fresh step up. */
export function SecondFactor({ account, proved, changed }: SecondFactorProps) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<string[]>();
  const action = useAction();
  const has = account.totp || account.passkeys.length > 0;
  function took(recoveryCodes: string[] | null | undefined): void {
    if (recoveryCodes) setCodes(recoveryCodes);
    changed();
  }
  return (
    <Section title={t('own.factors')} note={t('own.factorsNote')}>
      <Refused error={action.error} />
      {codes && <RecoveryCodes codes={codes} done={() => setCodes(undefined)} />}
      <Facts
        facts={[
          { name: t('own.totp'), value: t(account.totp ? 'own.totpOn' : 'own.totpOff') },
          { name: t('own.passkeys'), value: account.passkeys.length === 0 && t('own.noPasskeys') },
          { name: t('own.codes'), value: has && t('own.codesLeft', { count: account.recoveryCodesLeft }) },
        ]}
      />
      {proved && <Totp key={String(account.totp)} on={account.totp} changed={took} />}
      <Passkeys account={account} open={proved} changed={took} />
      {proved && has && (
        <div>
          <Button
            size="sm"
            variant="default"
            loading={action.busy}
            onClick={async () => {
              const data = await action.run(RENEW_CODES, {});
              if (data) took(data.renewRecoveryCodes);
            }}
          >
            {t('own.codesRenew')}
          </Button>
        </div>
      )}
    </Section>
  );
}
