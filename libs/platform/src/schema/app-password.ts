import { escapeLiteral } from 'pg';
import { asOwner } from '../transaction/as-owner.js';

/** Gives the application's login a password. @returns the address with which api and worker connect. */
export async function setAppPassword(ownerUrl: string, password: string): Promise<string> {
  await asOwner(ownerUrl, (owner) => owner.query(`ALTER ROLE dalel_app LOGIN PASSWORD ${escapeLiteral(password)}`));
  const url = new URL(ownerUrl);
  url.username = 'dalel_app';
  url.password = encodeURIComponent(password);
  return url.href;
}
