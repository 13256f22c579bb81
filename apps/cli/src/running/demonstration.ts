import { reindexAll } from '#libs/search';
import { seedDemonstration } from '../seed/seed.js';
import { changeDemonstrationPassword, readDemonstration } from './demonstration.repository.js';
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
  const state = await readDemonstration(ownerUrl);
  if (state.real) throw new Error('This database holds real cases: a demonstration belongs in a database of its own');
  if (!state.seeded) {
    keepSecrets(dataDir, { demoPassword: password });
    progress.step('writing the demonstration (synthetic cases, law, recommendations)');
    await seedDemonstration(ownerUrl, { password, onStep: progress.step });
  } else if (password !== kept) {
    await changeDemonstrationPassword(ownerUrl, password);
    keepSecrets(dataDir, { demoPassword: password });
    progress.step('the demonstration has a new password');
  }
  // Before the first search; what is there already is only looked at. A seed that was cut short before this comes by here again.
  await reindexAll(ownerUrl, { synthetic: true, meilisearch: meilisearchOf(env), onStep: progress.step });
  return password;
}
