import { asRole, sqlStateOf } from '../kit/roles.js';
import { withCaseTables } from './case-tables.js';

describe('the copies of the access columns (S2)', () => {
  const { owner, app, people, caseTables, children, staff } = withCaseTables();

  const oneCase = async (level: number) =>
    (
      await owner.query(
        'SELECT id, level, synthetic, consented_purposes, consent_valid_until::text FROM "case" WHERE level = $1 ORDER BY code LIMIT 1',
        [level],
      )
    ).rows[0];

  it('every child carries the composite key with cascade', async () => {
    const { rows } = await owner.query<{ name: string }>(`
      SELECT k.conrelid::regclass::text AS name FROM pg_constraint k
       WHERE k.contype = 'f' AND k.confrelid = '"case"'::regclass AND k.confupdtype = 'c' AND cardinality(k.conkey) = 5`);
    expect(rows.map(({ name }) => name).sort()).toEqual(children());
  });

  it('a false copy in a new row is corrected', async () => {
    const restricted = await oneCase(2);
    const made = await asRole(app, 'dalel_staff', staff('documenter'), async () => {
      const { rows } = await app.query(
        `INSERT INTO act (case_id, ordinal, violation_type, level, synthetic, consented_purposes, consent_valid_until) VALUES ($1, 90, 'BLACKMAIL', 0, false, -1, 'infinity')
         RETURNING level, synthetic, consented_purposes, consent_valid_until::text`,
        [restricted.id],
      );
      return rows[0];
    });
    const { id: _, ...copied } = restricted;
    expect(made).toEqual(copied);
  });

  it('a false copy in an old row is refused, in every child table, even to the owner', async () => {
    const empty: string[] = [];
    for (const table of children()) {
      await owner.query('BEGIN');
      const { rows } = await owner.query(`SELECT ctid::text AS place FROM "${table}" WHERE case_id IS NOT NULL LIMIT 1`);
      if (rows.length === 0) empty.push(table);
      for (const set of [
        'level = (level + 1) % 4',
        'synthetic = NOT synthetic',
        'consented_purposes = consented_purposes # 4',
        `consent_valid_until = '2020-01-01'`,
        'case_id = gen_random_uuid()',
      ])
        if (rows.length > 0)
          expect({ table, set, state: await sqlStateOf(owner, `UPDATE "${table}" SET ${set} WHERE ctid = '${rows[0].place}'`) }).toEqual({
            table,
            set,
            state: expect.stringMatching(/^23/),
          });
      await owner.query('ROLLBACK');
    }
    expect(
      empty.filter(
        (name) => !['case_step', 'evidence_note', 'publication_rejection', 'publication_revision', 'search_document'].includes(name),
      ),
    ).toEqual([]);
  });

  it('nobody but the owner may change them at all', async () => {
    await asRole(app, 'dalel_staff', staff('reviewer'), async () => {
      for (const table of caseTables)
        for (const column of ['synthetic', 'consented_purposes', 'consent_valid_until', ...(table === 'case' ? [] : ['case_id'])])
          if (!['case_text', 'case_particulars'].includes(table))
            expect({ table, column, state: await sqlStateOf(app, `UPDATE "${table}" SET ${column} = ${column}`) }).toEqual({
              table,
              column,
              state: '42501',
            });
    });
  });

  it.each(['case_text', 'case_particulars'])('staff cannot falsify or move a row of %s', async (table) => {
    await asRole(app, 'dalel_staff', staff('reviewer'), async () => {
      for (const set of ['level = (level + 1) % 3', 'consented_purposes = consented_purposes # 2', `consent_valid_until = '2020-01-01'`])
        expect({ set, state: await sqlStateOf(app, `UPDATE "${table}" SET ${set} WHERE level < 3`) }).toEqual({
          set,
          state: expect.stringMatching(/^(23503|42501)$/),
        });
    });
  });

  it('a case that becomes sealed takes all its children along, in one statement', async () => {
    const published = await oneCase(0);
    await owner.query('BEGIN');
    await owner.query(`UPDATE "case" SET level = 3, state = 'VERIFIED' WHERE id = $1`, [published.id]);
    const levels: Record<string, number[]> = {};
    for (const table of children())
      levels[table] = (await owner.query(`SELECT DISTINCT level FROM "${table}" WHERE case_id = $1`, [published.id])).rows.map(
        ({ level }) => level,
      );
    await owner.query('ROLLBACK');
    expect(Object.values(levels).filter((found) => found.length > 0).length).toBeGreaterThan(6);
    expect(Object.entries(levels).filter(([, found]) => found.some((level) => level !== 3))).toEqual([]);
  });

  it('a withdrawal counts in its own transaction, in every table (S6)', async () => {
    const { rows } = await owner.query(
      `SELECT c.id, s.id AS survivor FROM "case" c JOIN survivor s ON s.case_id = c.id WHERE c.level = 0 AND (c.consented_purposes & 4) <> 0 ORDER BY c.code LIMIT 1`,
    );
    const { id, survivor } = rows[0];
    await asRole(app, 'dalel_staff', staff('documenter'), async () => {
      await app.query(
        `INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language, recorded_by)
         VALUES ($1, $2, 'ANONYMISED_PUBLICATION', 'WITHDRAWAL', 'GENERALISED', current_date, 'told the documenter', 'RU', $3)`,
        [id, survivor, people['documenter']],
      );
      await app.query(`RESET ROLE; SET LOCAL ROLE dalel_public; SELECT set_config('app.purposes', '4', true)`);
      for (const table of ['case', 'act', 'engagement', 'evidence_link', 'publication', 'response', 'perpetrator', 'act_perpetrator']) {
        const column = table === 'case' ? 'id' : 'case_id';
        const { rows: seen } = await app.query(`SELECT count(*)::int AS n FROM "${table}" WHERE ${column} = $1`, [id]);
        expect({ table, n: seen[0].n }).toEqual({ table, n: 0 });
      }
    });
  });
});

describe('rows that hang between two tables of a case (S2)', () => {
  const { owner, app, staff } = withCaseTables();

  /** A case that a documenter reads, and a sealed one: what is written under the first must not reach into the second. */
  async function two() {
    await owner.query(
      `INSERT INTO response (case_id, ordinal, type) SELECT id, 90, 'TERMINATED' FROM "case" WHERE level = 3 ON CONFLICT DO NOTHING`,
    );
    const { rows } = await owner.query(`
      SELECT c.id, c.level, (SELECT id FROM act WHERE case_id = c.id LIMIT 1) AS act, (SELECT id FROM perpetrator WHERE case_id = c.id LIMIT 1) AS perpetrator,
             (SELECT id FROM survivor WHERE case_id = c.id LIMIT 1) AS survivor, (SELECT id FROM evidence_link WHERE case_id = c.id LIMIT 1) AS link,
             (SELECT id FROM response WHERE case_id = c.id AND ordinal = 90) AS response
        FROM "case" c ORDER BY c.level, c.code`);
    return { mine: rows.find(({ level }) => level === 1)!, other: rows.find(({ level }) => level === 3)! };
  }
  const written = (text: (cases: Awaited<ReturnType<typeof two>>) => string) => async () => {
    const cases = await two();
    const state = await asRole(app, 'dalel_staff', staff('documenter'), async () => sqlStateOf(app, text(cases)));
    expect(state).toMatch(/^(23503|42501)$/);
  };

  it(
    'no consent of one case speaks for a survivor of another',
    written(
      ({ mine, other }) => `
    INSERT INTO consent (case_id, survivor_id, purpose, identity_mode, given_on, way, language, recorded_by) VALUES ('${mine.id}', '${other.survivor}', 'MEDIA', 'NAMED', current_date, 'made up', 'RU', (SELECT nullif(current_setting('app.person'), '')::uuid))`,
    ),
  );
  it(
    'no perpetrator of one case stands under an act of another',
    written(
      ({ mine, other }) => `
    INSERT INTO act_perpetrator (act_id, perpetrator_id, case_id, ordinal, role) VALUES ('${other.act}', '${mine.perpetrator}', '${mine.id}', 90, 'PERPETRATOR')`,
    ),
  );
  it(
    'no answer of an authority is told under another case',
    written(
      ({ mine, other }) => `
    INSERT INTO response_text (response_id, case_id, text) VALUES ('${other.response}', '${mine.id}', 'false')`,
    ),
  );
  it(
    'no note of evidence hangs on another case’s link',
    written(
      ({ mine, other }) => `
    INSERT INTO evidence_note (evidence_link_id, case_id, note) VALUES ('${other.link}', '${mine.id}', 'false')`,
    ),
  );
});
