import { type Shown, verifiedCase } from '../cases/case-work.js';
import type { TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { GRANTS, granted, NAMES, read, write } from './vault-work.js';

interface Reading {
  id: string;
  case: string | null;
  reason: string;
  readAt: string;
  grant: string;
  person: { name: string };
}

const READINGS = `query ($filter: VaultReadingFilter, $first: Int, $after: String) {
  vaultReadings(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id case reason readAt grant person { name } } }
  }
}`;

describe('who read what in the vault', () => {
  const who = withServer({ people: ['documenter', 'lawyer', 'advocate', 'reviewer', 'admin', 'reader'], proved: true });
  const { ids, sql } = who;
  let kept: Shown;
  let other: Shown;

  const readings = async (client: TestClient, filter: object = {}): Promise<Reading[]> =>
    (await client.data(READINGS, { filter, first: 100 })).vaultReadings.edges.map(({ node }: { node: Reading }) => node);
  const audited = async (action: string) =>
    sql(
      `SELECT split_part(p.email, '@', 1) AS who, a.subject_id AS id, a.detail FROM audit_entry a JOIN person p ON p.id = a.person_id WHERE a.action = $1 ORDER BY a.at`,
      [action],
    );

  beforeAll(async () => {
    kept = await verifiedCase(who.documenter, who.reviewer);
    other = await verifiedCase(who.documenter, who.reviewer);
    await write(who.documenter, kept.code, [{ witness: 1, field: 'NAME', text: NAMES[0] }]);
    for (const [of, login] of [
      [kept, 'lawyer'],
      [other, 'lawyer'],
      [kept, 'advocate'],
    ] as const)
      await granted(who.reviewer, who.admin, of.code, ids[login]!);
    await read(who.lawyer, kept.code, 'to find the witness');
    await read(who.advocate, kept.code, 'to call them back');
    await read(who.lawyer, other.code, 'before the hearing');
  });

  it('is told to who gives grants, and to each person of their own', async () => {
    const all = [
      ['Demo lawyer', other.code, 'before the hearing'],
      ['Demo advocate', kept.code, 'to call them back'],
      ['Demo lawyer', kept.code, 'to find the witness'],
    ];
    const readersFor = async (client: TestClient) =>
      (await readings(client)).map(({ person, case: code, reason }) => [person.name, code, reason]);
    expect(await readersFor(who.reviewer)).toEqual(all);
    expect(await readersFor(who.lawyer)).toEqual([all[0], all[2]]);
    expect(await readersFor(who.advocate)).toEqual([all[1]]);
    expect(await readersFor(who.documenter)).toEqual([]);
    expect(await who.reader.errorCode(READINGS)).toBe('FORBIDDEN');
  });

  it('names no case to who may not see it: an administrator, or a reader from whom it was hidden since', async () => {
    const bare = await readings(who.admin);
    expect(bare.map(({ case: code, person }) => [code, person.name])).toEqual([
      [null, 'Demo lawyer'],
      [null, 'Demo advocate'],
      [null, 'Demo lawyer'],
    ]);
    const answer = JSON.stringify(await who.admin.data(READINGS, {}));
    for (const hidden of [kept.code, other.code, kept.id, other.id]) expect(answer).not.toContain(hidden);
    expect(await readings(who.admin, { case: kept.code })).toEqual(await readings(who.admin, { case: 'KZ-1999-S9999' }));
    await sql('UPDATE "case" SET level = 3 WHERE id = $1', [kept.id]);
    expect((await readings(who.lawyer)).map(({ case: code }) => code)).toEqual([other.code, null]);
    expect((await readings(who.reviewer)).map(({ case: code }) => code)).toEqual([other.code, null, null]);
    expect(await readings(who.lawyer, { case: kept.code })).toEqual([]);
    await sql('UPDATE "case" SET level = 2 WHERE id = $1', [kept.id]);
  });

  it('says nothing of what was read', async () => {
    expect(JSON.stringify(await who.reviewer.data(READINGS, {}))).not.toContain(NAMES[0]);
    const fields = await who.reviewer.data('{ __type(name: "VaultReadingRecord") { fields { name } } }');
    expect(fields.__type.fields.map(({ name }: { name: string }) => name).sort()).toEqual([
      'case',
      'grant',
      'id',
      'person',
      'readAt',
      'reason',
    ]);
  });

  it('is found by case and person, page by page', async () => {
    expect((await readings(who.reviewer, { case: kept.code })).map(({ person }) => person.name)).toEqual(['Demo advocate', 'Demo lawyer']);
    expect((await readings(who.reviewer, { person: ids['lawyer'] })).map(({ case: code }) => code)).toEqual([other.code, kept.code]);
    const first = (await who.reviewer.data(READINGS, { first: 2 })).vaultReadings;
    const rest = (await who.reviewer.data(READINGS, { first: 2, after: first.pageInfo.endCursor })).vaultReadings;
    expect([first.edges.length, rest.edges.length, rest.pageInfo.hasNextPage, first.totalCount]).toEqual([2, 1, false, 3]);
    expect(await who.reviewer.errorCode(READINGS, { filter: { case: 'Somebody' } })).toBe('BAD_USER_INPUT');
  });

  it('looking at readings, and at grants, is itself recorded (S33)', async () => {
    expect((await audited('vault.readings-read')).map((entry) => entry.who)).toEqual(
      expect.arrayContaining(['reviewer', 'admin', 'lawyer']),
    );
    await who.lawyer.data(GRANTS);
    await who.documenter.data(GRANTS);
    expect(await audited('vault.grants-read')).toEqual(
      expect.arrayContaining([
        { who: 'lawyer', id: kept.id, detail: { grants: 1 } },
        { who: 'lawyer', id: other.id, detail: { grants: 1 } },
      ]),
    );
    expect((await audited('vault.grants-read')).map((entry) => entry.who)).not.toContain('documenter');
  });

  it('colleagues to whom a grant may be given are told to who gives or proposes one: cleared, at work, the account open', async () => {
    const COLLEAGUES = '{ colleagues(first: 100) { edges { node { name } } } }';
    const named = async () =>
      (await who.reviewer.data(COLLEAGUES)).colleagues.edges.map(({ node }: { node: { name: string } }) => node.name);
    const before = await named();
    expect(before).toEqual(expect.arrayContaining(['Demo documenter', 'Demo lawyer', 'Demo reviewer']));
    for (const other of ['Demo reader', 'Demo partner', 'Demo administrator']) expect(before).not.toContain(other);
    await sql('UPDATE person SET active = false WHERE id = $1', [ids['lawyer']]);
    expect(await named()).not.toContain('Demo lawyer');
    await sql('UPDATE person SET active = true WHERE id = $1', [ids['lawyer']]);
    for (const person of [who.advocate, who.reader]) expect(await person.errorCode(COLLEAGUES)).toBe('FORBIDDEN');
  });
});
