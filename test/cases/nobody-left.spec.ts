import { nameByOperator } from '#libs/cases';
import { signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';

const CONFIRM = 'mutation ($id: ID!) { confirmCaseGrant(id: $id) { active case { code } proposedBy { name } } }';
const STEP_UP = 'mutation ($p: String!) { stepUp(input: {password: $p}) { __typename } }';

describe('a sealed case whose people have all left (A7)', () => {
  const { database, server, owner } = withServer();
  let sealed: { id: string; code: string };

  beforeAll(async () => {
    sealed = (
      await owner.query(
        `SELECT c.id, c.code FROM "case" c WHERE c.level = 3 AND (c.consented_purposes & 1) <> 0 AND EXISTS (SELECT FROM case_grant g WHERE g.case_id = c.id) LIMIT 1`,
      )
    ).rows[0];
  });

  const name = (email = 'lawyer@demo.example') => nameByOperator(database.ownerUrl, sealed.code, email, 'all who knew it have left', 30);
  const seen = async () => {
    const lawyer = await signedInAs(server.url, 'lawyer');
    return (await lawyer.query('query ($code: String!) { case(code: $code) { code } }', { code: sealed.code })).data?.case ?? null;
  };

  it('is no matter of the operator while somebody is named to it', async () => {
    await owner.query(
      `INSERT INTO case_grant (case_id, person_id, reason, confirmed_at) SELECT $1, id, 'documented it', now() FROM person WHERE email = 'documenter@demo.example'`,
      [sealed.id],
    );
    await expect(name()).rejects.toThrow(/people are named/);
    await owner.query(`UPDATE case_grant SET revoked_by = person_id, revoked_at = now() WHERE case_id = $1`, [sealed.id]);
  });

  it('is opened by two: the operator proposes whom to name, a reviewer who is not that person confirms it', async () => {
    await expect(name('reader@demo.example')).rejects.toThrow(/cleared for RESTRICTED/);
    await name();
    await expect(name()).rejects.toThrow(/proposed by you already/);
    expect(await seen()).toBeNull();
    const { rows } = await owner.query('SELECT id FROM case_grant WHERE case_id = $1 AND by_operator', [sealed.id]);
    const reviewer = await signedInAs(server.url, 'reviewer');
    await reviewer.data(STEP_UP, { p: process.env['TEST_DEMO_PASSWORD'] });
    const { confirmCaseGrant } = await reviewer.data(CONFIRM, { id: rows[0].id });
    expect(confirmCaseGrant).toEqual({ active: true, case: null, proposedBy: null });
    expect(await seen()).toEqual({ code: sealed.code });
    const entries = await owner.query(`SELECT action, detail->>'by' AS by FROM audit_entry WHERE subject_id = $1 AND action LIKE 'case.grant-%' ORDER BY at`, [sealed.id]); // biome-ignore format: one line
    expect(entries.rows).toEqual([
      { action: 'case.grant-proposed', by: 'operator' },
      { action: 'case.grant-confirmed', by: null },
    ]);
  });

  it('no role of the application may propose as the operator does', async () => {
    const { rows } = await owner.query(`SELECT has_column_privilege('dalel_staff', 'case_grant', 'by_operator', 'INSERT, UPDATE') AS may`);
    expect(rows).toEqual([{ may: false }]);
  });
});
