import { useEffect, useRef } from 'react';
import { useAction } from '../api/useAction.js';
import type { FactorInput, SecondFactorMethod } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useTranslation } from '../i18n/index.js';
import { Button } from '../ui/Button.js';
import { Form } from '../ui/Form.js';
import { Note } from '../ui/Note.js';
import { Refused } from '../ui/Refused.js';
import { FactorFields, useFactor } from './FactorFields.js';

const WITH_FACTOR = graphql(`
  mutation SignInWithFactor($input: FactorInput!) {
    signInWithFactor(input: $input) {
      viewer {
        person {
          id
        }
      }
    }
  }
`);

interface FactorStepProps {
  methods: readonly SecondFactorMethod[];
  entered: () => void;
  again: () => void;
}

/** The second half of a sign-in: a code, a recovery code, or a passkey. */
export function FactorStep({ methods, entered, again }: FactorStepProps) {
  const { t } = useTranslation();
  const factor = useFactor(methods);
  const action = useAction();
  const lead = useRef<HTMLParagraphElement>(null);
  useEffect(() => lead.current?.focus(), []);
  async function enter(input: FactorInput | undefined): Promise<boolean> {
    action.clear();
    const is = input !== undefined && (await action.run(WITH_FACTOR, { input })) !== undefined;
    if (is) entered();
    return is;
  }
  return (
    <Form className="form narrow" typed="secret" send={() => enter(factor.fromText())}>
      <p ref={lead} tabIndex={-1}>
        {t('door.factorLead')}
      </p>
      {factor.problem === 'door.passkeyFailed' && <Note role="alert">{t('door.passkeyFailed')}</Note>}
      <Refused error={action.error} words={{ UNAUTHENTICATED: t('door.factorWrong'), BAD_USER_INPUT: t('door.factorWrong') }} />
      {factor.hasPasskey && (
        <Button variant={factor.method ? 'default' : 'filled'} onClick={async () => enter(await factor.fromPasskey())}>
          {t('door.usePasskey')}
        </Button>
      )}
      <FactorFields factor={factor} />
      <div className="row">
        {factor.method && (
          <Button type="submit" loading={action.busy}>
            {t('door.goOn')}
          </Button>
        )}
        <Button variant="default" onClick={again}>
          {t('door.again')}
        </Button>
      </div>
    </Form>
  );
}
