import { useState } from 'react';
import { useAction } from '../api/useAction.js';
import type { FactorInput, SecondFactorMethod } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { TextInput } from '../ui/fields.js';
import { answerOfPasskey } from './passkey.js';

const ASK_PASSKEY = graphql(`
  mutation AskPasskey {
    passkeyQuestion
  }
`);

export type FactorProblem = 'door.codeWanted' | 'door.recoveryWanted' | 'door.passkeyFailed';

/** What was typed or answered as a second factor, or what is missing. */
export function useFactor(methods: readonly SecondFactorMethod[]) {
  const typed = methods.filter((method) => method !== 'PASSKEY');
  const [method, setMethod] = useState(typed[0]);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<FactorProblem>();
  const action = useAction();

  function fromText(): FactorInput | undefined {
    setProblem(undefined);
    const value = text.trim();
    if (method === 'TOTP' && /^\d{3}\s?\d{3}$/.test(value)) return { code: value };
    if (method === 'RECOVERY_CODE' && value !== '') return { recoveryCode: value };
    if (method) setProblem(method === 'TOTP' ? 'door.codeWanted' : 'door.recoveryWanted');
    return undefined;
  }
  async function fromPasskey(): Promise<FactorInput | undefined> {
    setProblem(undefined);
    const data = await action.run(ASK_PASSKEY, {});
    const passkey = data && (await answerOfPasskey(data.passkeyQuestion));
    if (!passkey) setProblem('door.passkeyFailed');
    return passkey ? { passkey } : undefined;
  }
  const other = typed.find((each) => each !== method);
  return {
    method,
    text,
    setText,
    problem,
    fromText,
    fromPasskey,
    hasPasskey: methods.includes('PASSKEY'),
    other,
    change: () => {
      setMethod(other);
      setText('');
      setProblem(undefined);
    },
  };
}

type Factor = ReturnType<typeof useFactor>;

/** The field for a code of the app or a recovery code, and the way to the other of the two. */
export function FactorFields({ factor }: { factor: Factor }) {
  const { t } = useTranslation();
  const { method, text, setText, problem, other, change } = factor;
  if (!method) return null;
  const app = method === 'TOTP';
  return (
    <>
      <TextInput
        key={method}
        label={t(app ? 'door.code' : 'door.recoveryCode')}
        description={t(app ? 'door.codeHint' : 'door.recoveryHint')}
        inputMode={app ? 'numeric' : 'text'}
        autoComplete={app ? 'one-time-code' : 'off'}
        maxLength={40}
        error={problem && problem !== 'door.passkeyFailed' && t(problem)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {other && (
        <Button variant="subtle" size="sm" onClick={change}>
          {t(other === 'TOTP' ? 'door.useCode' : 'door.useRecovery')}
        </Button>
      )}
    </>
  );
}
