import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/**
 * Typed operations from the checked-in schema. The persisted documents are written too: a production server may admit
 * the documents in that file alone (trusted documents), so they carry `__typename` exactly as the client's cache sends it.
 */
const config: CodegenConfig = {
  schema: process.env['DALEL_SCHEMA'] ?? 'schema.graphql',
  documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/generated/**/*'],
  ignoreNoDocuments: true,
  generates: {
    'apps/web/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        emitLegacyCommonJSImports: false,
        scalars: { Date: 'string', DateTime: 'string', PartialDate: 'string', URL: 'string', UUID: 'string' },
      },
    },
  },
};

export default config;
