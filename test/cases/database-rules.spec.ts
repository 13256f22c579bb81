import { Purpose, Role, takeRole, type Viewer, viewerRole } from '#libs/platform';
import { withDatabase } from '../kit/scene.js';

/** The rules of the work on cases as the database holds them: whatever the application were to send. */
describe('what the database refuses the application', () => {
  const { app, ids: people, sql: rowsOf } = withDatabase();
  /** SQLSTATE of a statement of this person, or how many rows it changed; nothing is kept. */
  async function tried(login: string, roles: Role[], sql: string, values: unknown[] = []): Promise<string | number | null> {
    const viewer: Viewer = { audience: 'staff', personId: people[login], name: login, roles, clearance: 2, purpose: Purpose.INTERNAL };
    await app.query('BEGIN');
    try {
      await app.query(takeRole(viewerRole(viewer, true)));
      return (await app.query(sql, values)).rowCount;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await app.query('ROLLBACK');
    }
  }
  const owner = async (sql: string, values: unknown[] = []) => (await rowsOf(sql, values))[0];
  const DENIED = '42501';

  it('a new case that is no draft, or of another maker', async () => {
    const insert = `INSERT INTO "case" (occurred_month, region, state, level, synthetic, created_by) VALUES ('2023-05-01', 'KZ-75', $1, 2, true, $2)`;
    expect(await tried('documenter', [Role.DOCUMENTER], insert, ['DRAFT', people['documenter']])).toBe(1);
    expect(await tried('documenter', [Role.DOCUMENTER], insert, ['VERIFIED', people['documenter']])).toBe(DENIED);
    expect(await tried('documenter', [Role.DOCUMENTER], insert, ['DRAFT', people['lawyer']])).toBe(DENIED);
    expect(await tried('advocate', [Role.ADVOCATE], insert, ['DRAFT', people['advocate']])).toBe(DENIED);
  });

  it('a case whose maker chose its code: so nobody tries which codes there are', async () => {
    const insert = `INSERT INTO "case" (code, occurred_month, region, level, synthetic, created_by) VALUES ($1, '2023-05-01', 'KZ-75', 2, true, $2)`;
    for (const code of ['KZ-2023-SX86V', 'KZ-2023-S9900'])
      expect(await tried('documenter', [Role.DOCUMENTER], insert, [code, people['documenter']])).toBe(DENIED);
    expect(await tried('documenter', [Role.DOCUMENTER], 'SELECT FROM case_code')).toBe(DENIED);
  });

  it('a place of a perpetrator in an act that says otherwise than the act and the perpetrator do', async () => {
    const links = await rowsOf(
      `SELECT (l.act_ordinal, l.type, l.subtype) IS NOT DISTINCT FROM (a.ordinal, p.type, p.subtype) AS alike, count(*)::int AS n
         FROM act_perpetrator l JOIN act a ON a.id = l.act_id JOIN perpetrator p ON p.id = l.perpetrator_id GROUP BY 1`,
    );
    expect(links).toEqual([{ alike: true, n: expect.any(Number) }]);
    const { act, perpetrator, id } = await owner(
      `SELECT a.id AS act, p.id AS perpetrator, a.case_id AS id FROM act a JOIN perpetrator p ON p.case_id = a.case_id JOIN "case" c ON c.id = a.case_id WHERE c.level = 1 LIMIT 1`,
    );
    const insert = (more: string, value: string) =>
      `INSERT INTO act_perpetrator (act_id, perpetrator_id, case_id, ordinal, role${more}) VALUES ($1, $2, $3, 90, 'PERPETRATOR'${value})`;
    expect(await tried('documenter', [Role.DOCUMENTER], insert(', type', `, 'EMPLOYER'`), [act, perpetrator, id])).toBe(DENIED);
    expect(await tried('documenter', [Role.DOCUMENTER], insert(', act_ordinal', ', 1'), [act, perpetrator, id])).toBe(DENIED);
  });

  it('numbers acts, and the perpetrators of each, from 1: the first of the first is whom a case counts under', async () => {
    const { acts, links } = await owner(
      `SELECT (SELECT count(*)::int FROM (SELECT min(ordinal) AS first FROM act GROUP BY case_id) x WHERE first <> 1) AS acts,
              (SELECT count(*)::int FROM (SELECT min(ordinal) AS first FROM act_perpetrator GROUP BY act_id) x WHERE first <> 1) AS links`,
    );
    expect([acts, links]).toEqual([0, 0]);
  });

  it('a case made public without an approved wording', async () => {
    const { id } = await owner(`SELECT id FROM "case" WHERE level = 2 AND state = 'VERIFIED' LIMIT 1`);
    const publish = `UPDATE "case" SET state = 'PUBLISHED', level = 0 WHERE id = $1`;
    expect(await tried('reviewer', [Role.REVIEWER], publish, [id])).toBe(DENIED);
    await owner(
      `INSERT INTO publication (case_id, title, narrative, state, made_by, approved_by, approved_at) VALUES ($1, '{"en": "t"}', '{"en": "n"}', 'APPROVED', $2, $3, now())`,
      [id, people['documenter'], people['reviewer']],
    );
    expect(await tried('reviewer', [Role.REVIEWER], publish, [id])).toBe(1);
    await owner('DELETE FROM publication WHERE case_id = $1', [id]);
  });

  it('a wording approved by its maker, by no reviewer, or in another’s name', async () => {
    const { id } = await owner(`SELECT id FROM "case" WHERE level = 2 AND state = 'VERIFIED' LIMIT 1`);
    const insert = `INSERT INTO publication (case_id, title, narrative, state, made_by, approved_by, approved_at) VALUES ($1, '{"en": "t"}', '{"en": "n"}', $2, $3, $4, $5)`;
    const now = new Date();
    const propose = `INSERT INTO publication (case_id, title, narrative, made_by) VALUES ($1, '{"en": "t"}', '{"en": "n"}', $2)`;
    expect(await tried('documenter', [Role.DOCUMENTER], propose, [id, people['documenter']])).toBe(1);
    expect(await tried('documenter', [Role.DOCUMENTER], propose, [id, people['lawyer']])).toBe(DENIED);
    expect(await tried('documenter', [Role.DOCUMENTER], insert, [id, 'APPROVED', people['documenter'], people['reviewer'], now])).toBe(
      DENIED,
    );
    await owner(`INSERT INTO publication (case_id, title, narrative, made_by) VALUES ($1, '{"en": "t"}', '{"en": "n"}', $2)`, [
      id,
      people['documenter'],
    ]);
    const approve = `UPDATE publication SET state = 'APPROVED', approved_at = now(), approved_by = $2 WHERE case_id = $1`;
    expect(await tried('reviewer', [Role.REVIEWER], approve, [id, people['reviewer']])).toBe(1);
    expect(await tried('lawyer', [Role.LAWYER], approve, [id, people['lawyer']])).toBe(DENIED);
    expect(await tried('lawyer', [Role.LAWYER], approve, [id, people['reviewer']])).toBe(DENIED);
    expect(await tried('reviewer', [Role.REVIEWER], approve, [id, people['advocate']])).toBe(DENIED);
    expect(await tried('documenter', [Role.DOCUMENTER, Role.REVIEWER], approve, [id, people['documenter']])).toBe(DENIED);
    await owner('DELETE FROM publication WHERE case_id = $1', [id]);
  });

  describe('the other’s part in what takes two people (S7)', () => {
    let id: string;
    const both = [Role.DOCUMENTER, Role.REVIEWER];
    const APPROVED = `state = 'APPROVED', approved_at = now()`;
    const set = (login: string, roles: Role[], changes: string, values: unknown[] = []) =>
      tried(login, roles, `UPDATE publication SET ${changes} WHERE case_id = $1`, [id, ...values]);
    /** A wording of this person's, in this state, as the owner puts it there. */
    async function worded(maker: string, state = 'PROPOSED'): Promise<void> {
      await owner('DELETE FROM publication WHERE case_id = $1', [id]);
      const decided = { APPROVED: 'approved', REJECTED: 'rejected', WITHDRAWN: 'approved' }[state];
      await owner(
        `INSERT INTO publication (case_id, title, narrative, made_by, made_at, state${decided ? `, ${decided}_by, ${decided}_at` : ''})
         VALUES ($1, '{"en": "t"}', '{"en": "n"}', $2, now() - interval '1 day', $3${decided ? ', $4, now()' : ''})`,
        [id, people[maker], state, ...(decided ? [people['reviewer']] : [])],
      );
    }
    beforeAll(async () => {
      id = (await owner(`SELECT id FROM "case" WHERE level = 2 AND state = 'VERIFIED' LIMIT 1`)).id;
    });
    afterAll(async () => {
      await owner('DELETE FROM publication WHERE case_id = $1', [id]);
    });

    it('is not signed over to another, neither before nor with the approval', async () => {
      await worded('documenter');
      expect(await set('documenter', both, 'made_by = $2', [people['lawyer']])).toBe(DENIED);
      expect(await set('documenter', both, 'made_by = $2, made_at = now()', [people['lawyer']])).toBe(DENIED);
      expect(await set('documenter', both, `${APPROVED}, approved_by = $2, made_by = $3`, [people['documenter'], people['lawyer']])).toBe(
        DENIED,
      );
      expect(await set('documenter', both, 'made_by = NULL')).toBe(DENIED);
      expect(await set('reviewer', [Role.REVIEWER], `made_at = made_at - interval '1 day'`)).toBe(DENIED);
      expect(await set('reviewer', [Role.REVIEWER], 'case_id = gen_random_uuid()')).toBe(DENIED);
      for (const column of ['level', 'synthetic', 'consented_purposes', 'consent_valid_until', 'id'])
        expect(await set('reviewer', [Role.REVIEWER], `${column} = ${column}`)).toBe(DENIED);
    });

    it('keeps the words that were approved: others are another proposal, of whoever makes them', async () => {
      await worded('documenter');
      const words = `narrative = '{"en": "other words"}'`;
      expect(await set('reviewer', [Role.REVIEWER], `${words}, ${APPROVED}, approved_by = $2`, [people['reviewer']])).toBe(DENIED);
      expect(await set('reviewer', [Role.REVIEWER], words)).toBe(DENIED);
      expect(await set('lawyer', [Role.LAWYER], `${words}, made_by = $2, made_at = now(), version = version + 1`, [people['lawyer']])).toBe(
        1,
      );
      await worded('documenter', 'APPROVED');
      expect(await set('reviewer', [Role.REVIEWER], words)).toBe(DENIED);
      const anew = `${words}, made_by = $2, made_at = now(), state = 'PROPOSED', approved_by = NULL, approved_at = NULL`;
      expect(await set('lawyer', [Role.LAWYER], anew, [people['lawyer']])).toBe(DENIED);
      expect(await set('reviewer', [Role.REVIEWER], 'approved_by = $2', [people['lawyer']])).toBe(DENIED);
      await worded('documenter', 'WITHDRAWN');
      expect(await set('lawyer', [Role.LAWYER], anew, [people['lawyer']])).toBe(1);
      expect(await set('lawyer', [Role.LAWYER], `${words}, made_by = $2, made_at = now()`, [people['lawyer']])).toBe(DENIED);
    });

    it('takes no step that is not the next: what was rejected or taken back is not approved', async () => {
      const approve = (login: string) => set(login, [Role.REVIEWER], `${APPROVED}, approved_by = $2`, [people[login]]);
      const reject = (login: string, roles = [Role.REVIEWER]) =>
        set(login, roles, `state = 'REJECTED', rejected_at = now(), rejected_by = $2`, [people[login]]);
      await worded('documenter', 'REJECTED');
      expect(await approve('reviewer')).not.toBe(1);
      expect(await set('reviewer', [Role.REVIEWER], `${APPROVED}, approved_by = $2, rejected_by = NULL, rejected_at = NULL`, [people['reviewer']])).toBe(DENIED); // biome-ignore format: one statement
      expect(await set('reviewer', [Role.REVIEWER], 'rejected_by = NULL')).toBe(DENIED);
      await worded('documenter', 'WITHDRAWN');
      expect(await approve('reviewer')).toBe(DENIED);
      await worded('documenter', 'APPROVED');
      expect(await reject('reviewer')).toBe(DENIED);
      await worded('documenter');
      expect(await reject('documenter', both)).toBe(DENIED);
      expect(await reject('lawyer', [Role.LAWYER])).toBe(DENIED);
      expect(await set('documenter', [Role.DOCUMENTER], `state = 'WITHDRAWN'`)).toBe(DENIED);
      expect(await reject('reviewer')).toBe(1);
      expect(await approve('reviewer')).toBe(1);
    });

    it('is not taken for a case: verified and returned by a reviewer who did not enter it, in their own name', async () => {
      const submitted = (await owner(`UPDATE "case" SET state = 'SUBMITTED', verified_by = NULL, created_by = $2 WHERE id = $1 RETURNING id`, [id, people['documenter']])).id; // biome-ignore format: one statement
      const take = (login: string, roles: Role[], state: string, verifier: string | null) =>
        tried(login, roles, 'UPDATE "case" SET state = $2, verified_by = $3 WHERE id = $1', [
          submitted,
          state,
          verifier && people[verifier],
        ]);
      expect(await take('documenter', [Role.DOCUMENTER], 'VERIFIED', 'reviewer')).toBe(DENIED);
      expect(await take('documenter', both, 'VERIFIED', 'reviewer')).toBe(DENIED);
      expect(await take('lawyer', [Role.LAWYER], 'VERIFIED', 'lawyer')).toBe(DENIED);
      expect(await take('reviewer', [Role.REVIEWER], 'VERIFIED', 'lawyer')).toBe(DENIED);
      expect(await take('reviewer', [Role.REVIEWER], 'VERIFIED', null)).toBe(DENIED);
      expect(await take('documenter', both, 'DRAFT', null)).toBe(DENIED);
      expect(await take('lawyer', [Role.LAWYER], 'DRAFT', null)).toBe(DENIED);
      expect(await take('reviewer', [Role.REVIEWER], 'WITHDRAWN', null)).toBe(DENIED);
      expect(await take('reviewer', [Role.REVIEWER], 'DRAFT', null)).toBe(1);
      expect(await take('reviewer', [Role.REVIEWER], 'VERIFIED', 'reviewer')).toBe(1);
      await owner(`UPDATE "case" SET state = 'VERIFIED', verified_by = $2 WHERE id = $1`, [id, people['reviewer']]);
      expect(await tried('lawyer', [Role.LAWYER], 'UPDATE "case" SET verified_by = NULL WHERE id = $1', [id])).toBe(DENIED);
      expect(await tried('lawyer', [Role.LAWYER], `UPDATE "case" SET state = 'DRAFT' WHERE id = $1`, [id])).toBe(DENIED);
    });

    it('is not dated otherwise than it was: an assessment', async () => {
      const { id: proposed } = await owner(
        `INSERT INTO assessment (recommendation_id, assessor, implementation, assessed_on, summary, sources, proposed_by)
         SELECT id, 'OURS', 'NO_ACTION', current_date, '{"en": "s"}', '[{"title": {"en": "t"}}]', $1 FROM recommendation LIMIT 1 RETURNING id`,
        [people['advocate']],
      );
      const confirm = (more: string) =>
        tried('reviewer', [Role.REVIEWER], `UPDATE assessment SET state = 'CONFIRMED', reviewed_by = $2, ${more} WHERE id = $1`, [
          proposed,
          people['reviewer'],
        ]);
      expect(await confirm(`reviewed_at = now() - interval '1 year'`)).toBe(DENIED);
      expect(await confirm('reviewed_at = now(), proposed_by = NULL')).toBe(DENIED);
      expect(await confirm(`reviewed_at = now(), implementation = 'IMPLEMENTED'`)).toBe(DENIED);
      expect(await confirm('reviewed_at = now()')).toBe(1);
      await owner('DELETE FROM assessment WHERE id = $1', [proposed]);
    });

    it('is not left out: figures for the public have a maker and another who approved them', async () => {
      for (const column of ['made_by', 'approved_by'])
        await expect(owner(`UPDATE release SET ${column} = NULL`)).rejects.toMatchObject({ code: '23502' });
      await expect(owner('UPDATE release SET approved_by = made_by')).rejects.toMatchObject({ code: '23514' });
      expect(await tried('reviewer', [Role.REVIEWER], `UPDATE release SET approved_by = NULL`)).toBe(DENIED);
    });

    it('figures for the public are never exact, nor under five, and of one year there is one release', async () => {
      for (const exact of [83, 4, 0])
        for (const change of [`UPDATE release SET total = ${exact}`, `UPDATE release_cell SET count = ${exact}`])
          await expect(owner(change)).rejects.toMatchObject({ code: '23514' });
      await expect(
        owner(`INSERT INTO release (code, title, published_on, synthetic, year, total, made_by, approved_by)
          SELECT 'AGAIN', title, published_on, synthetic, year, total, made_by, approved_by FROM release`),
      ).rejects.toMatchObject({ code: '23505' });
    });
  });

  it('a way into a sealed case', async () => {
    const { id } = await owner('SELECT id FROM "case" WHERE level = 3 LIMIT 1');
    expect(await tried('documenter', [Role.DOCUMENTER], 'SELECT seal_case($1)', [id])).toBe('DA002');
    expect(
      await tried('documenter', [Role.DOCUMENTER], `INSERT INTO case_grant (case_id, person_id, reason) VALUES ($1, $2, 'mine')`, [
        id,
        people['documenter'],
      ]),
    ).toBe(DENIED);
    const open = await owner(`SELECT id FROM "case" WHERE level = 2 LIMIT 1`);
    expect(await tried('documenter', [Role.DOCUMENTER], 'SELECT seal_case($1)', [open.id])).toBe(1);
    expect(await tried('advocate', [Role.ADVOCATE], 'SELECT seal_case($1)', [open.id])).toBe('DA002');
    expect(await tried('documenter', [Role.DOCUMENTER], 'UPDATE "case" SET level = 3 WHERE id = $1', [open.id])).toBe(DENIED);
  });

  it('a consent that is changed, removed, or recorded in another’s name', async () => {
    const { id, case_id, survivor_id } = await owner(
      'SELECT k.* FROM consent k JOIN "case" c ON c.id = k.case_id WHERE c.level = 2 LIMIT 1',
    );
    const insert = `INSERT INTO consent (case_id, survivor_id, purpose, identity_mode, given_on, way, language, recorded_by) VALUES ($1, $2, 'MEDIA', 'NAMED', '2023-06-01', 'w', 'EN', $3)`;
    expect(await tried('documenter', [Role.DOCUMENTER], insert, [case_id, survivor_id, people['documenter']])).toBe(1);
    expect(await tried('documenter', [Role.DOCUMENTER], insert, [case_id, survivor_id, people['lawyer']])).toBe(DENIED);
    const later = insert.replace('recorded_by)', 'recorded_by, recorded_at)').replace('$3)', `$3, now() + interval '1 second')`);
    expect(await tried('documenter', [Role.DOCUMENTER], later, [case_id, survivor_id, people['documenter']])).toBe(DENIED);
    expect(await tried('documenter', [Role.DOCUMENTER], `UPDATE consent SET purpose = 'MEDIA' WHERE id = $1`, [id])).toBe(DENIED);
    expect(await tried('documenter', [Role.DOCUMENTER], 'DELETE FROM consent WHERE id = $1', [id])).toBe(DENIED);
  });
});
