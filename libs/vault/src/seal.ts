import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Length of every key here: AES-256. */
export const KEY_LENGTH = 32;
const FORMAT = 1;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const OVERHEAD = 1 + NONCE_LENGTH + TAG_LENGTH;

/** What was sealed is not what is there now, or is not of this place. Says nothing of its content. */
export class SealBroken extends Error {
  constructor() {
    super('a sealed value does not open: it was changed, moved, or sealed under another key');
  }
}

/** Table, column, row and key version: where a sealed value belongs. It opens nowhere else (S30). */
export type SealedPlace = readonly (string | number)[];

/** AES-256-GCM under a random nonce of 96 bits. @returns format, nonce, ciphertext and tag in one */
export function seal(key: Buffer, plain: Buffer, place: SealedPlace): Buffer {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH }).setAAD(associated(place));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), nonce, ciphertext, cipher.getAuthTag()]);
}

/** @throws SealBroken */
export function open(key: Buffer, sealed: Buffer, place: SealedPlace): Buffer {
  if (sealed.length < OVERHEAD || sealed[0] !== FORMAT) throw new SealBroken();
  const nonce = sealed.subarray(1, 1 + NONCE_LENGTH);
  const tag = sealed.subarray(sealed.length - TAG_LENGTH);
  // the tag's length is fixed here too: node would take shorter ones, which are easier to guess
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH }).setAAD(associated(place)).setAuthTag(tag);
  try {
    const ciphertext = sealed.subarray(1 + NONCE_LENGTH, sealed.length - TAG_LENGTH);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

/** JSON keeps the parts apart: no two places read alike. */
const associated = (place: SealedPlace) => Buffer.from(JSON.stringify(['dalel-vault', FORMAT, ...place]), 'utf8');

/** A text fills whole blocks, so that the length of what is stored does not tell a short name from a long one. */
const BLOCK = 64;

/** A text with its length before it, filled up. */
export function padded(text: string): Buffer {
  const content = Buffer.from(text, 'utf8');
  const filled = Buffer.alloc(Math.ceil((4 + content.length) / BLOCK) * BLOCK);
  filled.writeUInt32BE(content.length);
  content.copy(filled, 4);
  return filled;
}

export const unpadded = (filled: Buffer): string => filled.toString('utf8', 4, 4 + filled.readUInt32BE());
