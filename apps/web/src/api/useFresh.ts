import { type AnyVariables, type UseQueryArgs, type UseQueryResponse, useQuery } from 'urql';

/** What may have changed since it was last looked at: shown as it is remembered, and asked for anew at once. */
export function useFresh<Data, Variables extends AnyVariables>(
  query: UseQueryArgs<Variables, Data>,
): { result: UseQueryResponse<Data, Variables>[0]; again: () => void } {
  const [result, ask] = useQuery<Data, Variables>({ ...query, requestPolicy: 'cache-and-network' });
  return { result, again: () => ask({ requestPolicy: 'network-only' }) };
}
