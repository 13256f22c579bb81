import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as they travel. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret that nobody could guess: a plain hash is enough for it. */
export const hashed = (secret: string): Buffer => createHash('sha256').update(secret).digest();
