import { Alert, Button } from '@mantine/core';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { errorCode } from '../api/client.js';
import { graphql } from '../generated/index.js';
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
  const [, ask] = useMutation(ASK_ANY_PASSKEY);
  const [, signIn] = useMutation(SIGN_IN_WITH_PASSKEY);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<'door.passkeyFailed' | 'signIn.tooMany' | 'signIn.unreachable'>();
  if (!browserSupportsWebAuthn()) return null;
  async function enter(): Promise<void> {
    setFailed(undefined);
    setSending(true);
    const question = await ask({});
    const response = question.data && (await answerOfPasskey(question.data.passkeyQuestion));
    const error = question.error ?? (response ? (await signIn({ response })).error : undefined);
    setSending(false);
    if (response && !error) return entered();
    const code = error && errorCode(error);
    setFailed(code === 'RATE_LIMITED' ? 'signIn.tooMany' : code === 'OFFLINE' ? 'signIn.unreachable' : 'door.passkeyFailed');
    return undefined;
  }
  return (
    <>
      {failed && (
        <Alert color="gray" role="alert">
          {t(failed)}
        </Alert>
      )}
      <Button variant="default" loading={sending} onClick={() => void enter()}>
        {t('door.usePasskey')}
      </Button>
    </>
  );
}
