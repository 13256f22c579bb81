import { useState } from 'react';
import { useMutation } from 'urql';
import { type ErrorCode, errorCode } from '../../api/client.js';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
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

export type StepDeed = 'submit' | 'verify' | 'return' | 'withdraw';

interface StepTaking {
  sending: boolean;
  /** Why the last try was not taken; CONFLICT where the case was changed since it was read: by now it stands here anew. */
  refused: ErrorCode | undefined;
  take: (deed: StepDeed, of: { code: string; version: number }, note: string | null) => Promise<boolean>;
}

/** Takes a case to its next state, on the version that was read. */
export function useStep(): StepTaking {
  const [submitting, submit] = useMutation(SUBMIT);
  const [verifying, verify] = useMutation(VERIFY);
  const [withdrawing, withdraw] = useMutation(WITHDRAW);
  const [returning, giveBack] = useMutation(RETURN);
  const [refused, setRefused] = useState<ErrorCode>();
  const ways = { submit, verify, withdraw };
  return {
    sending: submitting.fetching || verifying.fetching || returning.fetching || withdrawing.fetching,
    refused,
    take: async (deed, { code, version }, note) => {
      setRefused(undefined);
      const { error } =
        deed === 'return'
          ? await giveBack({ input: { code, version, reasons: note ?? '' } }, EVERY_READ_OF_CASES)
          : await ways[deed]({ input: { code, version, note } }, EVERY_READ_OF_CASES);
      if (error) setRefused(errorCode(error));
      return !error;
    },
  };
}
