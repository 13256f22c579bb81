import { readFileSync } from 'node:fs';
import { SealKey } from './chain-hash.js';

const LEAST = 32;

/**
 * The keys that seal the audit's days, where the operator gave any: DALEL_SEAL_KEY_FILE (a file) or DALEL_SEAL_KEY, one a line, the
 * first of which seals and the others sealed before it. A key is 64 hex digits, or any text of 32 bytes or more.
 * @throws Error of one line for a key that is too short; the key is never repeated
 */
export function readSealKeys(env: NodeJS.ProcessEnv): SealKey[] {
  const file = env['DALEL_SEAL_KEY_FILE'];
  const text = file ? readFileSync(file, 'utf8') : (env['DALEL_SEAL_KEY'] ?? '');
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const key = /^[0-9a-f]{64}$/i.test(line) ? Buffer.from(line, 'hex') : Buffer.from(line, 'utf8');
    if (key.length >= LEAST) return new SealKey(key);
    throw new Error(`Settings: ${file ? 'DALEL_SEAL_KEY_FILE' : 'DALEL_SEAL_KEY'} must hold keys of ${LEAST} bytes or more`);
  });
}
