import { Client } from 'pg';
import { reindexAll } from '#libs/search';
import { hashPassword } from '#libs/sign-in';
import { seedDemonstration } from '../seed/seed.js';
import { meilisearchOf } from './meilisearch.js';
import type { OwnerDatabase } from './owner-database.js';
import type { Progress } from './progress.js';
import { keepSecrets, newPassword, readSecrets } from './secrets.js';

/**
 * Sees that the demonstration is there, whole, with the password that is wanted, and says which that is.
 * The seed writes its mark (`deployment`) in the one transaction of all the rest: what was cut short left nothing.
 */
export async function ensureDemonstration(database: OwnerDatabase, env: NodeJS.ProcessEnv, progress: Progress): Promise<string> {
  const { dataDir, ownerUrl } = database;
  const kept = readSecrets(dataDir).demoPassword;
  const password = env['DEMO_PASSWORD'] || kept || newPassword();
  const state = await readState(ownerUrl);
  if (state.real) throw new Error('This database holds real cases: a demonstration belongs in a database of its own');
  if (!state.seeded) {
    keepSecrets(dataDir, { demoPassword: password });
    progress.step('writing the demonstration (synthetic cases, law, recommendations)');
    await seedDemonstration(ownerUrl, { password, onStep: progress.step });
  } else if (password !== kept) {
    await changePassword(ownerUrl, password);
    keepSecrets(dataDir, { demoPassword: password });
    progress.step('the demonstration has a new password');
  }
  // Before the first search; what is there already is only looked at. A seed that was cut short before this comes by here again.
  await reindexAll(ownerUrl, { synthetic: true, meilisearch: meilisearchOf(env), onStep: progress.step });
  return password;
}

async function readState(ownerUrl: string): Promise<{ seeded: boolean; real: boolean }> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ seeded: boolean; real: boolean }>(
      'SELECT EXISTS (SELECT FROM deployment WHERE demonstration) AS seeded, EXISTS (SELECT FROM "case" WHERE NOT synthetic) AS real',
    );
    return rows[0] ?? { seeded: false, real: false };
  });
}

async function changePassword(ownerUrl: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await asOwner(ownerUrl, (client) =>
    client.query(
      `WITH changed AS (
         UPDATE credential SET password_hash = $1, changed_at = now() FROM person WHERE person.id = person_id AND demonstration RETURNING person_id)
       UPDATE session SET ended_at = now() FROM changed WHERE session.person_id = changed.person_id AND ended_at IS NULL`,
      [hash],
    ),
  );
}

async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
