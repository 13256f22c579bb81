import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('./queries/', import.meta.url);

/** Queries that users keep and link to (docs/api.md): a change that breaks one needs a reason in docs/changelog.md. */
export const CONTRACT = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => {
    const document = readFileSync(new URL(name, FOLDER), 'utf8');
    // the values to try it with stand in its comment
    const values = /^# (\{.*\})$/m.exec(document)?.[1] ?? '{}';
    return { name, document, variables: JSON.parse(values) as Record<string, unknown> };
  });
