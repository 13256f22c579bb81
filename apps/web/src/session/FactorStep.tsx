import { Alert, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { errorCode } from '../api/client.js';
import type { FactorInput, SecondFactorMethod } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
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
  const [{ fetching }, send] = useMutation(WITH_FACTOR);
  const [failed, setFailed] = useState<'door.factorWrong' | 'signIn.tooMany' | 'signIn.unreachable'>();
  const lead = useRef<HTMLParagraphElement>(null);
  useEffect(() => lead.current?.focus(), []);
  async function enter(input: FactorInput | undefined): Promise<void> {
    setFailed(undefined);
    if (!input) return;
    const { error } = await send({ input });
    if (!error) return entered();
    const code = errorCode(error);
    setFailed(code === 'RATE_LIMITED' ? 'signIn.tooMany' : code === 'OFFLINE' ? 'signIn.unreachable' : 'door.factorWrong');
    return undefined;
  }
  return (
    <form
      className="form narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void enter(factor.fromText());
      }}
    >
      <p ref={lead} tabIndex={-1}>
        {t('door.factorLead')}
      </p>
      {(failed || factor.problem === 'door.passkeyFailed') && (
        <Alert color="gray" role="alert">
          {t(failed ?? 'door.passkeyFailed')}
        </Alert>
      )}
      {factor.hasPasskey && (
        <Button variant={factor.method ? 'default' : 'filled'} onClick={async () => enter(await factor.fromPasskey())}>
          {t('door.usePasskey')}
        </Button>
      )}
      <FactorFields factor={factor} />
      <div className="row">
        {factor.method && (
          <Button type="submit" loading={fetching}>
            {t('door.goOn')}
          </Button>
        )}
        <Button variant="default" onClick={again}>
          {t('door.again')}
        </Button>
      </div>
    </form>
  );
}
