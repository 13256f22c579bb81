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
  mutation WithdrawCase($input: WithdrawCaseInput!) {
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

const STEPS = { submit: SUBMIT, verify: VERIFY };

export type Step = keyof typeof STEPS | 'withdraw' | 'return';

interface StepTaking {
  busy: boolean;
  error: CombinedError | undefined;
  take: (step: Step, of: { code: string; version: number }, note: string | null) => Promise<boolean>;
}

/** Takes a case to its next state, on the version that was read; back from it, as it stands. */
export function useStep(): StepTaking {
  const { run, busy, error } = useAction(EVERY_READ_OF_CASES);
  return {
    busy,
    error,
    take: async (step, { code, version }, note) => {
      if (step === 'return') return (await run(RETURN, { input: { code, reasons: note ?? '' } })) !== undefined;
      if (step === 'withdraw') return (await run(WITHDRAW, { input: { code, note } })) !== undefined;
      const input = { code, version, note };
      return (await run<unknown, { input: typeof input }>(STEPS[step], { input })) !== undefined;
    },
  };
}
