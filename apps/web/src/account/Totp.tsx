import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type ErrorCode, errorCode } from '../api/client.js';
import { graphql } from '../generated/index.js';
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
  const [{ data, fetching: starting }, start] = useMutation(START_TOTP);
  const [{ fetching: confirming }, confirm] = useMutation(CONFIRM_TOTP);
  const [{ fetching: removing }, remove] = useMutation(REMOVE_TOTP);
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const [refused, setRefused] = useState<ErrorCode>();
  const setup = data?.startTotp;

  async function begin(): Promise<void> {
    setRefused(undefined);
    const { error } = await start({});
    if (error) setRefused(errorCode(error));
  }
  async function give(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefused(undefined);
    const { data: answer, error } = await confirm({ code });
    setWrong(error !== undefined && errorCode(error) === 'BAD_USER_INPUT');
    if (error && errorCode(error) !== 'BAD_USER_INPUT') setRefused(errorCode(error));
    if (answer) changed(answer.confirmTotp.recoveryCodes);
  }
  async function takeAway(): Promise<void> {
    setRefused(undefined);
    const { error } = await remove({});
    if (error) setRefused(errorCode(error));
    else changed(null);
  }
  return (
    <>
      {refused && <Refused code={refused} />}
      {on && (
        <Button size="sm" variant="default" loading={removing} onClick={() => void takeAway()}>
          {t('own.totpRemove')}
        </Button>
      )}
      {!on && !setup && (
        <Button size="sm" loading={starting} onClick={() => void begin()}>
          {t('own.totpStart')}
        </Button>
      )}
      {!on && setup && (
        <form className="form" onSubmit={(event) => void give(event)} noValidate>
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
          <Button type="submit" loading={confirming}>
            {t('own.totpConfirm')}
          </Button>
        </form>
      )}
    </>
  );
}
