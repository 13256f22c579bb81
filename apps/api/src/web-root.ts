import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The built pages: beside the source as beside the build, two levels above apps/. */
export const WEB_ROOT = [resolve(import.meta.dirname, '../../../dist/web'), resolve(import.meta.dirname, '../../../web')].find((folder) =>
  existsSync(folder),
);
