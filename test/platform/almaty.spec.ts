import { withDatabase } from '../kit/scene.js';

describe('the day it is in Almaty, in the database', () => {
  const { owner } = withDatabase();

  it.each([
    ['2026-11-28 18:59:59+00', '2026-11-28'],
    ['2026-11-28 19:30:00+00', '2026-11-29'],
    ['2026-11-28 23:30:00+00', '2026-11-29'],
    ['2026-12-31 19:30:00+00', '2027-01-01'],
  ])('is at %s the %s, in whatever time zone the session is', async (moment, day) => {
    const { rows } = await owner.query(`SELECT prosrc FROM pg_proc WHERE proname = 'almaty_today'`);
    const expression = (rows[0].prosrc as string).replace('now()', `timestamptz '${moment}'`);
    expect(expression).toContain(moment);
    for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      await owner.query(`SET TIME ZONE '${zone}'`);
      const { rows: answers } = await owner.query({ text: `SELECT (${expression})::text`, rowMode: 'array' });
      expect([zone, answers]).toEqual([zone, [[day]]]);
    }
  });

  it('is the one that rules go by: no function, policy or check asks the server’s calendar', async () => {
    const { rows } = await owner.query(`
      SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname = 'public' AND p.prosrc ~* '\\mcurrent_date\\M|now\\(\\)::date'
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
      UNION ALL SELECT polname FROM pg_policy
       WHERE concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~* 'current_date|now\\(\\)\\)?::date'
      UNION ALL SELECT conname FROM pg_constraint WHERE contype = 'c' AND pg_get_constraintdef(oid) ~* 'current_date|now\\(\\)\\)?::date'
      UNION ALL SELECT attrelid::regclass || '.' || attname FROM pg_attrdef f JOIN pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
        JOIN pg_class t ON t.oid = a.attrelid WHERE t.relnamespace = 'public'::regnamespace
         AND pg_get_expr(f.adbin, f.adrelid) ~* 'current_date|now\\(\\)\\)?::date'`);
    expect(rows).toEqual([]);
  });

  it.each([
    ['an assessment', 'UPDATE assessment SET assessed_on = almaty_today() + 1'],
    ['a consent', 'UPDATE consent SET expires_on = NULL, given_on = almaty_today() + 1'],
    ['a case', `UPDATE "case" SET occurred_month = date_trunc('month', almaty_today())::date + interval '1 month'`],
    ['what happened', 'UPDATE case_particulars SET occurred_on = almaty_today() + 1'],
  ])('is the last that %s may be of', async (_, change) => {
    await owner.query('BEGIN');
    await owner.query(`ALTER TABLE consent DISABLE TRIGGER USER; ALTER TABLE assessment DISABLE TRIGGER USER`);
    await expect(owner.query(change)).rejects.toMatchObject({ code: '23514', constraint: expect.stringMatching(/_on_check|_month_check/) });
    await owner.query('ROLLBACK');
  });
});
