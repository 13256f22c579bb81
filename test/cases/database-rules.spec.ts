import { Client } from 'pg';
import { Purpose, Role, type Viewer, viewerSettings } from '#libs/platform';
import { asOwner, createTestDatabase, type TestDatabase } from '../kit/database.js';

/** The rules of the work on cases as the database holds them: whatever the application were to send. */
describe('what the database refuses the application', () => {
  let database: TestDatabase;
  let app: Client;
  const people: Record<string, string> = {};

  beforeAll(async () => {
    database = await createTestDatabase('demo');
    app = new Client({ connectionString: database.appUrl });
    await app.connect();
    const { rows } = await asOwner(database, (owner) => owner.query(`SELECT id, split_part(email, '@', 1) AS login FROM person`));
    for (const { id, login } of rows) people[login] = id;
  });
  afterAll(async () => {
    await app?.end();
    await database?.drop();
  });

  /** SQLSTATE of a statement of this person, or how many rows it changed; nothing is kept. */
  async function tried(login: string, roles: Role[], sql: string, values: unknown[] = []): Promise<string | number | null> {
    const viewer: Viewer = { audience: 'staff', personId: people[login], name: login, roles, clearance: 2, purpose: Purpose.INTERNAL };
    await app.query('BEGIN');
    try {
      await app.query(viewerSettings(viewer, true));
      return (await app.query(sql, values)).rowCount;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await app.query('ROLLBACK');
    }
  }
  const owner = async (sql: string, values: unknown[] = []) => (await asOwner(database, (client) => client.query(sql, values))).rows[0];
  const DENIED = '42501';

  it('a new case that is no draft, or of another maker', async () => {
    const insert = `INSERT INTO "case" (code, occurred_month, region, state, level, synthetic, created_by) VALUES ('KZ-2023-S900', '2023-05-01', 'KZ-75', $1, 2, true, $2)`;
    expect(await tried('documenter', [Role.DOCUMENTER], insert, ['DRAFT', people['documenter']])).toBe(1);
    expect(await tried('documenter', [Role.DOCUMENTER], insert, ['VERIFIED', people['documenter']])).toBe(DENIED);
    expect(await tried('documenter', [Role.DOCUMENTER], insert, ['DRAFT', people['lawyer']])).toBe(DENIED);
    expect(await tried('advocate', [Role.ADVOCATE], insert, ['DRAFT', people['advocate']])).toBe(DENIED);
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
    expect(await tried('documenter', [Role.DOCUMENTER], insert, [id, 'PROPOSED', people['documenter'], null, null])).toBe(1);
    expect(await tried('documenter', [Role.DOCUMENTER], insert, [id, 'PROPOSED', people['lawyer'], null, null])).toBe(DENIED);
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
    expect(await tried('documenter', [Role.DOCUMENTER], `UPDATE consent SET purpose = 'MEDIA' WHERE id = $1`, [id])).toBe(DENIED);
    expect(await tried('documenter', [Role.DOCUMENTER], 'DELETE FROM consent WHERE id = $1', [id])).toBe(DENIED);
  });
});
