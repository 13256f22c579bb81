import { Kind, OperationTypeNode, parse } from 'graphql';

const WITHDRAWALS = new Set(['withdrawConsent', 'withdrawCase']);
/** A longer document is read by GraphQL alone, within the limits of all. */
const LONGEST = 10_000;

/** Does the body of a request withdraw a consent or a case, and nothing else? */
export function isWithdrawal(body: unknown): boolean {
  const query = (body as { query?: unknown } | null | undefined)?.query;
  if (typeof query !== 'string' || query.length > LONGEST || ![...WITHDRAWALS].some((name) => query.includes(name))) return false;
  try {
    const operations = parse(query, { maxTokens: 1000 }).definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    return (
      operations.length > 0 &&
      operations.every(
        ({ operation, selectionSet }) =>
          operation === OperationTypeNode.MUTATION &&
          selectionSet.selections.every((each) => each.kind === Kind.FIELD && WITHDRAWALS.has(each.name.value)),
      )
    );
  } catch {
    return false;
  }
}
