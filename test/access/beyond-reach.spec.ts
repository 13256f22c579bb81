import { withDatabase } from '../kit/scene.js';

/** Functions that staff may run and that ask for a row by its id, each with how it is called here. A new one is to be added, and judged. */
const ASKED_BY_ID: Record<string, string | undefined> = {
  approve_revision: 'approve_revision($1)',
  asker_approved: `asker_approved($1, 'ANONYMISED_PUBLICATION')`,
  consented_within_reach: 'consented_within_reach($1)',
  covered_now: 'covered_now($1)',
  delete_draft: 'delete_draft($1)',
  month_agreed: 'month_agreed($1)',
  public_facts: '(SELECT json_agg(f)::text FROM public_facts($1, false) f)',
  published_rows: 'published_rows($1)::text',
  recorded_consent: 'recorded_consent($1, 8191)',
  seal_case: 'seal_case($1)',
  withdraw_consent: `withdraw_consent($1, 'MEDIA', NULL)`,
  works_on_sealed: 'works_on_sealed($1)',
  // who confirms an opening need not see its case
  open_case: undefined,
  // law is for everyone
  provision_status: undefined,
  // so are decisions; of one that waits its citations are not read
  decision_flag: undefined,
  treatment_severity: undefined,
};
const ABSENT = '01890000-0000-7000-8000-000000000000';

describe('a function that staff may run', () => {
  const { owner } = withDatabase();
  let documenter: string;
  let sealed: { id: string; survivor: string };

  beforeAll(async () => {
    documenter = (await owner.query(`SELECT id FROM person WHERE email = 'documenter@demo.example'`)).rows[0].id;
    sealed = (
      await owner.query(
        `SELECT c.id, s.id AS survivor FROM "case" c JOIN survivor s ON s.case_id = c.id WHERE c.level = 3 AND (c.consented_purposes & 1) <> 0 LIMIT 1`,
      )
    ).rows[0];
    // so that there would be something to tell
    await owner.query(`UPDATE consent SET recorded_by = (SELECT id FROM person WHERE email = 'lawyer@demo.example') WHERE case_id = $1`, [
      sealed.id,
    ]);
  });

  /** As a documenter who is not named to it. */
  async function ask(expression: string, id: string): Promise<unknown> {
    await owner.query('BEGIN');
    try {
      await owner.query(`SET LOCAL ROLE dalel_staff; SELECT set_config('app.person', '${documenter}', true), set_config('app.clearance', '2', true),
        set_config('app.roles', ',DOCUMENTER,REVIEWER,', true), set_config('app.synthetic', 'true', true), set_config('app.purposes', '1', true)`);
      return (await owner.query(`SELECT ${expression} AS answer`, [id])).rows[0].answer;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await owner.query('ROLLBACK');
    }
  }

  it.each(Object.entries(ASKED_BY_ID).filter(([, call]) => call))('says of a sealed case what it says of none: %s', async (name, call) => {
    const id = name === 'withdraw_consent' ? sealed.survivor : sealed.id;
    expect(await ask(call!, id)).toEqual(await ask(call!, ABSENT));
  });

  it('is among those that were looked at', async () => {
    const { rows } = await owner.query(
      `SELECT DISTINCT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND has_function_privilege('dalel_staff', oid, 'EXECUTE')
          AND 'uuid'::regtype = ANY (proargtypes::oid[]) AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = pg_proc.oid AND d.deptype = 'e') ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(ASKED_BY_ID).toSorted());
  });

  it('is none of those that answer for every case', async () => {
    for (const call of ['consented($1)', 'given_consents($1)']) expect(await ask(call, sealed.id)).toBe('42501');
  });

  it('tells nobody what another recorded', async () => {
    const { id } = (
      await owner.query(
        `UPDATE consent SET recorded_by = $1 WHERE case_id = (SELECT id FROM "case" WHERE level = 2 AND consent_valid_until = 'infinity' LIMIT 1) RETURNING case_id AS id`,
        [documenter],
      )
    ).rows[0];
    expect(await ask('recorded_consent($1, 8191)', id)).toBe(true);
    await owner.query(`UPDATE consent SET recorded_by = (SELECT id FROM person WHERE email = 'lawyer@demo.example') WHERE case_id = $1`, [
      id,
    ]);
    expect(await ask('recorded_consent($1, 8191)', id)).toBe(false);
  });
});
