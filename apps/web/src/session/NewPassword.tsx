import type { CombinedError } from 'urql';
import { useTranslation } from '../i18n/index.js';
import { PasswordInput } from '../ui/fields.js';

const LEAST = 12;

export type PasswordProblem = 'door.tooShort' | 'door.guessed';

/** What the page can tell by itself; the rest is the server's to judge. */
export const problemOf = (password: string): PasswordProblem | undefined => ([...password].length < LEAST ? 'door.tooShort' : undefined);

/** Which value the server refused. */
export const refusedField = (error: CombinedError): unknown => error.graphQLErrors[0]?.extensions['field'];

interface NewPasswordProps {
  value: string;
  change: (value: string) => void;
  problem: PasswordProblem | undefined;
}

export function NewPassword({ value, change, problem }: NewPasswordProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t('door.newPassword')}
      description={t('door.setLead')}
      autoComplete="new-password"
      maxLength={200}
      show={t('signIn.show')}
      error={problem && t(problem)}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
