import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { Logger } from '@nestjs/common';
import {
  type FieldNode,
  type FormattedExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { AuditDetail } from '../audit/audit-notes.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import { CASE_CODE } from '../case-code.js';
import { formatError } from '../errors/format-error.js';

/** Refusals that are recorded. UNAUTHENTICATED is not: it is nobody's. */
const RECORDED = ['FORBIDDEN', 'CONSENT_REQUIRED'];
/** What an argument may be to stand in the audit: an id or a code of a case, never words that someone typed. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Context = GraphQLRequestContextWillSendResponse<object>;

/**
 * Records refusals and sensitive reads before the answer leaves, when the request's own transactions are over (S33). An answer
 * whose record cannot be written does not leave.
 */
export function auditedAnswers(trail: Pick<AuditTrail, 'refused' | 'flush'>): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async (context: Context) => {
        const { body } = context.response;
        if (body.kind !== 'single') return;
        try {
          for (const detail of refusals(context, body.singleResult.errors ?? [])) trail.refused('access.refused', null, detail);
          await trail.flush();
        } catch (error) {
          new Logger('Audit').error(
            `an answer was held back: what it shows could not be recorded (${(error as { code?: string }).code ?? 'unknown'})`,
          );
          body.singleResult = withheld(error);
        }
      },
    }),
  };
}

const withheld = (error: unknown): FormattedExecutionResult => ({
  errors: [formatError({ message: 'It could not be recorded.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }, error)],
});

/** Which root field was refused with which code, and what it was asked for, as far as that is an id or a code. */
function refusals({ operation, document, schema, request }: Context, errors: readonly GraphQLFormattedError[]): AuditDetail[] {
  return errors.flatMap(({ path, extensions }) => {
    const code = String(extensions?.['code']);
    if (!RECORDED.includes(code) || !operation || !document || !path) return [];
    const type = schema.getRootType(operation.operation);
    const node = rootField(
      operation,
      document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION),
      String(path[0]),
    );
    if (!type || !node) return [];
    return [{ code, field: node.name.value, asked: subjectOf(type, node, request.variables ?? {}) }];
  });
}

function rootField(operation: OperationDefinitionNode, fragments: FragmentDefinitionNode[], key: string): FieldNode | undefined {
  const searched = new Set<SelectionSetNode>();
  const search = (set: SelectionSetNode): FieldNode | undefined => {
    if (searched.has(set)) return undefined;
    searched.add(set);
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        if ((node.alias ?? node.name).value === key) return node;
        continue;
      }
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.find(({ name }) => name.value === node.name.value);
      const found = inner && search(inner.selectionSet);
      if (found) return found;
    }
    return undefined;
  };
  return search(operation.selectionSet);
}

function subjectOf(type: GraphQLObjectType, node: FieldNode, variables: Record<string, unknown>): string | null {
  const field = type.getFields()[node.name.value];
  if (!field) return null;
  const args = getArgumentValues(field, node, variables);
  const values = Object.values({ ...args, ...(args['input'] as object | undefined) });
  return values.find((value): value is string => typeof value === 'string' && (ID.test(value) || CASE_CODE.test(value))) ?? null;
}
