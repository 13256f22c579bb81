import type { CombinedError } from 'urql';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import { useAction } from '../../api/useAction.js';
import { graphql } from '../../generated/index.js';

const SUBMIT = graphql(`
  mutation SubmitCase($input: CaseStepInput!) {
    submitCase(input: $input) {
      id
      version
      state
    }
  }
`);

const VERIFY = graphql(`
  mutation VerifyCase($input: CaseStepInput!) {
    verifyCase(input: $input) {
      id
      version
      state
    }
  }
`);

const WITHDRAW = graphql(`
  mutation WithdrawCase($input: CaseStepInput!) {
    withdrawCase(input: $input) {
      id
      version
      state
    }
  }
`);

const RETURN = graphql(`
  mutation ReturnCase($input: ReasonedStepInput!) {
    returnCase(input: $input) {
      id
      version
      state
    }
  }
`);

const STEPS = { submit: SUBMIT, verify: VERIFY, withdraw: WITHDRAW };

export type Step = keyof typeof STEPS | 'return';

interface StepTaking {
  busy: boolean;
  error: CombinedError | undefined;
  take: (step: Step, of: { code: string; version: number }, note: string | null) => Promise<boolean>;
}

/** Takes a case to its next state, on the version that was read. */
export function useStep(): StepTaking {
  const { run, busy, error } = useAction(EVERY_READ_OF_CASES);
  return {
    busy,
    error,
    take: async (step, { code, version }, note) => {
      const done =
        step === 'return'
          ? await run(RETURN, { input: { code, version, reasons: note ?? '' } })
          : await run<unknown, { input: { code: string; version: number; note: string | null } }>(STEPS[step], {
              input: { code, version, note },
            });
      return done !== undefined;
    },
  };
}
