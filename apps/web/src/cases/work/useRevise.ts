import { useClient, useMutation } from 'urql';
import { type ErrorCode, errorCode } from '../../api/client.js';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import type { ReviseCaseInput } from '../../generated/graphql.js';
import { graphql } from '../../generated/index.js';

const PUBLISHED_FINDINGS = graphql(`
  query PublishedFindings($code: String!) {
    case(code: $code) {
      id
      publication {
        id
        findings {
          kind
        }
      }
    }
  }
`);

const REVISE_CASE = graphql(`
  mutation ReviseCase($input: ReviseCaseInput!) {
    reviseCase(input: $input) {
      id
      version
    }
  }
`);

/** Proposes other facts of a published case. Its wording stays as it was approved, with the findings that were judged harmless then. */
export function useRevise(): {
  sending: boolean;
  revise: (input: Omit<ReviseCaseInput, 'findingsSeen'>) => Promise<ErrorCode | undefined>;
} {
  const client = useClient();
  const [{ fetching }, send] = useMutation(REVISE_CASE);
  return {
    sending: fetching,
    revise: async (input) => {
      const found = await client.query(PUBLISHED_FINDINGS, { code: input.code }, { requestPolicy: 'network-only' });
      if (found.error) return errorCode(found.error);
      const findingsSeen = found.data?.case?.publication?.findings.length ?? 0;
      const { error } = await send({ input: { ...input, findingsSeen } }, EVERY_READ_OF_CASES);
      return error && errorCode(error);
    },
  };
}
