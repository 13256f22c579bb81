import { withServer } from '../kit/scene.js';
import { atTheVault, NAMES, write } from '../vault/vault-work.js';
import {
  caseInput,
  consent,
  DELETE_DRAFT,
  done,
  found,
  publishedCase,
  refused,
  type Shown,
  step,
  verifiedCase,
  WORDING,
} from './case-work.js';

const PARTICULARS = 'query ($code: String!) { case(code: $code) { notes survivors { id pseudonym ageBand sogi livingWithHiv } } }';

describe('a case is corrected', () => {
  const { server, owner, documenter, lawyer, partner, reviewer } = withServer({ people: ['documenter', 'lawyer', 'partner', 'reviewer'] });

  const entered = (changes = {}) => done(documenter, 'createCase', caseInput(changes));
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

  describe('by people who are added to it', () => {
    const terms = (purpose: string) => {
      const { survivor, ...agreed } = consent(purpose);
      return agreed;
    };
    const added = (purposes: string[], pseudonym = 'Survivor C') => ({
      addSurvivors: [{ pseudonym, sogi: 'LESBIAN', consents: purposes.map(terms) }],
    });
    const add = (to: Shown, purposes: string[]) => done(documenter, 'updateCase', { ...asRead(to), ...added(purposes) });
    const asked = async (code: string, selection: string) =>
      (await documenter.data(`query ($code: String!) { case(code: $code) { ${selection} } }`, { code })).case;

    it('each with what they agreed to: what the case may be used for is what all agree to', async () => {
      const before = await entered();
      const after = await add(before, ['INTERNAL', 'STATISTICS']);
      expect(after.survivors.map(({ pseudonym }) => pseudonym)).toEqual(['Survivor A', 'Survivor B', 'Survivor C']);
      expect(after.version).toBe(before.version + 1);
      expect(await asked(before.code, 'usableFor')).toEqual({ usableFor: ['INTERNAL', 'STATISTICS'] });
    });

    it('but not without consent to what the house needs, and then nothing of the change is kept', async () => {
      const before = await entered();
      for (const purposes of [[], ['STATISTICS']])
        expect(await refused(documenter, 'updateCase', { ...asRead(before), region: 'KZ-71', ...added(purposes) })).toBe(
          'CONSENT_REQUIRED',
        );
      expect(await refused(documenter, 'updateCase', { ...asRead(before), ...added(['INTERNAL'], '  ') })).toBe('BAD_USER_INPUT');
      expect(await asked(before.code, 'version region survivors { pseudonym }')).toEqual({
        version: before.version,
        region: 'KZ-75',
        survivors: [{ pseudonym: 'Survivor A' }, { pseudonym: 'Survivor B' }],
      });
    });

    it('after which it is checked anew, and a wording that waits is proposed anew', async () => {
      const verified = await verifiedCase(documenter, reviewer);
      const proposed = await done(documenter, 'publishCase', { ...asRead(verified), ...WORDING });
      const after = await add(proposed, ['INTERNAL', 'STATISTICS', 'ANONYMISED_PUBLICATION']);
      expect(after.state).toBe('SUBMITTED');
      expect(await asked(after.code, 'publication { state }')).toEqual({ publication: { state: 'WITHDRAWN' } });
    });

    it('and never while it is published, since two people approved it without them', async () => {
      const published = await publishedCase(documenter, reviewer);
      const input = { ...asRead(published), ...added(['INTERNAL', 'STATISTICS', 'ANONYMISED_PUBLICATION']) };
      expect(await refused(documenter, 'updateCase', input)).toBe('BAD_USER_INPUT');
      expect(await found(documenter, published.code)).toEqual(published);
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

    it('not once a second person opened it or let anybody in, whether or not that has ended', async () => {
      const opened = await entered();
      await owner.query(
        `INSERT INTO case_opening (case_id, from_level, to_level, case_version, reason, proposed_by, confirmed_by, confirmed_at, revoked_by, revoked_at)
         SELECT $1, 2, 1, 1, 'invented', a.id, b.id, now(), b.id, now() FROM person a, person b
          WHERE a.email = 'documenter@demo.example' AND b.email = 'reviewer@demo.example'`,
        [opened.id],
      );
      const [sealed, named, reading] = [
        await entered({ confidentiality: 'SEALED' }),
        await entered({ confidentiality: 'SEALED' }),
        await entered(),
      ];
      const grant = (table: string) =>
        `INSERT INTO ${table} (case_id, person_id, reason, proposed_by, expires_at, confirmed_by, confirmed_at, revoked_by, revoked_at)
         SELECT $1, l.id, 'invented', a.id, now() + interval '7 days', b.id, now(), b.id, now() FROM person a, person b, person l
          WHERE a.email = 'documenter@demo.example' AND b.email = 'reviewer@demo.example' AND l.email = 'lawyer@demo.example'`;
      await owner.query(grant('case_grant'), [named.id]);
      await owner.query(grant('vault_grant'), [reading.id]);
      for (const draft of [opened, named, reading])
        expect(await documenter.errorCode(DELETE_DRAFT, { input: asRead(draft) })).toBe('BAD_USER_INPUT');
      // whom the sealing itself named, no second person did
      expect(await documenter.data(DELETE_DRAFT, { input: asRead(sealed) })).toEqual({ deleteDraft: true });
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
