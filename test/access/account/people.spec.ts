import { Role } from '#libs/platform';
import { closeByOperator, inviteByOperator, resetByOperator } from '#libs/sign-in';
import { signedInAs, TestClient } from '../../kit/client.js';
import { asRole, sqlStateOf } from '../../kit/roles.js';
import { withServer } from '../../kit/scene.js';
import {
  addPerson,
  administrator,
  CHANGE_ACCESS,
  CONFIRM_ACCESS,
  codeIn,
  DEACTIVATE,
  INVITE,
  INVITE_AGAIN,
  type Made,
  REJECT_ACCESS,
  SIGN_IN,
  WHO,
  withPassword,
} from './account-work.js';

describe('people and what they may do (S7)', () => {
  const { database, server, owner, app } = withServer();
  let one: { person: Made; client: TestClient };
  let two: { person: Made; client: TestClient };

  beforeAll(async () => {
    [one, two] = [await administrator(owner, server.url), await administrator(owner, server.url)];
  });
  beforeEach(() => owner.query('DELETE FROM sign_in_limit'));

  const standing = async (id: string) =>
    (await owner.query('SELECT version, roles, clearance, active FROM person WHERE id = $1', [id])).rows[0];
  const change = async (by: TestClient, person: string, roles: string[], clearance: string) =>
    by.query(CHANGE_ACCESS, { input: { person, version: (await standing(person)).version, roles, clearance } });

  const hindrance = async (email: string) => {
    const { people } = await two.client.data('{ people { email proposed { hindrance } } }');
    return people.find((each: { email: string }) => each.email === email).proposed.hindrance;
  };

  it('a partner organisation’s account is given nothing of the house, by whatever way and in whatever order', async () => {
    const partner = { email: 'partner@example.org', name: 'Partner', purpose: 'PARTNER_SHARING' };
    const peopleWith = async (email: string) => (await owner.query('SELECT id FROM person WHERE email = $1', [email])).rows;
    for (const more of [{ roles: ['REVIEWER'] }, { roles: ['READER', 'ADMIN'] }, { clearance: 'RESTRICTED' }]) {
      const { errors } = await one.client.query(INVITE, { input: { ...partner, ...more } });
      expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('role READER alone'), extensions: { code: 'BAD_USER_INPUT' } });
    }
    expect(await peopleWith(partner.email)).toEqual([]);
    const operator = { email: 'partner2@example.org', name: 'P', roles: [Role.DOCUMENTER], clearance: 1, partner: true };
    await expect(inviteByOperator(database.ownerUrl, operator)).rejects.toThrow(/role READER alone/);
    expect(await peopleWith(operator.email)).toEqual([]);
    const { invitePerson } = await one.client.data(INVITE, { input: { ...partner, clearance: 'PARTNER' } });
    const { id } = invitePerson.person;
    await two.client.data(REJECT_ACCESS, { id: invitePerson.person.proposed.id });
    for (const [roles, clearance] of [[['DOCUMENTER'], 'PARTNER'], [['ADMIN'], 'PUBLIC'], [['READER'], 'RESTRICTED']] as const) // biome-ignore format: one line
      expect(codeIn(await change(one.client, id, [...roles], clearance))).toBe('BAD_USER_INPUT');
    await asRole(app, 'dalel_sign_in', { person: one.person.id, roles: ',ADMIN,' }, async () => {
      const text = `INSERT INTO access_change (person_id, roles, clearance, proposed_by) VALUES ('${id}', '{ADVOCATE}', 0, '${one.person.id}')`;
      expect(await sqlStateOf(app, text)).toBe('DA007');
    });
    // the other order: roles and proposals first, the partner's purpose then
    const lawyer = await addPerson(owner, ['LAWYER'], 0);
    const toPartner = (who: string) => `UPDATE person SET purpose = 'PARTNER_SHARING' WHERE id = '${who}'`;
    await expect(owner.query(toPartner(lawyer.id))).rejects.toMatchObject({ code: 'DA007' });
    const reader = await addPerson(owner, ['READER'], 0);
    const proposed = (await change(one.client, reader.id, ['REVIEWER'], 'RESTRICTED')).data?.changeAccess.proposed;
    await owner.query(toPartner(reader.id));
    expect(await two.client.errorCode(CONFIRM_ACCESS, { id: proposed.id })).toBe('BAD_USER_INPUT');
    expect(await standing(reader.id)).toMatchObject({ roles: ['READER'], clearance: 0 });
    // and with its trigger away
    await owner.query('ALTER TABLE person DISABLE TRIGGER partner');
    await expect(owner.query(`UPDATE person SET roles = '{ADMIN}' WHERE id = '${reader.id}'`)).rejects.toMatchObject({ code: '23514' });
    await owner.query('ALTER TABLE person ENABLE TRIGGER partner');
  });

  it('nobody is raised before they have accepted, and no link to who was raised is shown to an administrator (A7)', async () => {
    const input = { email: 'early@example.org', name: 'Early', roles: ['ADMIN'] };
    const { invitePerson } = await one.client.data(INVITE, { input });
    expect(await hindrance(input.email)).toBe('NOT_ACCEPTED');
    expect(await two.client.errorCode(CONFIRM_ACCESS, { id: invitePerson.person.proposed.id })).toBe('FORBIDDEN');
    // one whom the operator let in with more, who has not accepted yet; and one whose factors and password the operator took away
    const waits = { email: 'waits@example.org', name: 'Waits', roles: [Role.ADMIN], clearance: 0, partner: false };
    await inviteByOperator(database.ownerUrl, waits);
    const lost = await addPerson(owner, ['LAWYER'], 2);
    await resetByOperator(database.ownerUrl, lost.email, true);
    for (const email of [waits.email, lost.email]) {
      const { rows } = await owner.query('SELECT id, version FROM person WHERE email = $1', [email]);
      const { id: person, version } = rows[0];
      expect(await one.client.errorCode(INVITE_AGAIN, { input: { person, version } })).toBe('FORBIDDEN');
      await asRole(app, 'dalel_sign_in', { person: one.person.id, roles: ',ADMIN,' }, async () => {
        const text = `INSERT INTO one_time_link (person_id, kind, secret_hash, created_by, shown_to, expires_at) VALUES ('${person}', 'INVITATION', sha256('x'), '${one.person.id}', '${one.person.id}', now() + interval '1 day')`;
        expect(await sqlStateOf(app, text)).toBe('42501');
      });
    }
  });

  it('an old proposal neither opens a closed account nor undoes what was taken away since (A7)', async () => {
    const closed = await addPerson(owner, ['READER'], 0);
    const lowered = await addPerson(owner, ['LAWYER', 'DOCUMENTER'], 1);
    const [old, other] = [await change(one.client, closed.id, ['LAWYER'], 'PUBLIC'), await change(one.client, lowered.id, ['LAWYER', 'DOCUMENTER'], 'RESTRICTED')]; // biome-ignore format: one line
    await two.client.data(DEACTIVATE, { input: { person: closed.id, version: (await standing(closed.id)).version } });
    await change(two.client, lowered.id, ['LAWYER'], 'PUBLIC');
    for (const proposal of [old, other]) {
      const id: string = proposal.data?.changeAccess?.proposed?.id;
      expect(await two.client.errorCode(CONFIRM_ACCESS, { id })).toBe('FORBIDDEN');
      await asRole(app, 'dalel_sign_in', { person: two.person.id, roles: ',ADMIN,' }, async () => {
        expect((await app.query('SELECT confirm_access($1) AS confirmed', [id])).rows).toEqual([{ confirmed: false }]);
      });
    }
    expect(await standing(closed.id)).toMatchObject({ active: false, roles: ['READER'] });
    expect(await standing(lowered.id)).toMatchObject({ roles: ['LAWYER'], clearance: 0 });
    expect(await hindrance(closed.email)).toBe('CHANGED_SINCE');
    await two.client.data(REJECT_ACCESS, { id: old.data?.changeAccess.proposed.id });
    expect((await change(one.client, closed.id, ['READER'], 'PUBLIC')).data?.changeAccess.proposed).not.toBeNull();
  });

  it('one administrator does not close out all others: two remain, whom the operator alone may close (A7)', async () => {
    const third = await administrator(owner, server.url);
    await owner.query(`UPDATE person SET roles = ARRAY['READER', 'ADMIN'] WHERE id = ANY ($1)`, [[one.person.id, two.person.id]]);
    const input = async (id: string) => ({ person: id, version: (await standing(id)).version });
    const lower = async () => codeIn(await change(one.client, two.person.id, ['READER'], 'PUBLIC'));
    await one.client.data(DEACTIVATE, { input: await input(third.person.id) });
    expect(await one.client.errorCode(DEACTIVATE, { input: await input(two.person.id) })).toBe('BAD_USER_INPUT');
    expect(await lower()).toBe('BAD_USER_INPUT');
    expect(codeIn(await change(one.client, one.person.id, ['READER'], 'PUBLIC'))).toBe('BAD_USER_INPUT');
    await asRole(app, 'dalel_sign_in', { person: one.person.id, roles: ',ADMIN,' }, async () => {
      expect(await sqlStateOf(app, `UPDATE person SET active = false WHERE id = '${two.person.id}'`)).toBe('42501');
      expect(await sqlStateOf(app, `SELECT lower_access('${two.person.id}', ${(await standing(two.person.id)).version}, ARRAY['READER'], 0::smallint)`)).toBe('42501'); // biome-ignore format: one line
    });
    const fourth = await administrator(owner, server.url);
    await closeByOperator(database.ownerUrl, fourth.person.email);
    expect(await standing(fourth.person.id)).toMatchObject({ active: false });
    expect((await fourth.client.data(WHO)).viewer).toBeNull();
  });

  it('less counts at once, more takes a second administrator, and never oneself', async () => {
    const person = await addPerson(owner, ['LAWYER', 'ADVOCATE'], 1);
    const lowered = (await change(one.client, person.id, ['LAWYER'], 'PUBLIC')).data?.changeAccess;
    expect(lowered).toMatchObject({ roles: ['LAWYER'], clearance: 'PUBLIC', proposed: null });
    const raised = (await change(one.client, person.id, ['LAWYER'], 'RESTRICTED')).data?.changeAccess;
    expect(raised).toMatchObject({ clearance: 'PUBLIC', proposed: { clearance: 'RESTRICTED' } });
    expect(codeIn(await change(two.client, person.id, ['REVIEWER'], 'PUBLIC'))).toBe('CONFLICT'); // one waits already
    expect(await one.client.errorCode(CONFIRM_ACCESS, { id: raised.proposed.id })).toBe('FORBIDDEN');
    const rejected = (await two.client.data(REJECT_ACCESS, { id: raised.proposed.id })).rejectAccess;
    expect(rejected).toMatchObject({ clearance: 'PUBLIC', proposed: null });
    expect(await two.client.errorCode(CONFIRM_ACCESS, { id: raised.proposed.id })).toBe('NOT_FOUND');
    expect(codeIn(await change(one.client, one.person.id, ['ADMIN', 'REVIEWER'], 'PUBLIC'))).toBe('FORBIDDEN');
    expect(codeIn(await change(one.client, one.person.id, ['ADMIN'], 'PARTNER'))).toBe('FORBIDDEN');
    expect(codeIn(await change(one.client, person.id, ['LAWYER'], 'SEALED'))).toBe('BAD_USER_INPUT');
    const about = (await change(one.client, two.person.id, ['ADMIN', 'REVIEWER'], 'PUBLIC')).data?.changeAccess;
    expect(await two.client.errorCode(CONFIRM_ACCESS, { id: about.proposed.id })).toBe('FORBIDDEN');
    expect(await two.client.errorCode(REJECT_ACCESS, { id: about.proposed.id })).toBe('FORBIDDEN');
    const stale = { person: person.id, version: 1, roles: ['READER'], clearance: 'PUBLIC' };
    expect((await one.client.query(CHANGE_ACCESS, { input: stale })).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
  });

  it('a closed account is closed at once, everywhere, and opened again by two', async () => {
    const person = await addPerson(owner, ['READER'], 0);
    const client = await withPassword(server.url, person);
    const version = (await standing(person.id)).version;
    const { deactivatePerson } = await one.client.data(DEACTIVATE, { input: { person: person.id, version } });
    expect(deactivatePerson.active).toBe(false);
    expect((await client.data(WHO)).viewer).toBeNull();
    expect(await client.errorCode(SIGN_IN, { email: person.email, password: person.password })).toBe('UNAUTHENTICATED');
    const again = (await change(one.client, person.id, ['READER'], 'PUBLIC')).data?.changeAccess;
    expect(again).toMatchObject({ active: false, proposed: { roles: ['READER'] } });
    expect((await two.client.data(CONFIRM_ACCESS, { id: again.proposed.id })).confirmAccess.active).toBe(true);
    expect((await client.data(WHO)).viewer).toBeNull(); // the old session stays ended
    expect(await one.client.errorCode(DEACTIVATE, { input: { person: one.person.id, version: 1 } })).toBe('BAD_USER_INPUT');
  });

  it('takes an administrator, their second factor, and a fresh step up', async () => {
    const input = { email: 'x@example.org', name: 'X' };
    for (const who of ['reader', 'reviewer', 'lawyer'] as const) {
      const client = await signedInAs(server.url, who);
      expect(await client.errorCode('{ people { email } }')).toBe('FORBIDDEN');
      expect(await client.errorCode(INVITE, { input })).toBe('FORBIDDEN');
    }
    const fresh = await addPerson(owner, ['ADMIN'], 0);
    const client = await withPassword(server.url, fresh);
    await client.data('mutation ($input: StepUpInput!) { stepUp(input: $input) { __typename } }', { input: { password: fresh.password } });
    expect((await client.query(INVITE, { input })).errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', secondFactor: true });
    await owner.query(`UPDATE session SET stepped_up_until = now() - interval '1 second' WHERE person_id = $1`, [two.person.id]);
    expect((await two.client.query(INVITE, { input })).errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', stepUp: true });
    const { people } = await one.client.data('{ people { email roles accepted secondFactor active version } }');
    expect(people.length).toBeGreaterThan(8);
    expect(people.find(({ email }: { email: string }) => email === one.person.email)).toMatchObject({ secondFactor: true, accepted: true });
  });

  it('and the database holds to it, whatever the door’s role is made to say', async () => {
    const person = await addPerson(owner, ['READER'], 0);
    const settings = { person: one.person.id, roles: ',ADMIN,' };
    const attempts = [
      `UPDATE person SET roles = ARRAY['ADMIN'] WHERE id = '${person.id}'`,
      `UPDATE person SET clearance = 2 WHERE id = '${person.id}'`,
      `INSERT INTO person (email, name, roles, clearance) VALUES ('y@example.org', 'Y', ARRAY['ADMIN'], 0)`,
      `INSERT INTO person (email, name, roles, clearance) VALUES ('y@example.org', 'Y', ARRAY['READER'], 2)`,
      `INSERT INTO access_change (person_id, roles, clearance, proposed_by) VALUES ('${person.id}', ARRAY['ADMIN'], 2, '${two.person.id}')`,
    ];
    await asRole(app, 'dalel_sign_in', settings, async () => {
      for (const text of attempts) expect({ text, state: await sqlStateOf(app, text) }).toEqual({ text, state: '42501' });
      await app.query(`INSERT INTO access_change (person_id, roles, clearance, proposed_by) VALUES ($1, ARRAY['ADMIN'], 2, $2)`, [
        person.id,
        one.person.id,
      ]);
      const { rows } = await app.query(`SELECT confirm_access(id) AS confirmed FROM access_change WHERE person_id = $1`, [person.id]);
      expect(rows).toEqual([{ confirmed: false }]);
      expect((await app.query(`SELECT lower_access($1, 1, ARRAY['ADMIN'], 0::smallint) AS lowered`, [person.id])).rows[0].lowered).toBe(
        false,
      );
      expect(
        await sqlStateOf(app, `UPDATE access_change SET state = 'CONFIRMED', decided_by = '${one.person.id}', decided_at = now()`),
      ).toBe('42501');
    });
    // and without the role, not even what an administrator may
    await asRole(app, 'dalel_sign_in', { person: one.person.id, roles: ',REVIEWER,' }, async () => {
      expect((await app.query('SELECT * FROM access_change')).rows).toEqual([]);
      expect((await app.query(`UPDATE person SET active = false WHERE id = $1`, [person.id])).rowCount).toBe(0);
      expect((await app.query(`SELECT lower_access($1, 1, ARRAY['READER'], 0::smallint) AS lowered`, [person.id])).rows[0].lowered).toBe(
        false,
      );
    });
  });
});
