import { type DemoPerson, signedInAs, type TestClient } from '../kit/client.js';
import type { withServer } from '../kit/scene.js';
import { startServer, WITHOUT_LIMITS } from '../kit/server.js';

export interface Entry {
  action: string;
  who: string | null;
  subject_type: string | null;
  subject_id: string | null;
  detail: Record<string, unknown>;
}
/** Looks at what the audit records of a group of tests. */
export function recording({ database, owner }: Pick<ReturnType<typeof withServer>, 'database' | 'owner'>) {
  /** What is recorded while the work is done, all of it linked into the chain. */
  async function recorded(work: () => Promise<unknown>): Promise<Entry[]> {
    const before = (await owner.query('SELECT place FROM audit_tip')).rows[0].place;
    await work();
    const { rows } = await owner.query<Entry>(
      `SELECT e.action, split_part(p.email, '@', 1) AS who, e.subject_type, e.subject_id, e.detail
         FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id LEFT JOIN person p ON p.id = e.person_id WHERE l.place > $1 ORDER BY l.place`,
      [before],
    );
    return rows;
  }
  /** By a process that has not yet heard of any reading: as after the hour within which it would be the same one. */
  async function asAnew(who: DemoPerson, work: (client: TestClient) => Promise<unknown>): Promise<void> {
    await owner.query('DELETE FROM recent_reading');
    const other = await startServer(database.appUrl, WITHOUT_LIMITS);
    try {
      await work(await signedInAs(other.url, who));
    } finally {
      await other.close();
    }
  }
  const of = (action: string, who: string | null, detail: object, subject: Partial<Entry> = {}) => ({
    action,
    who,
    subject_type: null,
    subject_id: null,
    ...subject,
    detail,
  });

  return { recorded, asAnew, of };
}
