import { readFileSync } from 'node:fs';

/** The operator's Meilisearch, where one is set up. */
export function meilisearchOf(env: NodeJS.ProcessEnv): { url: string; key: string } | undefined {
  const file = env['MEILI_KEY_FILE'];
  const key = file ? readFileSync(file, 'utf8').trim() : (env['MEILI_KEY'] ?? '');
  return env['MEILI_URL'] ? { url: env['MEILI_URL'], key } : undefined;
}
