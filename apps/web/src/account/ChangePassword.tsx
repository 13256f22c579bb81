import { Alert, Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { errorCode } from '../api/client.js';
import { graphql } from '../generated/index.js';
import { NewPassword, type PasswordProblem, problemOf } from '../session/NewPassword.js';
import { Section } from '../ui/Section.js';

const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($present: String!, $password: String!) {
    changePassword(present: $present, password: $password) {
      email
    }
  }
`);

const SAID = {
  UNAUTHENTICATED: 'own.presentWrong',
  FORBIDDEN: 'own.shared',
  RATE_LIMITED: 'signIn.tooMany',
} as const;
type Outcome = (typeof SAID)[keyof typeof SAID] | 'own.changed' | 'signIn.unreachable';

export function ChangePassword({ changed }: { changed: () => void }) {
  const { t } = useTranslation();
  const [{ fetching }, send] = useMutation(CHANGE_PASSWORD);
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<PasswordProblem>();
  const [outcome, setOutcome] = useState<Outcome>();
  async function change(event: FormEvent): Promise<void> {
    event.preventDefault();
    setOutcome(undefined);
    const short = problemOf(password);
    setProblem(short);
    if (short) return;
    const { error } = await send({ present, password });
    const code = error && errorCode(error);
    if (code === 'BAD_USER_INPUT') return setProblem('door.guessed');
    setOutcome(code === undefined ? 'own.changed' : code in SAID ? SAID[code as keyof typeof SAID] : 'signIn.unreachable');
    if (code) return;
    setPresent('');
    setPassword('');
    changed();
  }
  return (
    <Section title={t('own.changePassword')}>
      <form className="form narrow" onSubmit={(event) => void change(event)} noValidate>
        {outcome && (
          <Alert color="gray" role="alert">
            {t(outcome)}
          </Alert>
        )}
        <PasswordInput
          label={t('own.present')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
          value={present}
          onChange={(event) => setPresent(event.currentTarget.value)}
        />
        <NewPassword value={password} change={setPassword} problem={problem} />
        <Button type="submit" variant="default" loading={fetching}>
          {t('own.changeDo')}
        </Button>
      </form>
    </Section>
  );
}
