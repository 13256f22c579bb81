import { readFileSync } from 'node:fs';
import { parseOperatorKeys } from '#libs/access';
import { SealKey } from './chain-hash.js';

/**
 * The keys that seal the audit's days, where the operator gave any: DALEL_SEAL_KEY_FILE (a file) or DALEL_SEAL_KEY, one a line, the
 * first of which seals and the others sealed before it.
 * @throws Error of one line for a key that is too short; the key is never repeated
 */
export function readSealKeys(env: NodeJS.ProcessEnv): SealKey[] {
  const file = env['DALEL_SEAL_KEY_FILE'];
  const text = file ? readFileSync(file, 'utf8') : (env['DALEL_SEAL_KEY'] ?? '');
  return parseOperatorKeys(text, file ? 'DALEL_SEAL_KEY_FILE' : 'DALEL_SEAL_KEY').map((key) => new SealKey(key));
}
