import { withDatabase } from '../../kit/scene.js';
import { TABLES } from '../policy/tables.js';
import { attemptChecks } from './attempts/attempts.js';
import { createMatrixDatabase } from './matrix-database.js';
import { rightsChecks } from './rights-checks.js';
import { type Check, type Ground, readChecks, readGround, writeChecks } from './row-checks.js';

/** What stands in for a database while the tests are named: the names depend on the data of the policy alone. */
const UNMADE: Ground = { rows: new Map(), keys: new Map(), people: new Map(), caseById: new Map(), granted: new Map() };

describe('the rows that each role of the database reads and writes, as the policy says (S2, S7, S8)', () => {
  const { owner } = withDatabase({ database: createMatrixDatabase });
  let ground: Ground;

  beforeAll(async () => {
    ground = await readGround(owner);
    await owner.query('BEGIN');
  });

  async function wrongOf(checks: Check[]): Promise<Record<string, string>> {
    const wrong: Record<string, string> = {};
    for (const check of checks) {
      const found = await check.run(owner);
      if (found) wrong[check.name] = found;
    }
    return wrong;
  }

  it('there are rows to be seen in every table', () => {
    expect([...ground.rows].filter(([, rows]) => rows.length === 0).map(([table]) => table)).toEqual([]);
  });

  it('every guarded table is in the policy, with the roles that read it', async () => {
    const { rows } = await owner.query<{ table: string; roles: string[] }>(`
      SELECT CASE n.nspname WHEN 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END AS table,
             ARRAY(SELECT DISTINCT substr(r::regrole::text, 7) FROM pg_policy p, unnest(p.polroles) r
                    WHERE p.polrelid = c.oid AND p.polcmd IN ('r', '*') AND p.polpermissive AND p.polname <> 'owner' ORDER BY 1) AS roles
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relrowsecurity`);
    const rolesOf = Object.fromEntries(Object.entries(TABLES).map(([table, { reads }]) => [table, Object.keys(reads).sort()]));
    expect(Object.fromEntries(rows.map(({ table, roles }) => [table, roles]))).toEqual(rolesOf);
  });

  it('the rights of every role on every table and column are those of the policy (S2)', async () => {
    expect(await wrongOf(await rightsChecks(owner))).toEqual({});
  });

  for (const [i, { name }] of readChecks(UNMADE).entries())
    it(name, async () => expect(await readChecks(ground)[i]!.run(owner)).toBeUndefined());
  for (const [i, { name }] of writeChecks(UNMADE).entries())
    it(name, async () => expect(await writeChecks(ground)[i]!.run(owner)).toBeUndefined());
  it('who signs, who confirms, and what no change may reach', async () => {
    expect(await wrongOf(attemptChecks(ground))).toEqual({});
  });
});
