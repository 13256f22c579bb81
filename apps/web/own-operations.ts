import { copyFileSync, readFileSync } from 'node:fs';
import { OperationTypeNode, parse } from 'graphql';
import type { Plugin } from 'vite';

const GENERATED = new URL('./src/generated/persisted-documents.json', import.meta.url);
/** Where the API finds the documents that these pages may send, in production without signing in (S25). */
const TRUSTED = new URL('../../dist/trusted-documents.json', import.meta.url);
const CALL = /\bgraphql\(`([^`]*)`\)/g;

function definitionOf(source: string): { name: string; isOperation: boolean } {
  const [definition] = parse(source).definitions;
  if (definition?.kind === 'OperationDefinition') return { name: definition.name?.value ?? '', isOperation: true };
  if (definition?.kind === 'FragmentDefinition') return { name: definition.name.value, isOperation: false };
  throw new Error('A page asks by a named operation or fragment');
}

interface Persisted {
  id: string;
  kind: OperationTypeNode;
  text: string;
}

/** The generated operations by their name. */
function generatedOperations(): Map<string, Persisted> {
  const documents = Object.entries(JSON.parse(readFileSync(GENERATED, 'utf8')) as Record<string, string>);
  return new Map(
    documents.flatMap(([id, text]) =>
      parse(text).definitions.flatMap((definition) =>
        definition.kind === 'OperationDefinition' && definition.name
          ? [[definition.name.value, { id, kind: definition.operation, text }] as const]
          : [],
      ),
    ),
  );
}

/**
 * Puts in place of each `graphql(…)` call the id of its query among the persisted documents, by which the API knows it: a page
 * carries and parses no text, and none of another page. Changes are sent as text, by which the API tells those that only protect; so is
 * everything where sources are served, whose texts change. Types still come from the generated function.
 */
export function ownOperations(): Plugin {
  let byId = true;
  return {
    name: 'own-operations',
    enforce: 'pre',
    configResolved({ command }) {
      byId = command === 'build';
    },
    writeBundle() {
      copyFileSync(GENERATED, TRUSTED);
    },
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/generated/') || !code.includes('graphql(`')) return undefined;
      const operations = generatedOperations();
      return {
        code: code.replace(CALL, (_, source: string) => {
          const { name, isOperation } = definitionOf(source);
          if (!isOperation) return 'undefined';
          const operation = operations.get(name);
          if (!operation) throw new Error(`The operation ${name} is not among the generated ones: npm run codegen`);
          const isQuery = operation.kind === OperationTypeNode.QUERY;
          return JSON.stringify(byId && isQuery ? { kind: 'Document', documentId: operation.id, definitions: [] } : operation.text);
        }),
        map: null,
      };
    },
  };
}
