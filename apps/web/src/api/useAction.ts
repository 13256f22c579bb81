import { useState } from 'react';
import { type AnyVariables, type CombinedError, type OperationContext, type TypedDocumentNode, useClient } from 'urql';

export interface Action {
  /** @returns what came of it; undefined where it was refused */
  run: <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => Promise<Data | undefined>;
  busy: boolean;
  /** Why the last try was refused. */
  error: CombinedError | undefined;
  /** Nothing is said of the last try any more. */
  clear: () => void;
}

/**
 * What a person changes, and what the server says to it. An answer is kept nowhere but with who asked.
 * @param touches what is asked for anew once it was done
 */
export function useAction(touches?: Partial<OperationContext>): Action {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError>();
  return {
    run: async (document, variables) => {
      setError(undefined);
      setBusy(true);
      const answer = await client.mutation(document, variables, touches).toPromise();
      setBusy(false);
      setError(answer.error);
      return answer.error ? undefined : answer.data;
    },
    busy,
    error,
    clear: () => setError(undefined),
  };
}
