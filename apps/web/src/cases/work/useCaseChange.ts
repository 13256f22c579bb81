import { useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from 'urql';
import { EVERY_READ_OF_CASES } from '../../api/reads.js';
import { useAction } from '../../api/useAction.js';
import type { CaseState, ReviseCaseInput } from '../../generated/graphql.js';
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

type Changes = Pick<ReviseCaseInput, 'engage' | 'link' | 'remove'>;

interface CaseChange {
  busy: boolean;
  error: CombinedError | undefined;
  /** Of a published case the changes are proposed, of any other the document is run. */
  change: <Variables extends AnyVariables>(
    changes: Changes,
    document: TypedDocumentNode<unknown, Variables>,
    variables: Variables,
  ) => Promise<boolean>;
}

/**
 * Changes a fact that the public reads: at once, or by proposing a new version of what is published. Its wording stays as it was approved,
 * with the findings that were judged harmless then.
 */
export function useCaseChange({ code, version, state }: { code: string; version: number; state: CaseState }): CaseChange {
  const client = useClient();
  const { run, busy, error } = useAction(EVERY_READ_OF_CASES);
  const [unread, setUnread] = useState<CombinedError>();
  async function propose(changes: Changes): Promise<boolean> {
    const found = await client.query(PUBLISHED_FINDINGS, { code }, { requestPolicy: 'network-only' });
    setUnread(found.error);
    if (found.error) return false;
    const findingsSeen = found.data?.case?.publication?.findings.length ?? 0;
    return (await run(REVISE_CASE, { input: { code, version, ...changes, findingsSeen } })) !== undefined;
  }
  return {
    busy,
    error: unread ?? error,
    change: async (changes, document, variables) =>
      state === 'PUBLISHED' ? propose(changes) : (await run(document, variables)) !== undefined,
  };
}
