import { useState } from 'react';
import { errorCode } from '../api/client.js';
import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { TextInput } from '../ui/fields.js';
import { Refused } from '../ui/Refused.js';
import { QrCode } from './QrCode.js';

const START_TOTP = graphql(`
  mutation StartTotp {
    startTotp {
      secret
      uri
    }
  }
`);

const CONFIRM_TOTP = graphql(`
  mutation ConfirmTotp($code: String!) {
    confirmTotp(code: $code) {
      recoveryCodes
      viewer {
        person {
          id
        }
        clearance
      }
    }
  }
`);

const REMOVE_TOTP = graphql(`
  mutation RemoveTotp {
    removeTotp {
      email
    }
  }
`);

interface TotpProps {
  on: boolean;
  changed: (recoveryCodes: string[] | null | undefined) => void;
}

/** The authenticator app: its secret as a picture and as letters, its first code, its removal. */
export function Totp({ on, changed }: TotpProps) {
  const { t } = useTranslation();
  const action = useAction();
  const [setup, setSetup] = useState<{ secret: string; uri: string }>();
  const [code, setCode] = useState('');
  const wrong = action.error && errorCode(action.error) === 'BAD_USER_INPUT';

  async function begin(): Promise<void> {
    setSetup((await action.run(START_TOTP, {}))?.startTotp);
  }
  async function give(): Promise<boolean> {
    const answer = await action.run(CONFIRM_TOTP, { code });
    if (answer) changed(answer.confirmTotp.recoveryCodes);
    return answer !== undefined;
  }
  async function takeAway(): Promise<void> {
    if (await action.run(REMOVE_TOTP, {})) changed(null);
  }
  return (
    <>
      {!wrong && <Refused error={action.error} />}
      {on && (
        <Button size="sm" variant="default" loading={action.busy} onClick={() => void takeAway()}>
          {t('own.totpRemove')}
        </Button>
      )}
      {!on && !setup && (
        <Button size="sm" loading={action.busy} onClick={() => void begin()}>
          {t('own.totpStart')}
        </Button>
      )}
      {!on && setup && (
        <Form typed="secret" send={give}>
          <p>{t('own.totpScan')}</p>
          <QrCode text={setup.uri} label={t('own.totpPicture')} />
          <p>
            {t('own.totpKey')}: <code className="citation">{setup.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <TextInput
            className="narrow"
            label={t('door.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            error={wrong && t('own.totpWrong')}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" loading={action.busy}>
            {t('own.totpConfirm')}
          </Button>
        </Form>
      )}
    </>
  );
}
