/** The operator's Meilisearch, where one is set up. */
export function meilisearchOf(env: NodeJS.ProcessEnv): { url: string; key: string } | undefined {
  return env['MEILI_URL'] ? { url: env['MEILI_URL'], key: env['MEILI_KEY'] ?? '' } : undefined;
}
