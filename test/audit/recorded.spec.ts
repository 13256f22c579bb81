import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';
import { recording } from './recording.js';

describe('what the audit records (S33)', () => {
  const people = withServer({
    people: ['lawyer', 'reviewer', 'advocate', 'documenter', 'admin', 'reader', 'partner'],
    settings: WITHOUT_LIMITS,
  });
  const { owner } = people;
  const { recorded, of } = recording(people);

  describe('refusals, although their transaction is rolled back', () => {
    it('a wrong password, and a wrong account', async () => {
      const attempt = (email: string) =>
        people.reader.query('mutation ($email: String!) { signIn(email: $email, password: "not the password") { __typename } }', { email });
      const entries = await recorded(async () => {
        await attempt('lawyer@demo.example');
        await attempt('nobody-like-this@demo.example');
      });
      expect(entries.map(({ action, who }) => [action, who])).toEqual([
        ['session.refused', 'lawyer'],
        ['session.refused', null],
      ]);
      expect(JSON.stringify(entries)).not.toContain('nobody-like-this');
    });

    it('what a role does not allow, under whatever alias it is asked', async () => {
      const entries = await recorded(() =>
        people.reader.query('query { wanted_Aigerim: auditEntries { totalCount } } ').then(() =>
          people.reader.query('mutation ($id: ID!) { secret_words: confirmAssessment(input: {id: $id, version: 1}) { id } }', {
            id: '0198c0de-0000-7000-8000-000000000001',
          }),
        ),
      );
      expect(entries).toEqual([
        of('access.refused', 'reader', { code: 'FORBIDDEN', field: 'auditEntries', asked: null }),
        of('access.refused', 'reader', { code: 'FORBIDDEN', field: 'confirmAssessment', asked: '0198c0de-0000-7000-8000-000000000001' }),
      ]);
    });

    it('an assessment that its own author wants to confirm', async () => {
      const { rows } = await owner.query(
        `UPDATE assessment SET state = 'PROPOSED', reviewed_by = NULL, reviewed_at = NULL,
                proposed_by = (SELECT id FROM person WHERE email = 'reviewer@demo.example')
          WHERE id = (SELECT id FROM assessment ORDER BY id LIMIT 1) RETURNING id, version`,
      );
      const [{ id, version }] = rows;
      const entries = await recorded(async () => {
        expect(
          await people.reviewer.errorCode('mutation ($input: ReviewAssessmentInput!) { confirmAssessment(input: $input) { id } }', {
            input: { id, version },
          }),
        ).toBe('FORBIDDEN');
      });
      expect(entries).toEqual([of('access.refused', 'reviewer', { code: 'FORBIDDEN', field: 'confirmAssessment', asked: id })]);
    });

    it('each time anew, in one operation too', async () => {
      const twice = () => people.reader.query('{ a: auditEntries { totalCount } b: auditEntries { totalCount } }');
      const entries = await recorded(() => twice().then(twice));
      expect(entries.filter(({ action }) => action === 'access.refused').length).toBeGreaterThanOrEqual(2);
    });
  });

  describe('sensitive reads', () => {
    it('evidence for a purpose, with the purpose and the recommendation', async () => {
      const entries = await recorded(() =>
        people.lawyer.data('{ evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION) { totalCount } }'),
      );
      expect(entries).toEqual([of('evidence.read', 'lawyer', { recommendation: 'ECOM-2023-R1', purpose: 'UN_SUBMISSION' })]);
    });

    it('figures for a purpose', async () => {
      const entries = await recorded(() =>
        people.lawyer.data('{ statistics(by: [REGION, VIOLATION_TYPE], purpose: STATISTICS) { total } }'),
      );
      expect(entries).toEqual([of('statistics.read', 'lawyer', { purpose: 'STATISTICS', by: 'REGION VIOLATION_TYPE' })]);
    });

    it('the same read again within a minute is the same reading; of another person, or of something else, it is not', async () => {
      const read = (who: 'lawyer' | 'advocate' | 'reviewer', purpose: string) =>
        people[who].data(`{ evidence(recommendation: "ECOM-2023-R2", purpose: ${purpose}) { totalCount } }`);
      const entries = await recorded(async () => {
        for (let n = 0; n < 3; n++) await read('lawyer', 'UN_SUBMISSION');
        await read('advocate', 'UN_SUBMISSION');
        await read('lawyer', 'MEDIA');
      });
      expect(entries.map(({ who, detail }) => [who, detail['purpose']])).toEqual([
        ['lawyer', 'UN_SUBMISSION'],
        ['advocate', 'UN_SUBMISSION'],
        ['lawyer', 'MEDIA'],
      ]);
    });

    it('what is not sensitive is not recorded', async () => {
      expect(
        await recorded(() =>
          people.lawyer.data('{ cases { totalCount edges { node { code title } } } instruments { code } viewer { roles } }'),
        ),
      ).toEqual([]);
    });

    it('an answer that cannot be recorded does not leave', async () => {
      await owner.query(`REVOKE INSERT (person_id, action, subject_type, subject_id, detail) ON audit_entry FROM dalel_staff`);
      const { data, errors } = await people.reviewer.query('{ evidence(recommendation: "ECOM-2023-R1", purpose: MEDIA) { totalCount } }');
      await owner.query(`GRANT INSERT (person_id, action, subject_type, subject_id, detail) ON audit_entry TO dalel_staff`);
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions?.code).toBeDefined();
      expect(
        await recorded(() => people.reviewer.data('{ evidence(recommendation: "ECOM-2023-R1", purpose: MEDIA) { totalCount } }')),
      ).toHaveLength(1);
    });
  });

  it('shows no code of a case that its reader may not see, whoever asked for it (B13)', async () => {
    const one = async (level: string) =>
      (await owner.query(`SELECT code FROM "case" WHERE level ${level} AND (consented_purposes & 1) = 1 ORDER BY code LIMIT 1`)).rows[0]
        .code as string;
    const [sealed, published] = [await one('= 3'), await one('= 0')];
    for (const code of [sealed, published, 'KZ-2023-SQQQQ'])
      await people.reader.query('mutation ($code: String!) { submitCase(input: {code: $code, version: 1}) { code } }', { code });
    const { auditEntries } = await people.admin.data(
      '{ auditEntries(first: 100, filter: {actions: ["access.refused"]}) { edges { node { detail { name value } } } } }',
    );
    const page = JSON.stringify(auditEntries);
    expect(page).toContain(published);
    expect(page).not.toContain(sealed);
    expect(page).not.toContain('KZ-2023-SQQQQ');
  });

  it('holds nothing of what cases say', async () => {
    const texts = await owner.query(`
      SELECT DISTINCT word FROM (
        SELECT jsonb_path_query(title || narrative, '$.*') #>> '{}' AS word FROM case_text
        UNION ALL SELECT place FROM case_particulars UNION ALL SELECT notes FROM case_particulars UNION ALL SELECT pseudonym FROM survivor
      ) t WHERE length(word) > 5`);
    const { rows } = await owner.query(`SELECT string_agg(e::text, E'\n') AS all FROM audit_entry e`);
    expect(texts.rows.length).toBeGreaterThan(100);
    expect(texts.rows.filter(({ word }) => rows[0].all.includes(word))).toEqual([]);
  });
});
