import { withServer } from '../kit/scene.js';
import { atTheVault, NAMES, write } from '../vault/vault-work.js';
import { caseInput, DELETE_DRAFT, done, refused, type Shown, step, verifiedCase } from './case-work.js';

const PARTICULARS = 'query ($code: String!) { case(code: $code) { notes survivors { id pseudonym ageBand sogi livingWithHiv } } }';

describe('a case is corrected', () => {
  const { server, owner, documenter, lawyer, partner, reviewer } = withServer({ people: ['documenter', 'lawyer', 'partner', 'reviewer'] });

  const entered = () => done(documenter, 'createCase', caseInput());
  const asRead = ({ code, version }: Shown) => ({ code, version });
  const rowsOf = async ({ id }: Shown): Promise<string[]> => {
    const { rows } =
      await owner.query(`SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.column_name = 'case_id' AND t.table_type = 'BASE TABLE' AND c.table_schema = 'public'`);
    const held = await Promise.all(
      rows.map(async ({ name }) => ((await owner.query(`SELECT FROM "${name}" WHERE case_id = $1`, [id])).rowCount ? [name] : [])),
    );
    return held.flat();
  };

  describe('in what is recorded of its people', () => {
    it('by those who work on it, person by person; who is not named stays', async () => {
      const before = await entered();
      const [first, second] = before.survivors;
      const survivors = [{ id: second!.id, pseudonym: ' Survivor Z ', ageBand: '35-44', sogi: 'LESBIAN', livingWithHiv: true }];
      const after = await done(documenter, 'updateCase', { ...asRead(before), survivors });
      expect(after.version).toBe(before.version + 1);
      expect((await documenter.data(PARTICULARS, { code: before.code })).case.survivors).toEqual([
        { id: first!.id, pseudonym: 'Survivor A', ageBand: '25-34', sogi: 'GAY', livingWithHiv: null },
        { id: second!.id, pseudonym: 'Survivor Z', ageBand: '35-44', sogi: 'LESBIAN', livingWithHiv: true },
      ]);
    });

    it('but not a person of another case, nor to a code that there is not; then nothing of the change is kept', async () => {
      const [before, other] = [await entered(), await entered()];
      const survivors = [{ id: other.survivors[0]!.id, pseudonym: 'Somebody else' }];
      expect(await refused(documenter, 'updateCase', { ...asRead(before), region: 'KZ-71', survivors })).toBe('NOT_FOUND');
      const wrong = [{ id: before.survivors[0]!.id, pseudonym: 'Survivor A', sogi: 'NO_SUCH_CODE' }];
      expect(await refused(documenter, 'updateCase', { ...asRead(before), survivors: wrong })).toBe('BAD_USER_INPUT');
      const { case: still } = await documenter.data('query ($code: String!) { case(code: $code) { region version } }', {
        code: before.code,
      });
      expect(still).toEqual({ region: 'KZ-75', version: before.version });
    });
  });

  it('and its notes are read by those who read particulars', async () => {
    const { code } = await entered();
    expect((await lawyer.data(PARTICULARS, { code })).case.notes).toBe('the invented note');
    expect(await partner.errorCode(PARTICULARS, { code })).toBe('NOT_FOUND');
  });

  describe('or deleted, while it is a draft that nobody confirmed', () => {
    it('by who made it, with all that hangs on it; its code stays used', async () => {
      const draft = await entered();
      expect(await rowsOf(draft)).toEqual(expect.arrayContaining(['act', 'case_text', 'consent', 'survivor']));
      expect(await documenter.data(DELETE_DRAFT, { input: asRead(draft) })).toEqual({ deleteDraft: true });
      expect(await rowsOf(draft)).toEqual([]);
      expect(await documenter.errorCode(PARTICULARS, { code: draft.code })).toBe('NOT_FOUND');
      expect((await owner.query('SELECT FROM case_code WHERE code = $1', [draft.code])).rowCount).toBe(1);
      expect(
        (await owner.query(`SELECT detail FROM audit_entry WHERE action = 'case.deleted' AND subject_id = $1`, [draft.id])).rows,
      ).toEqual([{ detail: { code: draft.code } }]);
    });

    it('also after it was sent back', async () => {
      const { code } = await step(documenter, 'submitCase', await entered());
      const returned = await done(reviewer, 'returnCase', { code, reasons: 'It is entered twice.' });
      expect(await documenter.data(DELETE_DRAFT, { input: asRead(returned) })).toEqual({ deleteDraft: true });
    });

    it('by nobody else, and in no version but the one that was read', async () => {
      const draft = await entered();
      expect(await lawyer.errorCode(DELETE_DRAFT, { input: asRead(draft) })).toBe('FORBIDDEN');
      expect(await partner.errorCode(DELETE_DRAFT, { input: asRead(draft) })).toBe('FORBIDDEN');
      expect(await documenter.errorCode(DELETE_DRAFT, { input: { ...asRead(draft), version: 7 } })).toBe('CONFLICT');
      expect(await documenter.errorCode(DELETE_DRAFT, { input: { code: 'KZ-2023-S9999', version: 1 } })).toBe('NOT_FOUND');
    });

    it('not while it is submitted, and not once a second person confirmed it', async () => {
      const submitted = await step(documenter, 'submitCase', await entered());
      expect(await documenter.errorCode(DELETE_DRAFT, { input: asRead(submitted) })).toBe('BAD_USER_INPUT');
      const verified = await verifiedCase(documenter, reviewer);
      const changed = await done(documenter, 'updateCase', { ...asRead(verified), region: 'KZ-71' });
      const returned = await done(reviewer, 'returnCase', { code: changed.code, reasons: 'Which region?' });
      expect(returned.state).toBe('DRAFT');
      expect(await documenter.errorCode(DELETE_DRAFT, { input: asRead(returned) })).toBe('BAD_USER_INPUT');
    });

    it('not where its vault was used, and then all of it stays', async () => {
      const draft = await entered();
      await write(await atTheVault(server.url, 'documenter'), draft.code, [{ witness: 1, field: 'NAME', text: NAMES[0] }]);
      const held = await rowsOf(draft);
      expect(await documenter.errorCode(DELETE_DRAFT, { input: asRead(draft) })).toBe('BAD_USER_INPUT');
      expect(await rowsOf(draft)).toEqual(held);
    });
  });
});
