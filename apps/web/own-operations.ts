import { copyFileSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';
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

function generatedOperations(): Map<string, string> {
  const documents = Object.values(JSON.parse(readFileSync(GENERATED, 'utf8')) as Record<string, string>);
  return new Map(
    documents.map((text) => {
      const operation = parse(text).definitions.find(({ kind }) => kind === 'OperationDefinition');
      return [operation?.kind === 'OperationDefinition' ? (operation.name?.value ?? '') : '', text];
    }),
  );
}

/**
 * Puts in place of each `graphql(…)` call the text of its operation as the persisted documents have it, fragments included.
 * A page then carries its own operations; the generated function would bring those of every page along, parsed, into the first
 * file that a reader on a slow line waits for. Types still come from the generated function.
 */
export function ownOperations(): Plugin {
  return {
    name: 'own-operations',
    enforce: 'pre',
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
          const text = operations.get(name);
          if (!text) throw new Error(`The operation ${name} is not among the generated ones: npm run codegen`);
          return JSON.stringify(text);
        }),
        map: null,
      };
    },
  };
}
