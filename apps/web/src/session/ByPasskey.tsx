import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { useState } from 'react';
import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Note } from '../ui/Note.js';
import { Refused } from '../ui/Refused.js';
import { answerOfPasskey } from './passkey.js';

const ASK_ANY_PASSKEY = graphql(`
  mutation AskAnyPasskey {
    passkeyQuestion(alone: true)
  }
`);

const SIGN_IN_WITH_PASSKEY = graphql(`
  mutation SignInWithPasskey($response: String!) {
    signInWithPasskey(response: $response) {
      viewer {
        person {
          id
        }
      }
    }
  }
`);

/** The way in by a passkey alone, without an address or a password, where the browser knows passkeys. */
export function ByPasskey({ entered }: { entered: () => void }) {
  const { t } = useTranslation();
  const action = useAction();
  const [silent, setSilent] = useState(false);
  if (!browserSupportsWebAuthn()) return null;
  async function enter(): Promise<void> {
    setSilent(false);
    const question = await action.run(ASK_ANY_PASSKEY, {});
    const response = question && (await answerOfPasskey(question.passkeyQuestion));
    if (question) setSilent(!response);
    if (response && (await action.run(SIGN_IN_WITH_PASSKEY, { response }))) entered();
  }
  return (
    <>
      {silent && <Note role="alert">{t('door.passkeyFailed')}</Note>}
      <Refused error={action.error} words={{ UNAUTHENTICATED: t('door.passkeyFailed'), BAD_USER_INPUT: t('door.passkeyFailed') }} />
      <Button variant="default" loading={action.busy} onClick={() => void enter()}>
        {t('door.usePasskey')}
      </Button>
    </>
  );
}
