import { useState } from 'react';
import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { formatMoment } from '../i18n/dates.js';
import { newPasskey } from '../session/passkey.js';
import type { OwnAccount } from '../session/useOwnAccount.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { TextInput } from '../ui/fields.js';
import { Note } from '../ui/Note.js';
import { Refused } from '../ui/Refused.js';
import { useTyped } from '../ui/typed.js';
import { useWords } from '../vocabulary/useWords.js';

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
  const { t, code } = useWords();
  const action = useAction();
  const typed = useTyped(['passkey'], { name: '' });
  const { name } = typed.values;
  const [silent, setSilent] = useState(false);

  async function make(): Promise<boolean> {
    const started = await action.run(START_PASSKEY, {});
    if (!started) return false;
    const response = await newPasskey(started.startPasskey);
    setSilent(!response);
    if (!response) return false;
    const added = await action.run(ADD_PASSKEY, { name: name.trim() || t('own.passkeys'), response });
    if (!added) return false;
    changed(added.addPasskey.recoveryCodes);
    return true;
  }
  async function takeAway(id: string): Promise<void> {
    if (await action.run(REMOVE_PASSKEY, { id })) changed(null);
  }
  return (
    <>
      <Refused error={action.error} />
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
        <Form className="form narrow" typed={typed} send={make}>
          {silent && <Note role="alert">{t('door.passkeyFailed')}</Note>}
          <TextInput
            label={t('own.passkeyName')}
            description={t('own.passkeyNameHint')}
            maxLength={80}
            autoComplete="off"
            value={name}
            onChange={(event) => typed.change({ name: event.currentTarget.value })}
          />
          <Button type="submit" size="sm" loading={action.busy}>
            {t('own.passkeyAdd')}
          </Button>
        </Form>
      )}
    </>
  );
}
