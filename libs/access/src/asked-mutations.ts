import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** Mutations that take something back or end it, and open nothing to anybody. */
const TAKES_BACK = /^(withdraw|return|reject|revoke|deactivate|end)[A-Z]|^signOut$/;
/** What people without a session ask for on their way in. */
const SIGNS_IN = /^(signIn|signInWith[A-Z]\w*|passkeyQuestion|requestPasswordReset|setPassword|signOut)$/;
/** What a change of a case says that does no more than raise its level: a lower one takes two people. */
const OF_RAISING = new Set(['code', 'version', 'confidentiality']);
/** A longer document is read by GraphQL alone, within the limits of all. */
const LONGEST = 10_000;

/** Does the body of a request ask for nothing but what protects: a withdrawal, a higher level, the end of a grant, a token, a session or an account? */
export const onlyProtects = (body: unknown): boolean =>
  asksForOne(body, ({ name, arguments: [input] = [] }, variables) => {
    if (name.value !== 'updateCase') return TAKES_BACK.test(name.value);
    const fields: unknown = input && valueFromASTUntyped(input.value, variables);
    return !!fields && typeof fields === 'object' && Object.keys(fields).every((key) => OF_RAISING.has(key));
  });

export const onlySignsIn = (body: unknown): boolean => asksForOne(body, ({ name }) => SIGNS_IN.test(name.value));

function asksForOne(body: unknown, allowed: (field: FieldNode, variables: Record<string, unknown>) => boolean): boolean {
  const { query, variables } = (body ?? {}) as { query?: unknown; variables?: Record<string, unknown> | null };
  if (typeof query !== 'string' || query.length > LONGEST || !query.includes('mutation')) return false;
  try {
    const { definitions } = parse(query, { noLocation: true, maxTokens: 1000 });
    const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    const fragments = new Map(
      definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION).map(({ name, selectionSet }) => [name.value, selectionSet]),
    );
    const isAllowed = ({ operation, selectionSet }: OperationDefinitionNode) => {
      // an operation makes one change
      const [field, ...others] = fieldsOf(selectionSet, new Map(fragments));
      return operation === OperationTypeNode.MUTATION && !!field && others.length === 0 && allowed(field, variables ?? {});
    };
    return operations.length > 0 && operations.every(isAllowed);
  } catch {
    return false;
  }
}

/** @param fragments those not gone through yet: each is once, so that no document takes longer than it is long */
function fieldsOf({ selections }: SelectionSetNode, fragments: Map<string, SelectionSetNode>): FieldNode[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return each.name.value === '__typename' ? [] : [each];
    if (each.kind === Kind.INLINE_FRAGMENT) return fieldsOf(each.selectionSet, fragments);
    const fragment = fragments.get(each.name.value);
    fragments.delete(each.name.value);
    return fragment ? fieldsOf(fragment, fragments) : [];
  });
}
