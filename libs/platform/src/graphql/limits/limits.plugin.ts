import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { DalelError, type ErrorCode } from '../../errors/dalel-error.js';
import { type Shape, shapeOf } from './document-shape.js';
import { LIMITS } from './limits.js';

export interface Asker {
  signedIn: boolean;
  /** May this asker ask for the schema itself (S21)? */
  mayIntrospect: boolean;
}

/**
 * Refuses what is too large before anything of it runs (S20). A document is counted once; what a request adds is the page sizes
 * in its variables. Signed-in people are told what their operation cost.
 */
export function limitedOperations(asker: () => Asker, limits = LIMITS): ApolloServerPlugin {
  const shapes = new WeakMap<OperationDefinitionNode, Shape>();
  const counted = (schema: Parameters<typeof shapeOf>[0], document: DocumentNode, operation: OperationDefinitionNode): Shape => {
    const known = shapes.get(operation) ?? shapeOf(schema, document, operation);
    shapes.set(operation, known);
    return known;
  };
  return {
    requestDidStart: async () => {
      let cost: number | undefined;
      return {
        didResolveOperation: async ({ schema, document, operation, request }) => {
          if (!operation) return; // Apollo says so itself
          const shape = counted(schema, document, operation);
          const { signedIn, mayIntrospect } = asker();
          if (shape.introspects && !mayIntrospect) throw refused('FORBIDDEN', 'The schema is shown to signed-in people.');
          // changes that commit one by one would be in part made when one of them is refused; and whoever signs in is another from there on
          if (operation.operation === OperationTypeNode.MUTATION && shape.rootFields > 1)
            throw refused('BAD_USER_INPUT', `Make one change in each request: these are ${shape.rootFields}.`);
          for (const what of ['depth', 'aliases', 'rootFields', 'directives', 'longFields', 'introspectionDepth'] as const)
            if (shape[what] > limits[what]) throw tooComplex(SAID[what](limits[what], shape[what]));
          const limit = signedIn ? limits.cost.signedIn : limits.cost.public;
          const total = shape.cost(request.variables ?? {});
          if (total > limit)
            throw tooComplex(
              `This costs ${Number.isFinite(total) ? total : 'more than can be counted'} and may cost ${limit}: ask for fewer fields, or for smaller pages ("first").`,
            );
          if (signedIn) cost = total;
        },
        willSendResponse: async ({ response: { body } }) => {
          if (cost !== undefined && body.kind === 'single') body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

const SAID: Record<
  'depth' | 'aliases' | 'rootFields' | 'directives' | 'longFields' | 'introspectionDepth',
  (limit: number, count: number) => string
> = {
  depth: (limit, count) => `Ask at most ${limit} levels deep: these are ${count}.`,
  aliases: (limit, count) => `Give at most ${limit} fields another name: these are ${count}.`,
  rootFields: (limit, count) => `Ask at most ${limit} questions at once: these are ${count}.`,
  directives: (limit, count) => `Use at most ${limit} directives: these are ${count}.`,
  longFields: (limit, count) => `Some fields take long, as checkWording does: ask at most ${limit} of them at once. These are ${count}.`,
  introspectionDepth: (limit, count) => `Ask at most ${limit} time in each other for the fields of a type: these are ${count}.`,
};

const tooComplex = (message: string) => refused('QUERY_TOO_COMPLEX', message);
const refused = (code: ErrorCode, message: string) =>
  new GraphQLError(message, {
    extensions: { code, http: { status: code === 'FORBIDDEN' ? 403 : 400 } },
    originalError: new DalelError(code, message),
  });
