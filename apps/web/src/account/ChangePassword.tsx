import { useState } from 'react';
import { errorCode } from '../api/client.js';
import { useAction } from '../api/useAction.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { NewPassword, type PasswordProblem, problemOf } from '../session/NewPassword.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { PasswordInput } from '../ui/fields.js';
import { Note } from '../ui/Note.js';
import { Refused } from '../ui/Refused.js';
import { Section } from '../ui/Section.js';

const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($present: String!, $password: String!) {
    changePassword(present: $present, password: $password) {
      email
    }
  }
`);

export function ChangePassword({ changed }: { changed: () => void }) {
  const { t } = useTranslation();
  const action = useAction();
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<PasswordProblem>();
  const [done, setDone] = useState(false);
  const guessed = action.error && errorCode(action.error) === 'BAD_USER_INPUT';
  async function change(): Promise<boolean> {
    setDone(false);
    action.clear();
    const short = problemOf(password);
    setProblem(short);
    if (short) return false;
    if (!(await action.run(CHANGE_PASSWORD, { present, password }))) return false;
    setDone(true);
    setPresent('');
    setPassword('');
    changed();
    return true;
  }
  return (
    <Section title={t('own.changePassword')}>
      <Form className="form narrow" typed="secret" send={change}>
        {done && <Note role="status">{t('own.changed')}</Note>}
        {!guessed && <Refused error={action.error} words={{ UNAUTHENTICATED: t('own.presentWrong'), FORBIDDEN: t('own.shared') }} />}
        <PasswordInput
          label={t('own.present')}
          autoComplete="current-password"
          show={t('signIn.show')}
          value={present}
          onChange={(event) => setPresent(event.currentTarget.value)}
        />
        <NewPassword value={password} change={setPassword} problem={guessed ? 'door.guessed' : problem} />
        <Button type="submit" variant="default" loading={action.busy}>
          {t('own.changeDo')}
        </Button>
      </Form>
    </Section>
  );
}
