import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { TrustedDocuments } from '#libs/platform';

/** Written beside the pages when they are built; in the sources, where the code generator leaves them. */
const FILES = ['../../../trusted-documents.json', '../../web/src/generated/persisted-documents.json'];

/** The documents that the web page was built with: what the public may send in production (S25). */
export const trustedDocuments = (): TrustedDocuments =>
  TrustedDocuments.fromFile(FILES.map((file) => resolve(import.meta.dirname, file)).find((file) => existsSync(file)));
