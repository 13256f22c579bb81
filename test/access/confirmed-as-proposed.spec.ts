import { caseInput, done, publishedCase, REVISE, refused, type Shown, verifiedCase, WORDING } from '../cases/case-work.js';
import { asRole, sqlStateOf } from '../kit/roles.js';
import { withServer } from '../kit/scene.js';

const PROPOSE = 'mutation ($input: ProposeOpeningInput!) { proposeOpening(input: $input) { id } }';
const CONFIRM = 'mutation ($id: ID!) { confirmOpening(id: $id) { id } }';

/** What a second person confirms is carried out as they read it, or not at all: also where somebody of the house writes by SQL in between. */
describe('what a second person confirms', () => {
  const { app, ids, sql, documenter, lawyer, reviewer, enteredCase } = withServer({
    people: ['documenter', 'lawyer', 'reviewer'],
    proved: true,
  });

  const asLawyer = () => ({ person: ids['lawyer'] ?? '', roles: ',LAWYER,', clearance: '2', synthetic: 'true', purposes: '1' });
  /** In one transaction, past the application, and kept. */
  async function bySql(of: Shown, ...statements: string[]): Promise<void> {
    await asRole(app, 'dalel_staff', asLawyer(), async () => {
      for (const text of statements) {
        const { rowCount } = await app.query(text.replaceAll('$case', `'${of.id}'`).replaceAll('$lawyer', `'${ids['lawyer']}'`));
        expect({ text, rowCount }).not.toEqual({ text, rowCount: 0 });
      }
      await app.query('COMMIT');
    });
  }
  const versionOf = async ({ id }: Shown) => (await sql<{ version: number }>('SELECT version FROM "case" WHERE id = $1', [id]))[0]?.version;

  it.each([
    [`UPDATE "case" SET region = 'KZ-71' WHERE id = $case`],
    [`UPDATE "case" SET region = 'KZ-71', version = version WHERE id = $case`],
    [`UPDATE case_text SET narrative = '{"en": "Her name and number."}' WHERE case_id = $case`],
    [`UPDATE case_particulars SET place = 'her own door' WHERE case_id = $case`],
    [`DELETE FROM act WHERE case_id = $case`],
    [`INSERT INTO referral (case_id, ordinal, kind, text) SELECT $case, 9, kind, '{"en": "more"}' FROM referral LIMIT 1`],
  ])('of an opening is the case as it was proposed, and not after %s', async (statement) => {
    const made = await enteredCase();
    const { id } = (await documenter.data(PROPOSE, { input: { case: made.code, version: made.version, to: 'PARTNER', reason: 'over' } }))
      .proposeOpening;
    await bySql(made, statement);
    expect(await reviewer.errorCode(CONFIRM, { id })).toBe('CONFLICT');
    expect(await sql('SELECT level FROM "case" WHERE id = $1', [made.id])).toEqual([{ level: 2 }]);
  });

  it.each(['version - 1', '0', '2147483647', 'version + 1'])('has a version that staff do not set: %s', async (value) => {
    const made = await enteredCase();
    await bySql(made, `UPDATE "case" SET version = ${value} WHERE id = $case`);
    expect(await versionOf(made)).toBe(made.version);
    await bySql(made, `UPDATE "case" SET version = ${value}, region = 'KZ-71' WHERE id = $case`);
    expect(await versionOf(made)).toBe(made.version + 1);
  });

  it('is not outdated by what changes nothing', async () => {
    const made = await enteredCase();
    await bySql(
      made,
      `UPDATE "case" SET region = region, level = level WHERE id = $case`,
      `UPDATE case_text SET narrative = narrative WHERE case_id = $case`,
      `UPDATE case_particulars SET place = place WHERE case_id = $case`,
    );
    const { code, version } = made;
    expect((await done(lawyer, 'updateCase', { code, version })).version).toBe(version);
    expect((await done(lawyer, 'updateCase', { code, version, notes: 'the invented note' })).version).toBe(version);
  });

  describe('and what only protects a case', () => {
    const update = (of: Shown, changes: object) => done(documenter, 'updateCase', { code: of.code, version: of.version, ...changes });
    const changedSince = (of: Shown) => bySql(of, `UPDATE case_particulars SET notes = 'one more' WHERE case_id = $case`);

    it('is not stopped by who changes small things of it all the time', async () => {
      const published = await publishedCase(documenter, reviewer);
      await changedSince(published);
      expect(await done(reviewer, 'withdrawCase', { code: published.code })).toMatchObject({ state: 'WITHDRAWN' });

      const draft = await enteredCase({ confidentiality: 'PARTNER' });
      await changedSince(draft);
      expect(await update(draft, { confidentiality: 'RESTRICTED' })).toMatchObject({ confidentiality: 'RESTRICTED' });
      expect(
        await refused(documenter, 'updateCase', { code: draft.code, version: draft.version, confidentiality: 'SEALED', region: 'KZ-71' }),
      ).toBe('CONFLICT');
      expect(await refused(documenter, 'updateCase', { code: draft.code, version: draft.version, confidentiality: 'PARTNER' })).toBe(
        'BAD_USER_INPUT',
      );
      await changedSince(draft);
      expect(await update(draft, { confidentiality: 'SEALED' })).toMatchObject({ confidentiality: 'SEALED' });
    });

    const created = async () => {
      const { code, version } = await enteredCase();
      return { code, version };
    };

    it('sends a wording and a case back as they stand', async () => {
      const submitted = await done(documenter, 'submitCase', await created());
      await changedSince(submitted);
      expect(await done(reviewer, 'returnCase', { code: submitted.code, reasons: 'why' })).toMatchObject({ state: 'DRAFT' });

      const verified = await verifiedCase(documenter, reviewer);
      const worded = await done(documenter, 'publishCase', { code: verified.code, version: verified.version, ...WORDING });
      await changedSince(worded);
      expect(await refused(reviewer, 'publishCase', { code: worded.code, version: worded.version })).toBe('CONFLICT');
      await done(reviewer, 'rejectPublication', { code: worded.code, reasons: 'why' });
      expect(await sql('SELECT state FROM publication WHERE case_id = $1', [worded.id])).toEqual([{ state: 'REJECTED' }]);
    });
  });

  it('has one version a transaction', async () => {
    const made = await enteredCase();
    const before = (await versionOf(made)) ?? 0;
    await bySql(
      made,
      `UPDATE case_text SET narrative = '{"en": "One."}' WHERE case_id = $case`,
      `UPDATE "case" SET region = 'KZ-71' WHERE id = $case`,
      `DELETE FROM act WHERE case_id = $case`,
    );
    expect(await versionOf(made)).toBe(before + 1);
    await asRole(app, 'dalel_staff', asLawyer(), async () => {
      expect(await sqlStateOf(app, `UPDATE "case" SET raised_in = NULL WHERE id = '${made.id}'`)).toBe('42501');
    });
  });

  it('of a wording is the wording that they read', async () => {
    const { code, version, id, ...rest } = await verifiedCase(documenter, reviewer);
    const proposed = await done(documenter, 'publishCase', { code, version, ...WORDING });
    await bySql(
      { id, code, version, ...rest },
      `UPDATE publication SET narrative = '{"en": "Other words."}', made_by = $lawyer, made_at = now() WHERE case_id = $case`,
    );
    expect(await refused(reviewer, 'publishCase', { code, version: proposed.version })).toBe('CONFLICT');
    expect(await sql('SELECT state FROM publication WHERE case_id = $1', [id])).toEqual([{ state: 'PROPOSED' }]);
  });

  it('of a revision is the revision that they read', async () => {
    const published = await publishedCase(documenter, reviewer);
    const { code, version } = published;
    const revised = (await documenter.data(REVISE, { input: { code, version, region: 'KZ-71' } })).reviseCase;
    await bySql(
      published,
      `DELETE FROM publication_revision WHERE case_id = $case`,
      `INSERT INTO publication_revision (case_id, title, narrative, facts, made_by)
         SELECT $case, '{"en": "Other"}', '{"en": "Other words."}', '{"set": {"region": "KZ-61"}}', $lawyer`,
    );
    expect(await refused(reviewer, 'publishCase', { code, version: revised.version })).toBe('CONFLICT');
    expect(await sql('SELECT region FROM "case" WHERE id = $1', [published.id])).toEqual([{ region: 'KZ-75' }]);
  });

  it('of a naming, an opening, an erasure or an account is a row that nobody changes', async () => {
    const KEPT = {
      dalel_staff: ['case_grant SET person_id', 'case_grant SET expires_at', 'case_grant SET reason', 'case_opening SET to_level', 'case_opening SET case_version', 'case_opening SET reason', 'publication_revision SET facts', 'publication_revision SET title'], // biome-ignore format: one line
      dalel_vault: ['vault_grant SET person_id', 'vault_grant SET expires_at', 'vault_grant SET reason', 'vault_erasure SET key_version', 'vault_erasure SET case_id', 'vault_erasure SET reason'], // biome-ignore format: one line
      dalel_sign_in: ['access_change SET roles', 'access_change SET clearance', 'access_change SET person_id', 'access_change SET person_version'], // biome-ignore format: one line
    } as const;
    for (const [role, columns] of Object.entries(KEPT))
      await asRole(app, role as keyof typeof KEPT, { ...asLawyer(), roles: ',LAWYER,REVIEWER,ADMIN,' }, async () => {
        for (const column of columns)
          expect({ column, state: await sqlStateOf(app, `UPDATE ${column} = NULL`) }).toEqual({ column, state: '42501' });
      });
  });

  it('and what the house does by its own way raises the version once', async () => {
    const made = await done(lawyer, 'createCase', caseInput());
    expect(made.version).toBe(1);
    const changed = await done(lawyer, 'updateCase', { code: made.code, version: 1, region: 'KZ-71', narrative: { en: 'Told anew.' } });
    expect(changed.version).toBe(2);
  });
});
