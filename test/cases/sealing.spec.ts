import { closeByOperator } from '#libs/sign-in';
import { CHANGE_ACCESS } from '../access/account/account-work.js';
import { withServer } from '../kit/scene.js';
import { atTheVault } from '../vault/vault-work.js';
import { done, refused, type Shown } from './case-work.js';

const CASE = 'query ($code: String!) { case(code: $code) { version } }';
const OPEN = '{ caseGrants(first: 100) { edges { node { id expiresAt person { name } proposedBy { name } case { code } } } } }';
const REVOKE = 'mutation ($id: ID!) { revokeCaseGrant(id: $id) { active } }';
const PROPOSE = 'mutation ($input: ProposeCaseGrantInput!) { proposeCaseGrant(input: $input) { id } }';
const CONFIRM = 'mutation ($id: ID!) { confirmCaseGrant(id: $id) { active } }';

interface Listed {
  id: string;
  expiresAt: string | null;
  person: { name: string };
  proposedBy: { name: string };
  case: { code: string } | null;
}

type Person = 'documenter' | 'lawyer' | 'reviewer' | 'admin' | 'advocate';

describe('a case that one person seals', () => {
  const by = withServer({ people: ['documenter', 'lawyer', 'reviewer', 'admin', 'advocate'], proved: true });
  const { database, server, owner, ids } = by;

  const clear = (person: string, clearance: number) =>
    owner.query('UPDATE person SET clearance = $2 WHERE id = $1', [ids[person], clearance]);
  const entered = () => by.enteredCase();
  const sealedBy = async (who: Person, { code, version }: Shown): Promise<void> => {
    await done(by[who], 'updateCase', { code, version, confidentiality: 'SEALED' });
  };
  const sees = async (who: Person, { code }: Shown) => (await by[who].query(CASE, { code })).data?.case != null;
  const open = async (who: Person): Promise<Listed[]> =>
    (await by[who].data(OPEN)).caseGrants.edges.map(({ node }: { node: Listed }) => node);
  const revoke = async (who: Person, id: string) => (await by[who].query(REVOKE, { id })).errors?.[0]?.extensions?.code ?? 'done';
  const propose = (who: Person, { code }: Shown, person: string) =>
    by[who].query<{ proposeCaseGrant: { id: string } }>(PROPOSE, { input: { case: code, person: ids[person], reason: 'works on it' } });
  const named = async ({ id }: Shown): Promise<[string, string, boolean][]> =>
    (
      await owner.query(
        `SELECT split_part(p.email, '@', 1) AS who, CASE WHEN g.expires_at = 'infinity' THEN 'without end' ELSE extract(day FROM g.expires_at - g.proposed_at) || ' days' END AS until,
                g.revoked_at IS NULL AS stands FROM case_grant g JOIN person p ON p.id = g.person_id WHERE g.case_id = $1 ORDER BY g.proposed_at, g.id, 1`,
        [id],
      )
    ).rows
      .map(({ who, until, stands }) => [who, until, stands] as [string, string, boolean])
      .sort();

  it('stays with who documented it, and with who sealed it for 90 days, which another prolongs', async () => {
    const made = await entered();
    await sealedBy('lawyer', made);
    expect(await named(made)).toEqual([
      ['documenter', 'without end', true],
      ['lawyer', '90 days', true],
    ]);
    const again = (await propose('documenter', made, 'lawyer')).data!.proposeCaseGrant.id;
    expect((await propose('documenter', made, 'lawyer')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await propose('lawyer', made, 'documenter')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await by.admin.data(CONFIRM, { id: again })).confirmCaseGrant).toEqual({ active: true });
    const { rows } = await owner.query(`SELECT detail FROM audit_entry WHERE subject_id = $1 AND action = 'case.updated'`, [made.id]);
    expect(rows.map(({ detail }) => detail)).toEqual([expect.objectContaining({ from: 'RESTRICTED', to: 'SEALED' })]);
  });

  it('is noticed by reviewers and administrators, who take back whom it named and do not see it; never by who sealed it', async () => {
    const made = await entered();
    await sealedBy('lawyer', made);
    const { rows } = await owner.query('SELECT id, person_id FROM case_grant WHERE case_id = $1', [made.id]);
    const of = (person: string): string => rows.find(({ person_id }) => person_id === ids[person]).id;
    for (const who of ['reviewer', 'admin'] as const) {
      const listed = (await open(who)).filter(({ id }) => rows.some((row) => row.id === id));
      expect(listed.map(({ person, proposedBy, case: ofCase }) => [person.name, proposedBy.name, ofCase]).sort()).toEqual([
        ['Demo documenter', 'Demo lawyer', null],
        ['Demo lawyer', 'Demo lawyer', null],
      ]);
    }
    expect(await revoke('lawyer', of('documenter'))).toBe('FORBIDDEN');
    expect(await sees('documenter', made)).toBe(true);
    expect(await revoke('reviewer', of('lawyer'))).toBe('done');
    expect(await sees('lawyer', made)).toBe(false);
    expect(await revoke('admin', of('documenter'))).toBe('done');
    for (const who of ['documenter', 'reviewer', 'admin'] as const) expect(await sees(who, made)).toBe(false);
  });

  it('is opened by that to nobody who could not read it before: neither to who is cleared for less, nor to a closed account', async () => {
    const made = await entered();
    const another = await entered();
    await clear('documenter', 1);
    await sealedBy('lawyer', made);
    await owner.query('UPDATE person SET active = false WHERE id = $1', [ids['documenter']]);
    await clear('documenter', 2);
    await sealedBy('lawyer', another);
    await owner.query('UPDATE person SET active = true WHERE id = $1', [ids['documenter']]);
    for (const each of [made, another]) {
      expect(await named(each)).toEqual([['lawyer', '90 days', true]]);
      expect(await sees('documenter', each)).toBe(false);
    }
  });

  it('is sealed by who just proved who they are, and is cleared for RESTRICTED', async () => {
    const made = await by.enteredCase({ confidentiality: 'PARTNER' });
    await clear('lawyer', 1);
    expect(await refused(by.lawyer, 'updateCase', { code: made.code, version: made.version, confidentiality: 'SEALED' })).toBe('FORBIDDEN');
    await owner.query(`BEGIN; SET LOCAL ROLE dalel_staff; SELECT set_config('app.person', '${ids['lawyer']}', true), set_config('app.clearance', '1', true),
      set_config('app.roles', ',LAWYER,', true), set_config('app.synthetic', 'true', true), set_config('app.purposes', '1', true)`);
    await expect(owner.query('SELECT seal_case($1)', [made.id])).rejects.toMatchObject({ code: 'DA002' });
    await owner.query('ROLLBACK');
    await clear('lawyer', 2);
    await owner.query('UPDATE session SET stepped_up_until = NULL WHERE person_id = $1', [ids['lawyer']]);
    const { errors } = await by.lawyer.query('mutation ($input: UpdateCaseInput!) { updateCase(input: $input) { id } }', {
      input: { code: made.code, version: made.version, confidentiality: 'SEALED' },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', stepUp: true });
    by.lawyer = await atTheVault(server.url, 'lawyer');
    await sealedBy('lawyer', made);
  });

  it('is lost with the clearance, and does not come back with it; a waiting proposal ends too', async () => {
    const made = await entered();
    await sealedBy('lawyer', made);
    const waiting = (await propose('documenter', made, 'reviewer')).data!.proposeCaseGrant.id;
    const give = await owner.query(
      `INSERT INTO vault_grant (case_id, person_id, reason, proposed_by, expires_at, confirmed_by, confirmed_at)
       VALUES ($1, $2, 'a reason', $3, now() + interval '1 day', $4, now()) RETURNING id`,
      [made.id, ids['lawyer'], ids['reviewer'], ids['admin']],
    );
    const { version } = (await by.admin.data('{ people { id version } }')).people.find(({ id }: { id: string }) => id === ids['lawyer']);
    await by.admin.data(CHANGE_ACCESS, { input: { person: ids['lawyer'], version, roles: ['LAWYER'], clearance: 'PARTNER' } });
    await clear('reviewer', 1);
    for (const person of ['lawyer', 'reviewer']) await clear(person, 2);
    expect(await sees('lawyer', made)).toBe(false);
    expect((await by.admin.query(CONFIRM, { id: waiting })).errors?.[0]?.extensions?.code).toBe('CONFLICT');
    const { rows } = await owner.query(
      `SELECT action, person_id, detail->>'person' AS person FROM audit_entry WHERE subject_id = $1 AND action LIKE '%.grant-ended' ORDER BY at, action`,
      [made.id],
    );
    expect(rows).toEqual([
      { action: 'case.grant-ended', person_id: null, person: ids['lawyer'] },
      { action: 'vault.grant-ended', person_id: null, person: ids['lawyer'] },
      { action: 'case.grant-ended', person_id: null, person: ids['reviewer'] },
    ]);
    const ended = await owner.query('SELECT revoked_by FROM vault_grant WHERE id = $1 AND revoked_at IS NOT NULL', [give.rows[0].id]);
    expect(ended.rows).toEqual([{ revoked_by: ids['admin'] }]);
  });

  it('is sealed anew, after it was opened, also when everyone who was named has lost their grant', async () => {
    const draft = await by.enteredCase({ confidentiality: 'SEALED' });
    await owner.query(
      `INSERT INTO case_opening (case_id, from_level, to_level, reason, proposed_by, confirmed_by, confirmed_at, case_version)
       SELECT id, 3, 2, 'an invented reason', $2, $3, now(), version FROM "case" WHERE id = $1`,
      [draft.id, ids['documenter'], ids['admin']],
    );
    await owner.query('UPDATE "case" SET level = 2 WHERE id = $1', [draft.id]);
    await owner.query('UPDATE case_grant SET revoked_at = now(), revoked_by = $2 WHERE case_id = $1', [draft.id, ids['admin']]);
    await sealedBy('lawyer', draft);
    expect(await sees('lawyer', draft)).toBe(true);
    expect(await sees('reviewer', draft)).toBe(false);
  });

  it('counts no grant of who is not cleared, whoever wrote it', async () => {
    const made = await entered();
    await sealedBy('lawyer', made);
    await clear('advocate', 1);
    await owner.query(`INSERT INTO case_grant (case_id, person_id, reason, confirmed_at) VALUES ($1, $2, 'works on it', now())`, [
      made.id,
      ids['advocate'],
    ]);
    expect(await sees('advocate', made)).toBe(false);
  });

  it('is lost with an account that the operator closes', async () => {
    const made = await entered();
    await sealedBy('lawyer', made);
    await owner.query(`UPDATE person SET demonstration = false WHERE id = $1`, [ids['lawyer']]);
    await closeByOperator(database.ownerUrl, 'lawyer@demo.example');
    expect(await named(made)).toEqual([
      ['documenter', 'without end', true],
      ['lawyer', '90 days', false],
    ]);
  });
});
