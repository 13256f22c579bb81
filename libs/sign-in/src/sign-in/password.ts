import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane), S10. */
const OWASP = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, OWASP);

let nobody: Promise<string> | undefined;

/** Takes as long for an account that does not exist as for a wrong password (S13). */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('no one has this password');
  const matches = await verify(stored ?? (await nobody), password);
  return matches && stored != null;
}
