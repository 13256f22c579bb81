import { randomBytes } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { Client } from 'pg';
import { migrate } from '#migrations';
import { seedDemonstration } from '../apps/cli/src/seed/seed.js';
import { asOwner, createTestDatabase } from './kit/database.js';
import { withDatabase } from './kit/scene.js';

describe('the demonstration in the database', () => {
  const { database, owner } = withDatabase();

  /** The rows of a query of one column. */
  const column = async <T>(sql: string, values: unknown[] = []) =>
    (await owner.query({ text: sql, values, rowMode: 'array' })).rows.map(([value]) => value as T);
  const number = async (sql: string) => Number((await column<number>(sql))[0]);

  it('has a release whose figures are near ECOM’s own, and never exact', async () => {
    const { rows } = await owner.query(
      `SELECT codes[1] AS code, count FROM release_cell JOIN release r ON r.id = release_id
        WHERE r.code = 'ECOM-2023' AND dimensions = '{PERPETRATOR_TYPE}' ORDER BY position`,
    );
    expect(rows.map(({ code }) => code)).toEqual(['PRIVATE_INDIVIDUAL', 'LAW_ENFORCEMENT', 'HEALTHCARE_PROVIDER', 'OTHER']);
    for (const [index, exact] of [46, 17, 12, 8].entries()) expect(Math.abs(rows[index].count - exact)).toBeLessThan(10);
    expect(await number('SELECT count(*) FROM release_cell WHERE count % 5 <> 0 OR count < 5')).toBe(0);
    expect(await column('SELECT total FROM release')).toEqual([expect.any(Number)]);
    expect(
      await column('SELECT f.value FROM release r JOIN published_figure f ON f.code = ANY (r.source_figures) ORDER BY f.value'),
    ).toEqual(expect.arrayContaining([12, 17, 83]));
    expect(await column(`SELECT DISTINCT dimensions[1] FROM release_cell ORDER BY 1`)).toEqual([
      'BIAS_MOTIVE',
      'MONTH',
      'PERPETRATOR_TYPE',
      'REGION',
      'RESPONSE',
      'VIOLATION_TYPE',
    ]);
  });

  it('has 83 cases, each with a provision, a recommendation and a consent, all synthetic', async () => {
    expect(await number('SELECT count(*) FROM "case" WHERE synthetic')).toBe(83);
    for (const table of ['engagement', 'evidence_link', 'consent', 'survivor', 'act', 'case_text', 'case_particulars'])
      expect([table, await number(`SELECT count(DISTINCT case_id) FROM ${table}`)]).toEqual([table, 83]);
    expect(await column(`SELECT code FROM case_code EXCEPT SELECT code FROM "case"`)).toEqual([]);
    expect(await number('SELECT count(*) FROM case_code')).toBe(83);
    expect(
      await number(
        `SELECT count(*) FROM "case" WHERE consented_purposes & purpose_bit('STATISTICS') = 0 OR consented_purposes & purpose_bit('INTERNAL') = 0`,
      ),
    ).toBe(0);
  });

  it('speaks three languages', async () => {
    for (const [table, cases] of [
      ['case_text', 83],
      ['publication', 39],
    ] as const)
      expect([table, await number(`SELECT count(*) FROM ${table} WHERE title ?& '{kk,ru,en}' AND narrative ?& '{kk,ru,en}'`)]).toEqual([
        table,
        cases,
      ]);
  });

  /** What is said of law, recommendations and figures; what people tell in cases may come in one language. */
  it('says everything of law, recommendations and figures in Kazakh, Russian and English', async () => {
    const texts = await column<string>(
      `SELECT format('SELECT %L AS at, id::text FROM %I WHERE NOT %I ?& ARRAY[''kk'', ''ru'', ''en'']', table_name || '.' || column_name, table_name, column_name)
         FROM information_schema.columns WHERE domain_name = 'localized_text' AND table_schema = 'public'
          AND table_name IN ('instrument', 'provision', 'provision_version', 'recommendation', 'assessment', 'published_figure', 'release')`,
    );
    expect(texts.length).toBeGreaterThan(15);
    expect((await owner.query(texts.join(' UNION ALL '))).rows).toEqual([]);
    const sources = ['instrument', 'provision_version', 'recommendation', 'assessment', 'published_figure'].map(
      (table) => `SELECT s->'note' AS note FROM ${table}, jsonb_array_elements(sources) s`,
    );
    expect(await number(`SELECT count(note) FROM (${sources.join(' UNION ALL ')}) x WHERE NOT note ?& ARRAY['kk', 'ru', 'en']`)).toBe(0);
  });

  it('published about forty, and takes from the public those whose consent is gone', async () => {
    const published = await number(`SELECT count(*) FROM "case" WHERE state = 'PUBLISHED'`);
    expect(published).toBeGreaterThanOrEqual(35);
    expect(await number(`SELECT count(*) FROM publication WHERE state = 'APPROVED' AND approved_by <> made_by`)).toBe(published);
    expect(
      await column(`SELECT code FROM "case" WHERE level = 0 AND consented_purposes & purpose_bit('ANONYMISED_PUBLICATION') = 0`),
    ).toEqual([]);
    expect(await column(`SELECT code FROM "case" WHERE level = 2 AND state = 'WITHDRAWN' ORDER BY code`)).toEqual([
      'KZ-2023-S1VQN',
      'KZ-2023-STY3N',
    ]);
    expect(await column(`SELECT DISTINCT state FROM "case" WHERE level = 2 ORDER BY 1`)).toEqual([
      'DRAFT',
      'SUBMITTED',
      'VERIFIED',
      'WITHDRAWN',
    ]);
  });

  it('reads the law as of a day', async () => {
    const status = (path: string, day: string) =>
      column(`SELECT provision_status(id, $2::date) FROM provision WHERE path = $1`, [path, day]);
    expect(await status('kz/const-1995/art/14', '2026-06-30')).toEqual(['IN_FORCE']);
    expect(await status('kz/const-1995/art/14', '2026-07-01')).toEqual(['REPEALED']);
    expect(await status('kz/const-2026/art/16', '2026-06-30')).toEqual(['NOT_YET']);
    expect(await status('kz/criminal-code/art/108', '2023-05-01')).toEqual(['REPEALED']);
    expect(await status('kz/administrative-offences-code/art/73-1', '2023-05-01')).toEqual(['IN_FORCE']);
    expect(await status('kz/criminal-code/art/54', '2023-05-01')).toEqual(['IN_FORCE']);
    const successors = await column(
      `SELECT p.path || ' ' || s.path FROM provision p JOIN provision s ON s.id = p.successor_id WHERE p.path IN ('kz/const-1995/art/14', 'kz/const-1995/art/17')`,
    );
    expect(successors.sort()).toEqual(['kz/const-1995/art/14 kz/const-2026/art/16', 'kz/const-1995/art/17 kz/const-2026/art/20']);
    expect(await number(`SELECT count(*) FROM instrument WHERE code LIKE 'kz/%'`)).toBe(23);
  });

  it('has 86 decisions with the law that they apply, each confirmed by a second person, and what is unverified marked', async () => {
    expect(await number(`SELECT count(*) FROM decision WHERE state = 'CONFIRMED' AND reviewed_by <> proposed_by`)).toBe(86);
    expect(await number(`SELECT count(*) FROM decision WHERE verification <> 'VERIFIED_IN_SOURCE'`)).toBe(16);
    expect(await number(`SELECT count(*) FROM decision WHERE verification <> 'VERIFIED_IN_SOURCE' AND unverified = '{}'`)).toBe(0);
    expect(await number(`SELECT count(*) FROM decision WHERE unverified <> '{}'`)).toBe(58);
    expect(
      await number('SELECT count(*) FROM decision d WHERE NOT EXISTS (SELECT FROM decision_provision p WHERE p.decision_id = d.id)'),
    ).toBe(1); // of a constitution that is not here
    expect(await number('SELECT count(*) FROM decision_citation')).toBe(21);
    expect(await number('SELECT count(DISTINCT decision_id) FROM decision_link')).toBe(8);
    expect(await number(`SELECT count(*) FROM decision_link WHERE relation <> 'PERSUASIVE_FOR'`)).toBe(0);
  });

  it('never says of a treaty in which Kazakhstan takes no part that it is in force', async () => {
    const statuses = await column(
      `SELECT DISTINCT provision_status(p.id, '2023-05-01') FROM provision p WHERE p.path LIKE 'coe/%' OR p.path LIKE 'oas/%'`,
    );
    expect(statuses).toEqual(['PERSUASIVE']);
  });

  it('engages only law that was in force in the month of the case', async () => {
    const outside = await column(
      `SELECT c.code || ' ' || p.path FROM engagement e JOIN "case" c ON c.id = e.case_id JOIN provision p ON p.id = e.provision_id
        WHERE NOT EXISTS (SELECT FROM provision_version v WHERE v.provision_id = p.id AND v.valid_from < c.occurred_month + interval '1 month' AND (v.valid_to IS NULL OR v.valid_to > c.occurred_month))`,
    );
    expect(outside).toEqual([]);
  });

  it('names 27 recommendations, aligns ECOM’s four with the UN’s, and lets State and house speak side by side', async () => {
    expect(await number('SELECT count(*) FROM recommendation')).toBe(27);
    const aligned = await column<string>(
      `SELECT DISTINCT r.code FROM recommendation r JOIN recommendation_alignment l ON l.recommendation_id = r.id JOIN recommendation o ON o.id = l.aligned_id
        WHERE r.code LIKE 'ECOM-2023-%' AND o.code !~ '^(ECOM|NGO)' ORDER BY 1`,
    );
    expect(aligned).toEqual(['ECOM-2023-R1', 'ECOM-2023-R2', 'ECOM-2023-R3', 'ECOM-2023-R4']);
    const judged = await column(
      `SELECT r.code || ' ' || a.assessor || ' ' || a.implementation FROM assessment a JOIN recommendation r ON r.id = a.recommendation_id WHERE a.state = 'CONFIRMED' AND a.reviewed_by <> a.proposed_by ORDER BY 1`,
    );
    expect(judged).toEqual([
      'ECOM-2023-R1 OURS NO_ACTION',
      'ECOM-2023-R2 OURS NO_ACTION',
      'ECOM-2023-R3 OURS NOT_ASSESSED',
      'ECOM-2023-R4 OURS NO_ACTION',
      'UPR-2-2014-B OURS NO_ACTION',
      'UPR-2-2014-B STATE IMPLEMENTED',
    ]);
    expect(await number(`SELECT count(*) FROM assessment WHERE summary ?& '{en,ru,kk}'`)).toBe(judged.length);
  });

  it('has eight people with one password, and the reviewer cleared for every sealed case', async () => {
    const { rows } = await owner.query(
      `SELECT email, roles, clearance, purpose, demonstration, password_hash FROM person JOIN credential ON person_id = id ORDER BY email`,
    );
    expect(rows.map(({ email }) => email)).toEqual(
      ['admin', 'advocate', 'advocate2', 'documenter', 'lawyer', 'partner', 'reader', 'reviewer'].map((name) => `${name}@demo.example`),
    );
    expect(new Set(rows.map(({ password_hash }) => password_hash)).size).toBe(8);
    expect(await verify(rows[0].password_hash, process.env['TEST_DEMO_PASSWORD']!)).toBe(true);
    expect(rows.find(({ email }) => email === 'partner@demo.example')).toMatchObject({
      roles: ['READER'],
      clearance: 1,
      purpose: 'PARTNER_SHARING',
      demonstration: true,
    });
    expect(
      await number(`SELECT count(*) FROM case_grant g JOIN person p ON p.id = g.person_id WHERE p.email = 'reviewer@demo.example'`),
    ).toBe(await number('SELECT count(*) FROM "case" WHERE level = 3'));
  });

  it('is not seeded twice', async () => {
    const steps: string[] = [];
    await seedDemonstration(database.ownerUrl, { password: 'another password', onStep: (step) => steps.push(step) });
    expect(steps).toEqual(['the demonstration is there already']);
    expect(await number('SELECT count(*) FROM "case"')).toBe(83);
  });
});

describe('where the demonstration goes', () => {
  it('refuses a database with people of its own, and leaves it as it was', async () => {
    const database = await createTestDatabase('empty');
    await asOwner(database, (db) =>
      db.query(`INSERT INTO person (email, name, roles) VALUES ('someone@example.org', 'Someone', '{ADMIN}')`),
    );
    await expect(seedDemonstration(database.ownerUrl, { password: 'demo' })).rejects.toThrow('not for the demonstration');
    await asOwner(database, async (db) => expect((await db.query('SELECT FROM vocabulary_term')).rowCount).toBe(0));
    await database.drop();
  });

  it('refuses a database with cases that are not synthetic', async () => {
    const database = await createTestDatabase('empty');
    await asOwner(database, async (db) => {
      await db.query(`INSERT INTO vocabulary_term (vocabulary, code, label) VALUES ('region', 'KZ-75', '{"en": "Almaty"}')`);
      await db.query(
        `INSERT INTO "case" (code, occurred_month, region, level, synthetic) VALUES ('KZ-2023-7Q4M2', '2023-01-01', 'KZ-75', 2, false)`,
      );
    });
    await expect(seedDemonstration(database.ownerUrl, { password: 'demo' })).rejects.toThrow('cases that are not synthetic');
    await database.drop();
  });

  it('is filled by an owner who is no superuser, row-level security and all', async () => {
    const server = process.env['TEST_OWNER_URL']!;
    const [role, name] = [randomBytes(6).toString('hex'), randomBytes(6).toString('hex')].map((part) => `plain_${part}`) as [
      string,
      string,
    ];
    const admin = new Client({ connectionString: server });
    await admin.connect();
    await admin.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE PASSWORD 'plain'`);
    const { rows: roles } = await admin.query<{ name: string }>(`SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'dalel_%'`);
    await admin.query(`GRANT ${roles.map(({ name: granted }) => granted).join(', ')} TO ${role} WITH ADMIN OPTION, INHERIT FALSE`);
    await admin.query(`CREATE DATABASE ${name} OWNER ${role}`);
    const url = new URL(server);
    Object.assign(url, { username: role, password: 'plain', pathname: `/${name}` });
    try {
      await migrate(url.href);
      await seedDemonstration(url.href, { password: 'demo' });
      const owner = new Client({ connectionString: url.href });
      await owner.connect();
      const { rows } = await owner.query(
        `SELECT (SELECT count(*)::int FROM "case") AS cases, (SELECT demonstration FROM deployment) AS demonstration`,
      );
      await owner.end();
      expect(rows).toEqual([{ cases: 83, demonstration: true }]);
    } finally {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.query(`DROP OWNED BY ${role} CASCADE`);
      await admin.query(`DROP ROLE ${role}`);
      await admin.end();
    }
  });
});
