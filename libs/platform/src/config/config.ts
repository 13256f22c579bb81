import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { OperationLimits } from '../graphql/limits/limits.js';
import { type MailSettings, readMailSettings } from './mail-settings.js';
import { looksDrawn, looksRandom } from './secret-strength.js';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform((value) => value === '1' || value === 'true');

/** Left empty, as docker-compose passes on what nobody set, is not set. */
const orNone = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Shorter than this no secret is taken. */
export const LEAST_SECRET = 16;

const settings = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address to listen on; loopback unless the operator says otherwise. */
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, message: 'must be a postgres:// address' }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DATA_DIR: z.string().default('.data'),
  MEILI_URL: z.url().optional(),
  /** What Meilisearch holds: the public's documents, or the house's too. */
  MEILI_HOLDS: z.enum(['public', 'house']).default('public'),
  MEILI_HOUSE_KEY: orNone(z.string()),
  /** Looked for with MEILI_HOLDS=house alone. */
  MEILI_HOUSE_KEY_FILE: orNone(z.string()),
  MEILI_KEY: orNone(z.string()),
  /** A file that holds it, as "dalel search-key" writes it. */
  MEILI_KEY_FILE: orNone(z.string().refine((path) => existsSync(path), 'must be a file that is there')),
  METRICS_TOKEN: orNone(z.string().min(LEAST_SECRET, `must have ${LEAST_SECRET} characters or more`)),
  DALEL_MASTER_KEY_FILE: z.string().optional(),
  DALEL_MASTER_KEY: z.string().optional(),
  DALEL_LEDGER_FILE: z.string().optional(),
  DALEL_LEDGER_KEY_FILE: z.string().optional(),
  DALEL_LEDGER_KEY: z.string().optional(),
  DALEL_DEMONSTRATION: flag,
  DALEL_PUBLIC_SITE: flag,
  DALEL_OPEN_API: flag,
  DALEL_REQUESTS_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).optional(),
  DALEL_SECURE_COOKIES: flag,
  /** Where browsers reach this deployment: passkeys are bound to it, one-time links begin with it. */
  DALEL_ORIGIN: orNone(z.url({ protocol: /^https?$/, message: 'must be an address such as https://dalel.example' })),
  /** How many proxies stand before the API: the address that tries are counted by is then the one the outermost saw. */
  DALEL_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  DALEL_SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  DALEL_SESSION_HOURS: z.coerce.number().int().min(1).max(168).default(12),
  /** 32 random bytes in base64, under which the secrets of second factors are sealed; else made once in DATA_DIR. */
  DALEL_SIGN_IN_KEY: orNone(z.base64().refine((key) => Buffer.from(key, 'base64').length === 32, 'must be 32 bytes in base64')),
  SMTP_URL: orNone(z.string()),
  MAIL_FROM: orNone(z.string()),
  /** A file of breached passwords: SHA-1 in capitals, in order, one a line. */
  DALEL_BREACHED_PASSWORDS: orNone(z.string().refine((path) => existsSync(path), 'must be a file that is there')),
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
  /** With which Meilisearch holds the house's documents too, in clear; without it, it holds the public's alone. */
  meiliHouseKey?: string;
  /** With which monitoring may read /metrics; without it there is no such page. */
  metricsToken?: string;
  /** Master keys of the vault: in a file, or themselves; without either there is no vault. */
  masterKeyFile?: string;
  masterKey?: string;
  /** What was erased and withdrawn, kept apart from the database. */
  ledgerFile: string;
  /** Key of the ledger's chain: in a file, or itself; without either the chain is a plain hash. */
  ledgerKeyFile?: string;
  ledgerKey?: string;
  /** Synthetic world, demonstration sign-ins allowed. */
  demonstration: boolean;
  /** Is anything shown to people without an account? Off unless the operator turns it on (docs/privacy.md, S55). */
  publicSite: boolean;
  /** May people without an account ask questions of their own, in production too (S25)? Elsewhere they always may. */
  openApi: boolean;
  /** What one person may ask a minute by sessions, again by tokens, and an address without an account half as much (S24); 0: whatever it can. */
  requestsPerMinute: number;
  /** Other limits of an operation than LIMITS: for tests that go through everything there is; no setting changes them. */
  operationLimits?: OperationLimits;
  secureCookies: boolean;
  /** Where browsers reach it, without a slash at the end; unset: wherever a request came to, which production does not trust. */
  origin?: string;
  trustedProxies: number;
  sessionIdleMinutes: number;
  sessionHours: number;
  signInKey?: Buffer;
  /** How letters with one-time links leave; without it links come from the operator's command alone. */
  mail?: MailSettings;
  breachedPasswords?: string;
}

function houseKeyOf({ MEILI_HOUSE_KEY_FILE: file, MEILI_HOUSE_KEY: key = '' }: z.infer<typeof settings>): string {
  if (!file) return key;
  if (!existsSync(file)) throw new Error('Settings: MEILI_HOUSE_KEY_FILE must be a file that is there when MEILI_HOLDS is house');
  return readFileSync(file, 'utf8').trim();
}

/** @throws where production is given a secret that somebody typed to fill a place */
function refuseGuessable(
  { DALEL_SIGN_IN_KEY: signInKey, METRICS_TOKEN }: z.infer<typeof settings>,
  read: Record<string, string | undefined>,
): void {
  if (signInKey && !looksRandom(Buffer.from(signInKey, 'base64')))
    throw new Error('Settings: DALEL_SIGN_IN_KEY is not random; make one with "openssl rand -base64 32" (S14)');
  const secrets = { METRICS_TOKEN, ...read };
  for (const [name, secret] of Object.entries(secrets))
    if (secret && !looksDrawn(secret))
      throw new Error(`Settings: ${name} looks like words or a pattern: make a random one with "openssl rand -hex 32" (S14)`);
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
  const meiliKey = s.MEILI_KEY_FILE ? readFileSync(s.MEILI_KEY_FILE, 'utf8').trim() : s.MEILI_KEY;
  if (s.MEILI_URL && (meiliKey?.length ?? 0) < LEAST_SECRET)
    throw new Error(`Settings: MEILI_KEY must have ${LEAST_SECRET} characters or more when MEILI_URL is set`);
  const meiliHouseKey = s.MEILI_HOLDS === 'house' ? houseKeyOf(s) : undefined;
  if (s.MEILI_URL && meiliHouseKey !== undefined && meiliHouseKey.length < LEAST_SECRET)
    throw new Error(`Settings: MEILI_HOUSE_KEY must have ${LEAST_SECRET} characters or more when MEILI_HOLDS is house`);
  const { password } = new URL(s.DATABASE_URL);
  if (production && password && decodeURIComponent(password).length < LEAST_SECRET)
    throw new Error(`Settings: the password in DATABASE_URL must have ${LEAST_SECRET} characters or more (S14)`);
  if (production)
    refuseGuessable(s, {
      MEILI_KEY: meiliKey,
      MEILI_HOUSE_KEY: meiliHouseKey,
      'the password in DATABASE_URL': decodeURIComponent(password),
    });
  const origin = s.DALEL_ORIGIN && new URL(s.DALEL_ORIGIN).origin;
  return {
    production,
    port: s.PORT,
    host: s.HOST,
    databaseUrl: s.DATABASE_URL,
    databasePool: s.DATABASE_POOL,
    dataDir: s.DATA_DIR,
    meiliUrl: s.MEILI_URL,
    meiliKey,
    meiliHouseKey,
    metricsToken: s.METRICS_TOKEN,
    masterKeyFile: s.DALEL_MASTER_KEY_FILE || undefined,
    masterKey: s.DALEL_MASTER_KEY || undefined,
    ledgerKeyFile: s.DALEL_LEDGER_KEY_FILE || undefined,
    ledgerKey: s.DALEL_LEDGER_KEY || undefined,
    ledgerFile: s.DALEL_LEDGER_FILE || join(s.DATA_DIR, 'ledger.jsonl'),
    demonstration: s.DALEL_DEMONSTRATION,
    publicSite: s.DALEL_PUBLIC_SITE,
    openApi: s.DALEL_OPEN_API,
    requestsPerMinute: s.DALEL_REQUESTS_PER_MINUTE ?? (production ? 600 : 0),
    secureCookies: production || s.DALEL_SECURE_COOKIES,
    origin,
    trustedProxies: s.DALEL_TRUSTED_PROXIES,
    sessionIdleMinutes: s.DALEL_SESSION_IDLE_MINUTES,
    sessionHours: s.DALEL_SESSION_HOURS,
    signInKey: s.DALEL_SIGN_IN_KEY ? Buffer.from(s.DALEL_SIGN_IN_KEY, 'base64') : undefined,
    mail: readMailSettings(s.SMTP_URL, s.MAIL_FROM, origin),
    breachedPasswords: s.DALEL_BREACHED_PASSWORDS,
  };
}
