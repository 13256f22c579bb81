import { Client, escapeLiteral } from 'pg';

/** Gives the application's login a password. @returns the address with which api and worker connect. */
export async function setAppPassword(ownerUrl: string, password: string): Promise<string> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`ALTER ROLE dalel_app LOGIN PASSWORD ${escapeLiteral(password)}`);
  } finally {
    await owner.end();
  }
  const url = new URL(ownerUrl);
  url.username = 'dalel_app';
  url.password = encodeURIComponent(password);
  return url.href;
}
