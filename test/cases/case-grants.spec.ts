import { anonymous, signedInAs, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import type { Shown } from './case-work.js';

const SHOWN =
  'id active reason case { code } person { name } proposedBy { name } confirmedBy { name } confirmedAt revokedBy { name } revokedAt expiresAt';
const GRANT = `mutation ($input: ProposeCaseGrantInput!) { done: proposeCaseGrant(input: $input) { ${SHOWN} } }`;
const CONFIRM = `mutation ($id: ID!) { done: confirmCaseGrant(id: $id) { ${SHOWN} } }`;
const REVOKE = `mutation ($id: ID!) { done: revokeCaseGrant(id: $id) { ${SHOWN} } }`;
const OPEN = `{ caseGrants(first: 50) { totalCount edges { node { ${SHOWN} } } } }`;
const OF_CASE = `query ($code: String!) { case(code: $code) { grants { ${SHOWN} } } }`;

interface Grant {
  id: string;
  active: boolean;
  case: { code: string } | null;
  person: { name: string };
  confirmedBy: { name: string } | null;
  expiresAt: string | null;
}

describe('people named to a sealed case (S7, S8)', () => {
  const by = withServer({ people: ['documenter', 'lawyer', 'reviewer', 'admin', 'advocate', 'reader'], proved: true });
  const { server, ids } = by;

  /** Data of what must succeed, or the code of what is refused. */
  async function answer(client: TestClient, document: string, variables: object): Promise<Grant | string> {
    const { data, errors } = await client.query<{ done: Grant }>(document, { ...variables });
    return (errors?.[0]?.extensions?.code as string | undefined) ?? data!.done;
  }
  const propose = (client: TestClient, code: string, person: string, more: object = {}) =>
    answer(client, GRANT, { input: { case: code, person: ids[person], reason: 'takes it to court', ...more } });
  const confirm = (client: TestClient, { id }: { id: string }) => answer(client, CONFIRM, { id });
  const revoke = (client: TestClient, { id }: { id: string }) => answer(client, REVOKE, { id });
  const proposed = async (code: string, person: string) => (await propose(by.documenter, code, person)) as Grant;
  const sealed = (): Promise<Shown> => by.enteredCase({ confidentiality: 'SEALED' });
  const sees = async (client: TestClient, { code }: Shown) =>
    (await client.query('query ($code: String!) { case(code: $code) { code narrative(lang: EN) place } }', { code })).data?.case ?? null;
  const known = async (client: TestClient, { code }: Shown): Promise<Grant[] | undefined> =>
    (await client.query(OF_CASE, { code })).data?.case?.grants;
  const open = async (client: TestClient): Promise<Grant[]> =>
    (await client.data(OPEN)).caseGrants.edges.map(({ node }: { node: Grant }) => node);
  const audited = async (id: string) =>
    (
      await by.sql(
        `SELECT action, split_part(p.email, '@', 1) AS who, detail FROM audit_entry a JOIN person p ON p.id = a.person_id
            WHERE subject_id = $1 AND action LIKE 'case.grant-%' ORDER BY a.at, a.id`,
        [id],
      )
    ).map(({ action, who, detail }) => [who, action, detail.person]);

  it('is proposed by one who works on it, confirmed by a second who need not see it, and opens the case for a while', async () => {
    const made = await sealed();
    expect(await sees(by.lawyer, made)).toBeNull();
    const grant = await proposed(made.code, 'lawyer');
    expect(grant).toMatchObject({
      active: false,
      reason: 'takes it to court',
      case: { code: made.code },
      person: { name: 'Demo lawyer' },
      proposedBy: { name: 'Demo documenter' },
      confirmedBy: null,
      revokedAt: null,
    });
    const days = (Date.parse(grant.expiresAt!) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(30.1);
    // until then it is nothing to whom it is for
    expect(await sees(by.lawyer, made)).toBeNull();
    expect(await confirm(by.lawyer, grant)).toBe('FORBIDDEN');

    const waiting = (await open(by.admin)).find(({ id }) => id === grant.id);
    expect(waiting).toMatchObject({ case: null, person: { name: 'Demo lawyer' }, active: false });
    expect(await confirm(by.admin, grant)).toMatchObject({ case: null, active: true, confirmedBy: { name: 'Demo administrator' } });
    expect(await sees(by.admin, made)).toBeNull();
    expect(await sees(by.lawyer, made)).toEqual({
      code: made.code,
      narrative: 'The original story, as it was told.',
      place: 'a park behind the invented cinema',
    });
    expect((await known(by.lawyer, made))!.map(({ person }) => person.name)).toEqual(['Demo documenter', 'Demo lawyer']);

    expect(await revoke(by.documenter, grant)).toMatchObject({ active: false, revokedBy: { name: 'Demo documenter' } });
    expect(await sees(by.lawyer, made)).toBeNull();
    expect(await known(by.lawyer, made)).toBeUndefined();
    expect((await known(by.documenter, made))!.map(({ active, person, expiresAt }) => [person.name, active, expiresAt === null])).toEqual([
      ['Demo documenter', true, true],
      ['Demo lawyer', false, false],
    ]);
    expect(await audited(made.id)).toEqual([
      ['documenter', 'case.grant-proposed', ids['lawyer']],
      ['admin', 'case.grant-confirmed', ids['lawyer']],
      ['documenter', 'case.grant-revoked', ids['lawyer']],
    ]);
  });

  it('is proposed by nobody who does not see the case, administrators included, nor for oneself, twice, or an open case', async () => {
    const made = await sealed();
    for (const who of ['reviewer', 'lawyer'] as const) expect(await propose(by[who], made.code, 'advocate')).toBe('NOT_FOUND');
    expect(await propose(by.lawyer, 'KZ-2023-S9999', 'advocate')).toBe('NOT_FOUND');
    for (const who of ['admin', 'advocate', 'reader'] as const) expect(await propose(by[who], made.code, 'lawyer')).toBe('FORBIDDEN');
    expect(await propose(anonymous(server.url), made.code, 'lawyer')).toBe('UNAUTHENTICATED');
    expect(await propose(by.documenter, made.code, 'documenter')).toBe('BAD_USER_INPUT');
    expect(await propose(by.documenter, made.code, 'reader')).toBe('BAD_USER_INPUT');
    expect(await answer(by.documenter, GRANT, { input: { case: made.code, person: made.id, reason: 'r' } })).toBe('NOT_FOUND');
    for (const more of [{ days: 0 }, { days: 91 }, { reason: ' \n' }, { reason: 'x'.repeat(501) }])
      expect(await propose(by.documenter, made.code, 'lawyer', more)).toBe('BAD_USER_INPUT');
    await proposed(made.code, 'lawyer');
    expect(await propose(by.documenter, made.code, 'lawyer')).toBe('BAD_USER_INPUT');
    const restricted = await by.enteredCase();
    expect(await propose(by.documenter, restricted.code, 'lawyer')).toBe('BAD_USER_INPUT');
  });

  it('is confirmed by another than who proposed it and whom it is for, once, and only while it is open', async () => {
    const made = await sealed();
    const toReviewer = await proposed(made.code, 'reviewer');
    expect(await confirm(by.documenter, toReviewer)).toBe('FORBIDDEN');
    expect(await confirm(by.reviewer, toReviewer)).toBe('NOT_FOUND');
    expect(await open(by.reviewer)).not.toContainEqual(expect.objectContaining({ id: toReviewer.id }));
    expect(await confirm(by.admin, toReviewer)).toMatchObject({ active: true });
    expect(await confirm(by.admin, toReviewer)).toBe('CONFLICT');
    // named by now, the reviewer proposes others, and does not confirm what is their own
    const byReviewer = (await propose(by.reviewer, made.code, 'lawyer')) as Grant;
    expect(await confirm(by.reviewer, byReviewer)).toBe('FORBIDDEN');
    expect(await revoke(by.admin, byReviewer)).toMatchObject({ active: false });
    expect(await confirm(by.admin, byReviewer)).toBe('CONFLICT');
    expect(await revoke(by.admin, byReviewer)).toBe('CONFLICT');
    expect(await revoke(by.reviewer, toReviewer)).toBe('FORBIDDEN');

    const late = await proposed(made.code, 'advocate');
    await past(late);
    expect(await confirm(by.admin, late)).toBe('BAD_USER_INPUT');
  });

  it('ends by itself', async () => {
    const made = await by.sealedCaseWithGrant();
    expect(await sees(by.lawyer, made)).not.toBeNull();
    await past({ id: made.grant });
    expect(await sees(by.lawyer, made)).toBeNull();
    expect((await open(by.admin)).map(({ id }) => id)).not.toContain(made.grant);
    expect(await propose(by.documenter, made.code, 'lawyer')).toMatchObject({ active: false });
  });

  it('is taken back by who proposed it, reviewers and administrators; others who work on the case may know of it', async () => {
    const made = await by.sealedCaseWithGrant();
    const toLawyer = { id: made.grant };
    const toAdvocate = await proposed(made.code, 'advocate');
    await confirm(by.reviewer, toAdvocate);
    expect(await revoke(by.lawyer, toAdvocate)).toBe('FORBIDDEN');
    expect(await revoke(by.advocate, toLawyer)).toBe('FORBIDDEN');
    // an advocate writes no case: named, they see it and their own naming alone
    expect((await known(by.advocate, made))!.map(({ id }) => id)).toEqual([toAdvocate.id]);
    expect(await revoke(by.reviewer, toAdvocate)).toMatchObject({ active: false, case: null });
    expect(await sees(by.advocate, made)).toBeNull();
    const [sealing] = (await known(by.lawyer, made))!;
    expect(sealing).toMatchObject({ person: { name: 'Demo documenter' }, expiresAt: null, active: true });
    // named without end: by whom it was documented, until a reviewer or administrator takes it back
    expect(await revoke(by.lawyer, sealing!)).toBe('FORBIDDEN');
    expect(await revoke(by.admin, sealing!)).toMatchObject({ active: false, case: null });
    expect(await sees(by.documenter, made)).toBeNull();
  });

  it('is told to nobody else: not by list, not under a case, and to confirm a made-up one is the same as a hidden one', async () => {
    const made = await sealed();
    const grant = await proposed(made.code, 'lawyer');
    for (const who of ['documenter', 'lawyer', 'advocate', 'reader'] as const)
      expect((await by[who].query(OPEN)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await anonymous(server.url).query(OPEN)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const madeUp = { id: '01890000-0000-7000-8000-000000000000' };
    for (const document of [CONFIRM, REVOKE]) {
      const of = (client: TestClient, { id }: { id: string }) => client.query(document, { id });
      expect(await of(by.lawyer, grant)).toEqual(await of(by.lawyer, madeUp));
      expect(await of(by.advocate, grant)).toEqual(await of(by.advocate, madeUp));
    }
    const { cases } = await anonymous(server.url).data('{ cases(first: 5) { edges { node { grants { id } } } } }');
    expect(cases.edges.flatMap(({ node }: { node: { grants: object[] } }) => node.grants)).toEqual([]);
  });

  it('is proposed and confirmed by who has proved anew who they are (S12)', async () => {
    const made = await sealed();
    const grant = await proposed(made.code, 'lawyer');
    const [documenter, admin] = [await signedInAs(server.url, 'documenter'), await signedInAs(server.url, 'admin')];
    const { errors } = await documenter.query(GRANT, { input: { case: made.code, person: ids['reviewer'], reason: 'r' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', stepUp: true });
    expect((await admin.query(CONFIRM, { id: grant.id })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', stepUp: true });
    expect(await revoke(admin, grant)).toMatchObject({ active: false });
  });

  /** Moves a grant into the past, so that it is over. */
  const past = ({ id }: { id: string }) =>
    by.sql(
      `UPDATE case_grant SET proposed_at = proposed_at - interval '40 days', expires_at = expires_at - interval '40 days' WHERE id = $1`,
      [id],
    );
});
