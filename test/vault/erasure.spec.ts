import { type Shown, verifiedCase } from '../cases/case-work.js';
import type { TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { confirmErasure, ERASURES, type Erasure, granted, NAMES, proposeErasure, revokeErasure, textsOf, write } from './vault-work.js';

describe('to erase a vault takes two people (S7)', () => {
  const who = withServer({ people: ['documenter', 'lawyer', 'reviewer', 'admin', 'advocate'], proved: true });
  const { ids } = who;
  let kept: Shown;

  beforeAll(async () => {
    kept = await verifiedCase(who.documenter, who.reviewer);
    await write(who.documenter, kept.code, [{ witness: 1, field: 'NAME', text: NAMES[0] }]);
    await granted(who.reviewer, who.admin, kept.code, ids['lawyer']!);
  });

  const proposed = async () => (await proposeErasure(who.reviewer, kept.code)) as Erasure;
  const list = async (client: TestClient) =>
    (await client.data(ERASURES)).vaultErasures.edges.map(({ node }: { node: Erasure }) => node) as Erasure[];
  const audited = () =>
    who.sql<{ action: string; who: string; erasure: string }>(
      `SELECT a.action, split_part(p.email, '@', 1) AS who, a.detail->>'erasure' AS erasure FROM audit_entry a JOIN person p ON p.id = a.person_id
        WHERE a.action IN ('vault.erasure-proposed', 'vault.erasure-revoked', 'vault.erased') AND a.subject_id = $1 ORDER BY a.at`,
      [kept.id],
    );

  it('a reviewer who sees the case proposes it, for a vault that holds something, and once', async () => {
    for (const role of ['documenter', 'lawyer', 'advocate', 'admin'] as const)
      expect(await proposeErasure(who[role], kept.code)).toBe('FORBIDDEN');
    expect(await proposeErasure(who.reviewer, 'KZ-1999-S9999')).toBe('NOT_FOUND');
    const empty = await verifiedCase(who.documenter, who.reviewer);
    expect(await proposeErasure(who.reviewer, empty.code)).toBe('BAD_USER_INPUT');
    expect(await proposeErasure(who.reviewer, kept.code, '  ')).toBe('BAD_USER_INPUT');
    expect(await proposed()).toMatchObject({ case: { code: kept.code }, confirmedBy: null, certificate: null });
    expect(await proposeErasure(who.reviewer, kept.code)).toBe('CONFLICT');
    expect(await textsOf(who.lawyer, kept.code)).toEqual([NAMES[0]]);
  });

  it('who proposed it does not confirm it, nor does anyone without the role', async () => {
    const [{ id }] = (await list(who.reviewer)) as [Erasure];
    for (const role of ['reviewer', 'documenter', 'lawyer', 'advocate'] as const)
      expect(await confirmErasure(who[role], id)).toBe('FORBIDDEN');
    expect(await confirmErasure(who.admin, kept.id)).toBe('NOT_FOUND');
    expect(await textsOf(who.lawyer, kept.code)).toEqual([NAMES[0]]);
    expect(await who.lawyer.errorCode(ERASURES)).toBe('FORBIDDEN');
  });

  it('a second person refuses it, and nothing is erased', async () => {
    const [{ id }] = (await list(who.admin)) as [Erasure];
    expect(await revokeErasure(who.admin, id)).toMatchObject({ id, certificate: null });
    for (const decide of [confirmErasure, revokeErasure]) expect(await decide(who.admin, id)).toBe('CONFLICT');
    expect(await list(who.reviewer)).toEqual([]);
    expect(await textsOf(who.lawyer, kept.code)).toEqual([NAMES[0]]);
  });

  it('a second person confirms it, who need not see the case; both get the certificate', async () => {
    const { id } = await proposed();
    const erased = await confirmErasure(who.admin, id);
    expect(erased).toMatchObject({ case: null, confirmedBy: { name: 'Demo administrator' }, certificate: { entries: 1, keyVersion: 1 } });
    expect(await list(who.reviewer)).toEqual([{ ...(erased as Erasure), case: { code: kept.code } }]);
    expect(await textsOf(who.lawyer, kept.code)).toEqual([]);
    expect(await confirmErasure(who.admin, id)).toBe('CONFLICT');
    expect((await audited()).map(({ action, who: login }) => [action, login])).toEqual([
      ['vault.erasure-proposed', 'reviewer'],
      ['vault.erasure-revoked', 'admin'],
      ['vault.erasure-proposed', 'reviewer'],
      ['vault.erased', 'admin'],
    ]);
    expect((await audited()).at(-1)?.erasure).toBe(id);
  });

  it('what was written after the operator erased it is not erased by an older proposal', async () => {
    await write(who.documenter, kept.code, [{ witness: 1, field: 'NAME', text: NAMES[1] }]);
    const { id } = await proposed();
    await who.sql('SELECT end_vault($1, NULL, $2)', [kept.id, 'by the operator']);
    await write(who.documenter, kept.code, [{ witness: 1, field: 'NAME', text: NAMES[2] }]);
    expect(await confirmErasure(who.admin, id)).toBe('CONFLICT');
    expect(await textsOf(who.lawyer, kept.code)).toEqual([NAMES[2]]);
  });

  it('looking at erasures is recorded (S33)', async () => {
    await list(who.admin);
    const rows = await who.sql(`SELECT DISTINCT subject_id FROM audit_entry WHERE action = 'vault.erasures-read'`);
    expect(rows).toEqual([{ subject_id: kept.id }]);
  });
});
