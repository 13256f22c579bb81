import { readFileSync } from 'node:fs';

/** The operator's Meilisearch, where one is set up. */
export function meilisearchOf(env: NodeJS.ProcessEnv): { url: string; key: string; houseKey?: string } | undefined {
  const key = (name: string) => {
    const file = env[`${name}_FILE`];
    return file ? readFileSync(file, 'utf8').trim() : (env[name] ?? '');
  };
  if (!env['MEILI_URL']) return undefined;
  const houseKey = env['MEILI_HOLDS'] === 'house' ? key('MEILI_HOUSE_KEY') : undefined;
  return { url: env['MEILI_URL'], key: key('MEILI_KEY'), houseKey };
}
