import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform((value) => value === '1' || value === 'true');

const settings = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address to listen on; loopback unless the operator says otherwise. */
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, message: 'must be a postgres:// address' }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DATA_DIR: z.string().default('.data'),
  MEILI_URL: z.url().optional(),
  MEILI_KEY: z.string().optional(),
  METRICS_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  DALEL_DEMONSTRATION: flag,
  DALEL_PUBLIC_SITE: flag,
  DALEL_SECURE_COOKIES: flag,
});

/** What a process of Dalel was told by its environment, checked once at its start. */
export interface Config {
  production: boolean;
  port: number;
  host: string;
  databaseUrl: string;
  databasePool: number;
  dataDir: string;
  meiliUrl?: string;
  meiliKey?: string;
  /** With which monitoring may read /metrics; without it there is no such page. */
  metricsToken?: string;
  /** Synthetic world, demonstration sign-ins allowed. */
  demonstration: boolean;
  /** Is anything shown to people without an account? Off unless the operator turns it on (DESIGN 3.8). */
  publicSite: boolean;
  secureCookies: boolean;
}

/** @throws Error of one line naming each setting that is wrong, and what it must be. Values are never repeated. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = settings.safeParse(env);
  if (!parsed.success)
    throw new Error(`Settings: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
  const s = parsed.data;
  const production = s.NODE_ENV === 'production';
  if (production && s.DALEL_DEMONSTRATION)
    throw new Error('Settings: DALEL_DEMONSTRATION is refused in production: it has sign-ins that anyone may know (S14)');
  if (s.MEILI_URL && (s.MEILI_KEY?.length ?? 0) < 16)
    throw new Error('Settings: MEILI_KEY must have 16 characters or more when MEILI_URL is set');
  return {
    production,
    port: s.PORT,
    host: s.HOST,
    databaseUrl: s.DATABASE_URL,
    databasePool: s.DATABASE_POOL,
    dataDir: s.DATA_DIR,
    meiliUrl: s.MEILI_URL,
    meiliKey: s.MEILI_KEY,
    metricsToken: s.METRICS_TOKEN,
    demonstration: s.DALEL_DEMONSTRATION,
    publicSite: s.DALEL_PUBLIC_SITE,
    secureCookies: production || s.DALEL_SECURE_COOKIES,
  };
}
