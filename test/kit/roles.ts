import type { Client } from 'pg';

/** The roles that the application's login may take. */
export type DatabaseRole = 'dalel_staff' | 'dalel_public' | 'dalel_sign_in' | 'dalel_indexer' | 'dalel_jobs' | 'dalel_vault';

/** Settings that the policies read, without `app.`; what is left out is not set. */
export type ViewerSettings = Partial<Record<'person' | 'clearance' | 'roles' | 'synthetic' | 'purposes', string>>;

/** Works as a role of the application in one transaction, with just these settings; all of it is rolled back. */
export async function asRole<T>(client: Client, role: DatabaseRole, settings: ViewerSettings, work: () => Promise<T>): Promise<T> {
  await client.query(`BEGIN; SET LOCAL ROLE ${role}`);
  try {
    for (const [name, value] of Object.entries(settings)) await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, value]);
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

/** The SQLSTATE with which a statement is refused; `undefined` when it is not. The transaction stays usable. */
export async function sqlStateOf(client: Client, text: string, values: unknown[] = []): Promise<string | undefined> {
  await client.query('SAVEPOINT attempt');
  try {
    await client.query(text, values);
    await client.query('RELEASE SAVEPOINT attempt');
    return undefined;
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
    return (error as { code?: string }).code;
  }
}
