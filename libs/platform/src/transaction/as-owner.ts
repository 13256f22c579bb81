import { Client } from 'pg';
import { type Ask, inTransaction } from './transactions.js';

/** A connection of the operator's commands, as the owner of the tables, for the length of `work`. */
export async function asOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'dalel-operator' });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

export const inTransactionOfOwner = <T>(ownerUrl: string, work: (ask: Ask) => Promise<T>): Promise<T> =>
  asOwner(ownerUrl, (owner) => inTransaction(owner, work));
