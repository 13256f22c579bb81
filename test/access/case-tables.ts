import type { DatabaseRole, ViewerSettings } from '../kit/roles.js';
import { withDatabase } from '../kit/scene.js';

export const ROLES: DatabaseRole[] = ['dalel_staff', 'dalel_public', 'dalel_indexer'];
export const EVERYTHING: ViewerSettings = { clearance: '2', roles: ',REVIEWER,DOCUMENTER,', synthetic: 'true', purposes: '1' };

/** The demonstration, and its tables that carry the access columns of a case: the case and all that hangs on it. */
export function withCaseTables() {
  const scene = withDatabase();
  const caseTables: string[] = [];

  beforeAll(async () => {
    const rows = await scene.sql<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'consent_valid_until' AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
    );
    caseTables.push(...rows.map(({ name }) => name));
  });

  const children = () => caseTables.filter((name) => name !== 'case');
  const staff = (login: string, over: ViewerSettings = {}): ViewerSettings => ({ ...EVERYTHING, person: scene.ids[login], ...over });
  return { ...scene, people: scene.ids, caseTables, children, staff };
}
