import { useEffect, useState } from 'react';
import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { ButtonLink } from '../ui/ButtonLink.js';
import { Form } from '../ui/Form.js';
import { Note } from '../ui/Note.js';
import { Page } from '../ui/Page.js';
import { Refused } from '../ui/Refused.js';
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
  const action = useAction();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<PasswordProblem>();
  const guessed = action.error && refusedField(action.error) === 'password';
  const [done, setDone] = useState(false);
  async function set(): Promise<boolean> {
    action.clear();
    const short = problemOf(password);
    setProblem(short);
    const saved = !short && (await action.run(SET_PASSWORD, { secret, password })) !== undefined;
    setDone(saved);
    return saved;
  }
  return (
    <Page title={t('door.setTitle')} name={t('door.setTitle')}>
      {!secret && <Note role="alert">{t('door.noLink')}</Note>}
      {done && (
        <Note role="status">
          <p>{t('door.setDone')}</p>
          <ButtonLink to="/sign-in">{t('shell.signIn')}</ButtonLink>
        </Note>
      )}
      {secret && !done && (
        <Form className="form narrow" typed="secret" send={set}>
          {!guessed && <Refused error={action.error} words={{ BAD_USER_INPUT: t('door.linkOver') }} />}
          <NewPassword value={password} change={setPassword} problem={guessed ? 'door.guessed' : problem} />
          <Button type="submit">{t('door.setDo')}</Button>
        </Form>
      )}
    </Page>
  );
}
