import { Alert, Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type ErrorCode, errorCode } from '../api/client.js';
import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import { useLanguage } from '../i18n/index.js';
import { newPasskey } from '../session/passkey.js';
import type { OwnAccount } from '../session/useOwnAccount.js';
import { Refused } from '../ui/Refused.js';

const START_PASSKEY = graphql(`
  mutation StartPasskey {
    startPasskey
  }
`);

const ADD_PASSKEY = graphql(`
  mutation AddPasskey($name: String!, $response: String!) {
    addPasskey(name: $name, response: $response) {
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

const REMOVE_PASSKEY = graphql(`
  mutation RemovePasskey($id: ID!) {
    removePasskey(id: $id) {
      email
    }
  }
`);

interface PasskeysProps {
  account: OwnAccount;
  /** Only after a fresh step up may they be changed. */
  open: boolean;
  changed: (recoveryCodes: string[] | null | undefined) => void;
}

export function Passkeys({ account, open, changed }: PasskeysProps) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const [, start] = useMutation(START_PASSKEY);
  const [{ fetching }, add] = useMutation(ADD_PASSKEY);
  const [, remove] = useMutation(REMOVE_PASSKEY);
  const [name, setName] = useState('');
  const [silent, setSilent] = useState(false);
  const [refused, setRefused] = useState<ErrorCode>();

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefused(undefined);
    const { data, error } = await start({});
    if (error) return setRefused(errorCode(error));
    const response = data && (await newPasskey(data.startPasskey));
    setSilent(!response);
    if (!response) return undefined;
    const added = await add({ name: name.trim() || t('own.passkeys'), response });
    if (added.error) return setRefused(errorCode(added.error));
    setName('');
    return changed(added.data?.addPasskey.recoveryCodes);
  }
  async function takeAway(id: string): Promise<void> {
    const { error } = await remove({ id });
    if (error) setRefused(errorCode(error));
    else changed(null);
  }
  return (
    <>
      {refused && <Refused code={refused} />}
      <ul>
        {account.passkeys.map((passkey) => (
          <li key={passkey.id} className="line">
            <span className="line-title">{passkey.name}</span>
            <span className="line-note">
              {passkey.lastUsedAt ? t('own.lastUsed', { date: formatMoment(passkey.lastUsedAt, code) }) : t('own.neverUsed')}
            </span>
            {open && (
              <div>
                <Button size="xs" variant="default" onClick={() => void takeAway(passkey.id)}>
                  {t('own.passkeyRemove', { name: passkey.name })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {!account.passkeysPossible && <p className="muted">{t('own.passkeysNotHere')}</p>}
      {open && account.passkeysPossible && (
        <form className="form narrow" onSubmit={(event) => void make(event)} noValidate>
          {silent && (
            <Alert color="gray" role="alert">
              {t('door.passkeyFailed')}
            </Alert>
          )}
          <TextInput
            label={t('own.passkeyName')}
            description={t('own.passkeyNameHint')}
            maxLength={80}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" loading={fetching}>
            {t('own.passkeyAdd')}
          </Button>
        </form>
      )}
    </>
  );
}
