import { Role } from '#libs/platform';
import { inviteByOperator, resetByOperator } from '#libs/sign-in';
import { TestClient } from '../../kit/client.js';
import { withServer } from '../../kit/scene.js';
import { addPerson, GOOD_PASSWORD, SET_PASSWORD, SIGN_IN, withPassword, withTotp } from './account-work.js';

describe('the operator lets people in', () => {
  const { database, server, owner } = withServer({ database: 'empty', settings: { demonstration: false } });

  it('the first administrator, by a link that is good once', async () => {
    const invitation = { email: 'first@example.org', name: 'First', roles: [Role.ADMIN], clearance: 0, partner: false };
    const { secret } = await inviteByOperator(database.ownerUrl, invitation);
    await expect(inviteByOperator(database.ownerUrl, invitation)).rejects.toThrow(/there is an account/);
    const nobody = new TestClient(server.url);
    await nobody.data(SET_PASSWORD, { secret, password: GOOD_PASSWORD });
    expect(await nobody.errorCode(SET_PASSWORD, { secret, password: GOOD_PASSWORD })).toBe('BAD_USER_INPUT');
    const { signIn } = await nobody.data(SIGN_IN, { email: 'first@example.org', password: GOOD_PASSWORD });
    expect(signIn.viewer).toEqual({ clearance: 'PUBLIC', needsSecondFactor: true });
    await withTotp(nobody, GOOD_PASSWORD);
    expect((await nobody.data('{ people { email } }')).people).toEqual([{ email: 'first@example.org' }]);
  });

  it('who lost everything: a new password, and no second factor until they set one up', async () => {
    const person = await addPerson(owner);
    const client = await withPassword(server.url, person);
    await withTotp(client, person.password);
    const plain = await resetByOperator(database.ownerUrl, person.email, false);
    const password = 'copper lantern beneath 4 snowfields';
    await client.data(SET_PASSWORD, { secret: plain.secret, password });
    const factor = await client.data(SIGN_IN, { email: person.email, password });
    expect(factor.signIn.viewer).toBeNull();
    const open = new TestClient(server.url);
    const whole = await resetByOperator(database.ownerUrl, person.email, true);
    // D24 the password of before went with the factors: whoever knows it cannot set up a factor of their own
    expect(await open.errorCode(SIGN_IN, { email: person.email, password })).toBe('UNAUTHENTICATED');
    await client.data(SET_PASSWORD, { secret: whole.secret, password: GOOD_PASSWORD });
    const { signIn } = await client.data(SIGN_IN, { email: person.email, password: GOOD_PASSWORD });
    expect(signIn.viewer).toEqual({ clearance: 'PARTNER', needsSecondFactor: true });
    await expect(resetByOperator(database.ownerUrl, 'nobody@example.org', false)).rejects.toThrow(/no open account/);
    const { rows } = await owner.query(`SELECT action FROM audit_entry WHERE detail->>'by' = 'operator' ORDER BY at`);
    expect(rows.map(({ action }) => action)).toEqual(['person.invited', 'link.made', 'link.made', 'factor.removed', 'link.made']);
  });
});
