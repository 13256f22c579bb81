import { type Shown, verifiedCase } from '../cases/case-work.js';
import { signedInAs, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { startServer } from '../kit/server.js';
import {
  ADDRESS,
  atTheVault,
  CONTACT,
  confirm,
  confirmErasure,
  dumpOf,
  formsOf,
  GRANTS,
  type Grant,
  granted,
  NAMES,
  newMasterKey,
  propose,
  proposeErasure,
  read,
  revoke,
  SECRETS,
  textsOf,
  write,
} from './vault-work.js';

describe('the vault', () => {
  const masterKey = newMasterKey();
  const who = withServer({
    people: ['documenter', 'lawyer', 'reviewer', 'admin', 'advocate', 'reader'],
    proved: true,
    settings: { masterKey },
  });
  const { database, server, ids, sql } = who;
  let kept: Shown;
  let other: Shown;

  beforeAll(async () => {
    kept = await verifiedCase(who.documenter, who.reviewer);
    other = await verifiedCase(who.documenter, who.reviewer);
  });

  const audited = (action: string, id: string) =>
    sql<{ who: string; detail: Record<string, unknown> }>(
      `SELECT split_part(p.email, '@', 1) AS who, a.detail FROM audit_entry a LEFT JOIN person p ON p.id = a.person_id
        WHERE a.action = $1 AND a.subject_id = $2 ORDER BY a.at`,
      [action, id],
    );
  const open = async (client: TestClient): Promise<Grant[]> =>
    (await client.data(GRANTS)).vaultGrants.edges.map(({ node }: { node: Grant }) => node);
  const entriesOf = () => [
    { survivor: kept.survivors[0]!.id, field: 'NAME', text: NAMES[0] },
    { survivor: kept.survivors[0]!.id, field: 'CONTACT', text: CONTACT },
    { survivor: kept.survivors[1]!.id, field: 'NAME', text: NAMES[1] },
    { witness: 1, field: 'NAME', text: NAMES[2] },
    { witness: 1, field: 'ADDRESS', text: ADDRESS },
  ];

  it('takes what identifies a person, and shows whoever wrote it nothing', async () => {
    expect(await write(who.documenter, kept.code, entriesOf())).toEqual({ case: kept.code, entries: Array(5).fill(expect.any(String)) });
    expect(await audited('vault.written', kept.id)).toEqual([
      { who: 'documenter', detail: { entries: 5, replaced: 0, fields: 'NAME CONTACT ADDRESS', keyVersion: 1 } },
    ]);
    expect(await read(who.documenter, kept.code)).toBe('FORBIDDEN');
  });

  it('refuses what does not belong together, and what the writer may not see', async () => {
    const survivor = kept.survivors[0]!.id;
    expect(await write(who.documenter, kept.code, [{ field: 'NAME', text: 'x' }])).toBe('BAD_USER_INPUT');
    expect(await write(who.documenter, kept.code, [{ field: 'NAME', text: 'x', survivor, witness: 1 }])).toBe('BAD_USER_INPUT');
    expect(await write(who.documenter, kept.code, [{ field: 'NAME', text: ' \n ', survivor }])).toBe('BAD_USER_INPUT');
    expect(await write(who.documenter, other.code, [{ field: 'NAME', text: 'x', survivor }])).toBe('NOT_FOUND');
    expect(await write(who.documenter, 'KZ-1999-S9999', [{ field: 'NAME', text: 'x', survivor }])).toBe('NOT_FOUND');
    for (const role of ['reader', 'advocate', 'admin'] as const)
      expect(await write(who[role], kept.code, [{ field: 'NAME', text: 'x', survivor }])).toBe('FORBIDDEN');
  });

  it('a reading that is refused stays on record', async () => {
    expect(await read(who.lawyer, kept.code)).toBe('FORBIDDEN');
    expect(await read(who.reviewer, kept.code)).toBe('FORBIDDEN');
    expect((await audited('vault.refused', kept.id)).map((entry) => [entry.who, entry.detail])).toEqual(
      ['documenter', 'lawyer', 'reviewer'].map((login) => [login, { why: 'no-grant' }]),
    );
    expect(await read(who.lawyer, 'KZ-1999-S9999')).toBe('NOT_FOUND');
    expect(await read(who.admin, kept.code)).toBe('NOT_FOUND');
    const unseen = await sql(
      `SELECT split_part(p.email, '@', 1) AS who FROM audit_entry a JOIN person p ON p.id = a.person_id
        WHERE a.action = 'vault.refused' AND a.subject_id IS NULL AND a.detail = '{"why": "no-such-case"}' ORDER BY a.at`,
    );
    expect(unseen).toEqual([{ who: 'lawyer' }, { who: 'admin' }]);
  });

  it('who does not prove anew who they are is refused, whatever they hold (S12)', async () => {
    const idle = await signedInAs(server.url, 'reviewer');
    expect(await propose(idle, kept.code, ids['lawyer']!)).toBe('FORBIDDEN');
    expect(await proposeErasure(idle, kept.code)).toBe('FORBIDDEN');
    expect(await confirmErasure(idle, kept.id)).toBe('FORBIDDEN');
    expect(await confirm(idle, kept.id)).toBe('FORBIDDEN');
    expect(await read(idle, kept.code)).toBe('FORBIDDEN');
  });

  it('a grant takes two people, and neither of them alone (S7)', async () => {
    for (const role of ['documenter', 'lawyer', 'advocate', 'reader'] as const)
      expect(await propose(who[role], kept.code, ids['lawyer']!)).toBe('FORBIDDEN');
    const own = (await propose(who.reviewer, kept.code, ids['reviewer']!)) as Grant;
    const forLawyer = (await propose(who.reviewer, kept.code, ids['lawyer']!)) as Grant;
    expect(forLawyer).toMatchObject({ case: { code: kept.code }, active: false, confirmedBy: null });
    expect(await read(who.lawyer, kept.code)).toBe('FORBIDDEN');
    for (const { id } of [own, forLawyer]) {
      expect(await confirm(who.reviewer, id)).toBe('FORBIDDEN');
      expect(await confirm(who.lawyer, id)).toBe('FORBIDDEN');
    }
    // who confirms need not see the case, and is not told of it
    expect((await open(who.admin)).map((grant) => grant.case)).toEqual([null, null]);
    expect(await confirm(who.admin, forLawyer.id)).toMatchObject({ case: null, active: true, confirmedBy: { name: 'Demo administrator' } });
    expect(await confirm(who.admin, forLawyer.id)).toBe('CONFLICT');
    expect(await confirm(who.admin, kept.id)).toBe('NOT_FOUND');
    expect(await revoke(who.admin, own.id)).toMatchObject({ active: false });
    expect(await confirm(who.admin, own.id)).toBe('CONFLICT');
    expect((await audited('vault.grant-confirmed', kept.id)).map((entry) => entry.who)).toEqual(['admin']);
    // an administrator sees no case by being one, so proposes none
    expect(await propose(who.admin, kept.code, ids['lawyer']!)).toBe('NOT_FOUND');
    expect(await propose(who.reviewer, kept.code, ids['reader']!)).toBe('BAD_USER_INPUT');
  });

  it('who holds a grant reads, and each reading is on record with its reason', async () => {
    expect(await textsOf(who.lawyer, kept.code)).toEqual([NAMES[0], CONTACT, NAMES[1], NAMES[2], ADDRESS]);
    const got = await read(who.lawyer, kept.code, 'to find the witness');
    if (typeof got === 'string') throw new Error(got);
    expect(got.entries[3]).toMatchObject({ witness: 1, survivor: null, field: 'NAME' });
    const rows = await sql('SELECT id, reason FROM vault_reading WHERE case_id = $1 ORDER BY read_at', [kept.id]);
    expect(rows).toEqual([
      { id: expect.any(String), reason: 'to call back about the court date' },
      { id: got.id, reason: 'to find the witness' },
    ]);
    expect((await audited('vault.read', kept.id)).map((entry) => [entry.who, entry.detail['reading']])).toEqual(
      rows.map(({ id }) => ['lawyer', id]),
    );
    expect(await read(who.lawyer, kept.code, '  ')).toBe('BAD_USER_INPUT');
    // a grant is for that case and that person alone
    expect(await read(who.lawyer, other.code)).toBe('FORBIDDEN');
    expect(await read(who.reviewer, kept.code)).toBe('FORBIDDEN');
    const ofCase = async (code: string) =>
      (await who.reviewer.data(`{ vaultGrants(case: "${code}") { totalCount } }`)).vaultGrants.totalCount;
    expect([await ofCase(kept.code), await ofCase(other.code), await ofCase('KZ-2023-S9999')]).toEqual([1, 0, 0]);
    const list = async (client: TestClient) => (await open(client)).map(({ person }) => person.name);
    expect(await list(who.lawyer)).toEqual(['Demo lawyer']);
    expect(await list(who.documenter)).toEqual([]);
    expect(await who.reader.errorCode(GRANTS)).toBe('FORBIDDEN');
  });

  it('a dump of the whole database without the key shows nothing of them, nor does the search index', async () => {
    const dump = (await dumpOf(database)).toLowerCase();
    expect(dump).toContain(kept.code.toLowerCase());
    const found = SECRETS.flatMap(formsOf).filter((form) => dump.includes(form));
    expect(found).toEqual([]);
    const parts = NAMES.flatMap((name) => name.toLowerCase().split(/[\s-]/));
    expect(parts.filter((part) => dump.includes(part))).toEqual([]);
  });

  it('an entry that is replaced goes; it takes the grant by which it was read', async () => {
    const got = await read(who.lawyer, kept.code);
    if (typeof got === 'string') throw new Error(got);
    const contact = got.entries.find(({ field }) => field === 'CONTACT')!;
    const changed = [{ survivor: contact.survivor, field: 'CONTACT', text: '+7 700 000 99 99' }];
    expect(await write(who.documenter, kept.code, changed, { replaces: [contact.id] })).toBe('FORBIDDEN');
    expect(await write(who.lawyer, other.code, [{ witness: 1, field: 'NOTE', text: 'x' }], { replaces: [contact.id] })).toBe('FORBIDDEN');
    expect(await textsOf(who.lawyer, kept.code)).toHaveLength(5);
    expect(await write(who.lawyer, kept.code, changed, { replaces: [contact.id] })).toMatchObject({ case: kept.code });
    expect(await textsOf(who.lawyer, kept.code)).toEqual([NAMES[0], '+7 700 000 99 99', NAMES[1], NAMES[2], ADDRESS]);
  });

  describe('what was tampered with does not open (S30)', () => {
    /** Changes what is stored, reads, and puts it back as it was. */
    async function readAfter(change: string, values: unknown[] = []): Promise<(string | null)[] | string> {
      const before = await sql('SELECT id, sealed FROM vault_entry');
      const keys = await sql('SELECT case_id, wrapped FROM vault_key');
      await sql(change, values);
      const texts = await textsOf(who.lawyer, kept.code);
      for (const { id, sealed } of before) await sql('UPDATE vault_entry SET sealed = $2 WHERE id = $1', [id, sealed]);
      for (const { case_id, wrapped } of keys) await sql('UPDATE vault_key SET wrapped = $2 WHERE case_id = $1', [case_id, wrapped]);
      return texts;
    }
    const name = (n: number) =>
      `(SELECT id FROM vault_entry WHERE case_id = '${kept.id}' AND field = 'NAME' ORDER BY witness NULLS FIRST, id OFFSET ${n} LIMIT 1)`;

    it('swapped with another of the same case', async () => {
      const texts = await readAfter(
        `UPDATE vault_entry e SET sealed = o.sealed FROM vault_entry o
          WHERE e.id IN (${name(0)}, ${name(1)}) AND o.id IN (${name(0)}, ${name(1)}) AND e.id <> o.id`,
      );
      expect(texts).toEqual([null, expect.any(String), null, NAMES[2], ADDRESS]);
    });

    it('with one bit flipped, or cut short', async () => {
      const flipped = await readAfter(
        `UPDATE vault_entry SET sealed = set_bit(sealed, 300, 1 - get_bit(sealed, 300)) WHERE id = ${name(0)}`,
      );
      expect(flipped).toEqual([null, expect.any(String), NAMES[1], NAMES[2], ADDRESS]);
      const cut = await readAfter(
        `UPDATE vault_entry SET sealed = substr(sealed, 1, length(sealed) - 12) WHERE id = ${name(0)} AND length(sealed) > 105`,
      );
      expect(cut).toEqual([NAMES[0], expect.any(String), NAMES[1], NAMES[2], ADDRESS]); // too short to be stored at all
      expect(
        await sql(`UPDATE vault_entry SET sealed = substr(sealed, 1, length(sealed) - 12) WHERE id = ${name(0)}`).catch(
          (error) => error.code,
        ),
      ).toBe('23514');
    });

    it('replayed from the row that it stood in before', async () => {
      const rows = await sql(`SELECT sealed FROM vault_entry WHERE case_id = $1 AND field = 'CONTACT'`, [kept.id]);
      const contact = ((await read(who.lawyer, kept.code)) as { entries: { id: string; survivor: string; field: string }[] }).entries.find(
        ({ field }) => field === 'CONTACT',
      )!;
      await write(who.lawyer, kept.code, [{ survivor: contact.survivor, field: 'CONTACT', text: 'a newer one' }], {
        replaces: [contact.id],
      });
      const texts = await readAfter(`UPDATE vault_entry SET sealed = $2 WHERE case_id = $1 AND field = 'CONTACT'`, [
        kept.id,
        rows[0].sealed,
      ]);
      expect(texts).toEqual([NAMES[0], null, NAMES[1], NAMES[2], ADDRESS]);
      expect(await textsOf(who.lawyer, kept.code)).toContain('a newer one');
    });

    it.each([
      ['another person', 'survivor_id = NULL, witness = 9'],
      ['another field', `field = 'NOTE'`],
    ])('put under %s', async (_, change) => {
      const rows = await sql(`SELECT id, survivor_id, witness, field FROM vault_entry WHERE id = ${name(0)}`);
      await sql(`UPDATE vault_entry SET ${change} WHERE id = $1`, [rows[0].id]);
      const texts = (await textsOf(who.lawyer, kept.code)) as (string | null)[];
      await sql('UPDATE vault_entry SET survivor_id = $2, witness = $3, field = $4 WHERE id = $1', Object.values(rows[0]));
      expect(texts.filter((text) => text === null)).toHaveLength(1);
      expect(texts).not.toContain(NAMES[0]);
      expect(await textsOf(who.lawyer, kept.code)).toContain(NAMES[0]);
    });

    it('a row that was deleted past the application is missed at the next reading', async () => {
      expect(await read(who.lawyer, kept.code)).toMatchObject({ missing: 0 });
      const rows = await sql(`SELECT * FROM vault_entry WHERE id = ${name(2)}`);
      await sql('DELETE FROM vault_entry WHERE id = $1', [rows[0].id]);
      expect(await read(who.lawyer, kept.code)).toMatchObject({ missing: 1 });
      expect((await audited('vault.read', kept.id)).at(-1)?.detail).toMatchObject({ missing: 1 });
      await sql('INSERT INTO vault_entry SELECT * FROM jsonb_populate_record(NULL::vault_entry, $1::jsonb)', [
        JSON.stringify({ ...rows[0], sealed: `\\x${rows[0].sealed.toString('hex')}` }),
      ]);
      expect(await read(who.lawyer, kept.code)).toMatchObject({ missing: 0 });
    });

    it('under the data key of another case', async () => {
      await write(who.documenter, other.code, [{ witness: 1, field: 'NAME', text: 'someone else' }]);
      const texts = await readAfter('UPDATE vault_key k SET wrapped = o.wrapped FROM vault_key o WHERE k.case_id = $1 AND o.case_id = $2', [
        kept.id,
        other.id,
      ]);
      expect(texts).toEqual([null, null, null, null, null]);
      expect((await audited('vault.read', kept.id)).at(-1)?.detail).toMatchObject({ entries: 5, damaged: 5 });
      expect(await textsOf(who.lawyer, kept.code)).toContain(NAMES[0]);
    });
  });

  it('where the case is hidden its vault is too, grant or not (S6)', async () => {
    await sql('UPDATE "case" SET level = 3 WHERE id = $1', [kept.id]);
    expect(await read(who.lawyer, kept.code)).toBe('NOT_FOUND');
    await sql('UPDATE "case" SET level = 2 WHERE id = $1', [kept.id]);
    expect(await textsOf(who.lawyer, kept.code)).toHaveLength(5);
  });

  it('a grant ends: when it is revoked, and when its time is over', async () => {
    const again = await granted(who.reviewer, who.admin, kept.code, ids['advocate']!);
    expect(await textsOf(who.advocate, kept.code)).toHaveLength(5);
    expect(await revoke(who.reviewer, again.id)).toMatchObject({ active: false });
    expect(await read(who.advocate, kept.code)).toBe('FORBIDDEN');
    expect(await revoke(who.reviewer, again.id)).toBe('CONFLICT');
    await sql(
      `UPDATE vault_grant SET proposed_at = now() - interval '9 days', expires_at = now() - interval '1 second' WHERE person_id = $1`,
      [ids['lawyer']],
    );
    expect(await read(who.lawyer, kept.code)).toBe('FORBIDDEN');
  });

  it('without its master key it is shut, and says no more than that', async () => {
    await granted(who.reviewer, who.admin, kept.code, ids['lawyer']!);
    for (const settings of [{ masterKey: newMasterKey() }, { masterKey: undefined }]) {
      const shut = await startServer(database.appUrl, settings);
      expect(await read(await atTheVault(shut.url, 'lawyer'), kept.code)).toBe('UNAVAILABLE');
      await shut.close();
    }
    const both = await startServer(database.appUrl, { masterKey: `${newMasterKey()},${masterKey}` });
    expect(await textsOf(await atTheVault(both.url, 'lawyer'), kept.code)).toContain(NAMES[0]);
    await both.close();
  });
});
