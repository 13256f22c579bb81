import { readFileSync } from 'node:fs';

/** The operations of the pages by the id under which each was persisted. */
const PERSISTED = JSON.parse(
  readFileSync(new URL('../../apps/web/src/generated/persisted-documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;

/** The id by which a page asks an operation. */
export function operationId(name: string): string {
  const found = Object.entries(PERSISTED).find(([, text]) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(text));
  if (!found) throw new Error(`no page asks ${name}`);
  return found[0];
}
