import { useState } from 'react';
import { useAction } from '../api/useAction.js';
import type { SecondFactorMethod, StepUpInput } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { PasswordInput } from '../ui/fields.js';
import { Note } from '../ui/Note.js';
import { Refused } from '../ui/Refused.js';
import { Section } from '../ui/Section.js';
import { FactorFields, useFactor } from './FactorFields.js';
import { useSession } from './SessionProvider.js';

const STEP_UP = graphql(`
  mutation StepUp($input: StepUpInput!) {
    stepUp(input: $input) {
      person {
        id
      }
      steppedUpUntil
      needsSecondFactor
    }
  }
`);

/** Has this person proved just now who they are? The server decides; the page only knows what to ask for first. */
export function useProved(): boolean {
  const { viewer } = useSession();
  return viewer?.steppedUpUntil != null && Date.parse(viewer.steppedUpUntil) > Date.now();
}

/** Before what is sensitive: the password and, where there is one, the second factor; or a passkey. */
export function ProveAgain({ methods }: { methods: readonly SecondFactorMethod[] }) {
  const { t } = useTranslation();
  const factor = useFactor(methods);
  const action = useAction();
  const [password, setPassword] = useState('');
  const [wanted, setWanted] = useState(false);
  const prove = async (input: StepUpInput): Promise<boolean> => (await action.run(STEP_UP, { input })) !== undefined;
  async function submit(): Promise<boolean> {
    action.clear();
    setWanted(password === '');
    const proof = factor.method ? factor.fromText() : {};
    return proof !== undefined && password !== '' && prove({ ...proof, password });
  }
  async function byPasskey(): Promise<void> {
    const proof = await factor.fromPasskey();
    if (proof) await prove(proof);
  }
  return (
    <Section title={t('prove.title')} note={t('prove.lead')}>
      <Form className="form narrow" typed="secret" send={submit}>
        {factor.problem === 'door.passkeyFailed' && <Note role="alert">{t('door.passkeyFailed')}</Note>}
        <Refused
          error={action.error}
          words={{ UNAUTHENTICATED: t('prove.wrong'), BAD_USER_INPUT: t('prove.wrong'), FORBIDDEN: t('prove.wrong') }}
        />
        {factor.hasPasskey && (
          <Button variant="default" onClick={() => void byPasskey()}>
            {t('door.usePasskey')}
          </Button>
        )}
        {(factor.method || !factor.hasPasskey) && (
          <>
            <PasswordInput
              label={t('signIn.password')}
              autoComplete="current-password"
              show={t('signIn.show')}
              error={wanted && t('signIn.passwordWanted')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <FactorFields factor={factor} />
            <Button type="submit" loading={action.busy}>
              {t('prove.do')}
            </Button>
          </>
        )}
      </Form>
    </Section>
  );
}
