import { looksDrawn, looksRandom } from '#libs/platform';

const LEAST = 32;

/**
 * Keys of the operator's as text, one a line, the first of which is the current one. A key is 64 hex digits, or any text of 32 bytes or more.
 * @throws Error of one line for a key that is too short or not random; the key is never repeated
 */
export function parseOperatorKeys(text: string, setting: string): Buffer[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const isHex = /^[0-9a-f]{64}$/i.test(line);
    const key = Buffer.from(line, isHex ? 'hex' : 'utf8');
    if (isHex ? !looksRandom(key) : !looksDrawn(line))
      throw new Error(`Settings: ${setting} is not random; make one with "openssl rand -hex 32" (S14)`);
    if (key.length >= LEAST) return key;
    throw new Error(`Settings: ${setting} must hold keys of ${LEAST} bytes or more`);
  });
}
