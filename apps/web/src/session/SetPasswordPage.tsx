import { Alert, Button } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { errorCode } from '../api/client.js';
import { graphql } from '../generated/index.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Page } from '../ui/Page.js';
import { NewPassword, type PasswordProblem, problemOf, refusedField } from './NewPassword.js';

const SET_PASSWORD = graphql(`
  mutation SetPassword($secret: String!, $password: String!) {
    setPassword(secret: $secret, password: $password)
  }
`);

/** The secret of a one-time link stands behind the #, which no server is told; it is taken out of the address at once. */
function useSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (secret) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [secret]);
  return secret;
}

export function SetPasswordPage() {
  const { t } = useTranslation();
  const secret = useSecret();
  const [, send] = useMutation(SET_PASSWORD);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<PasswordProblem>();
  const [failed, setFailed] = useState<'door.linkOver' | 'signIn.unreachable'>();
  const [done, setDone] = useState(false);
  async function set(event: FormEvent): Promise<void> {
    event.preventDefault();
    setFailed(undefined);
    const short = problemOf(password);
    setProblem(short);
    if (short) return;
    const { error } = await send({ secret, password });
    if (!error) setDone(true);
    else if (errorCode(error) !== 'BAD_USER_INPUT') setFailed('signIn.unreachable');
    else if (refusedField(error) === 'password') setProblem('door.guessed');
    else setFailed('door.linkOver');
  }
  return (
    <Page title={t('door.setTitle')} name={t('door.setTitle')}>
      {!secret && <Alert color="gray">{t('door.noLink')}</Alert>}
      {done && (
        <Alert color="gray" role="status">
          <p>{t('door.setDone')}</p>
          <ButtonLink to="/sign-in">{t('shell.signIn')}</ButtonLink>
        </Alert>
      )}
      {secret && !done && (
        <form className="form narrow" onSubmit={(event) => void set(event)} noValidate>
          {failed && (
            <Alert color="gray" role="alert">
              {t(failed)}
            </Alert>
          )}
          <NewPassword value={password} change={setPassword} problem={problem} />
          <Button type="submit">{t('door.setDo')}</Button>
        </form>
      )}
    </Page>
  );
}
