import { randomBytes } from 'node:crypto';
import { asRole } from '../../kit/roles.js';
import { withDatabase } from '../../kit/scene.js';

const ME = `current_setting('app.person')::uuid`;
const MINE = `person_id = ${ME}`;
const HASH = `sha256('secret')`;
const LATER = `now() + interval '1 hour'`;
const ENTRY = `INSERT INTO audit_entry (person_id, action) VALUES (${ME}, 'password.set')`;

describe('a change by sign-in that leaves nothing in the audit (S33)', () => {
  const { owner, app, ids } = withDatabase();
  let session: string;

  beforeAll(async () => {
    const { rows } = await owner.query(
      `INSERT INTO session (person_id, token_hash, expires_at, stepped_up_until, second_factor)
       VALUES ($1, $2, now() + interval '1 hour', now() + interval '1 hour', true) RETURNING id`,
      [ids['admin'], randomBytes(32)],
    );
    session = rows[0].id;
    await owner.query(`INSERT INTO totp_factor (person_id, sealed_secret, confirmed_at) VALUES ($1, 'sealed', now())`, [ids['admin']]);
  });

  /** Runs a statement as sign-in, and what COMMIT would look at. */
  const changing = (text: string, ...order: ('record' | 'change')[]) =>
    asRole(app, 'dalel_sign_in', { person: ids['admin'], roles: ',ADMIN,' }, async () => {
      await app.query(`SELECT set_config('app.session', $1, true)`, [session]);
      for (const step of order) await app.query(step === 'record' ? ENTRY : text);
      return app.query('SET CONSTRAINTS ALL IMMEDIATE').then(
        () => 'is committed',
        (error: Error) => error.message,
      );
    });

  // biome-ignore format: a line each
  it.each([
    ['a password', `UPDATE credential SET password_hash = password_hash WHERE ${MINE}`],
    ['a session that is opened', `INSERT INTO session (person_id, token_hash, expires_at) VALUES (${ME}, ${HASH}, ${LATER})`],
    ['a session that ends', `UPDATE session SET ended_at = now() WHERE ${MINE}`],
    ['a session that steps up', `UPDATE session SET stepped_up_until = now() WHERE ${MINE}`],
    ['an authenticator app', `DELETE FROM totp_factor WHERE ${MINE}`],
    ['recovery codes', `INSERT INTO recovery_code (person_id, code_hash) VALUES (${ME}, ${HASH})`],
    ['a passkey', `INSERT INTO passkey (person_id, credential_id, public_key, counter, transports, name) VALUES (${ME}, 'id', '\\x01', 0, '{}', 'Mine')`],
    ['a token', `INSERT INTO access_token (person_id, name, token_hash, clearance, expires_at) VALUES (${ME}, 'mine', ${HASH}, 0, ${LATER})`],
    ['a link', `INSERT INTO one_time_link (person_id, kind, secret_hash, expires_at) VALUES (${ME}, 'RESET', ${HASH}, ${LATER})`],
    ['an account', `INSERT INTO person (email, name, roles, clearance) VALUES ('new@example.org', 'Invented', ARRAY['READER'], 0)`],
    ['an account that is lowered', `SELECT lower_access(id, version, roles, 0::smallint) FROM person WHERE email LIKE 'lawyer@%'`],
    ['a proposed access', `INSERT INTO access_change (person_id, roles, clearance, proposed_by) SELECT id, ARRAY['READER', 'LAWYER'], 2, ${ME} FROM person WHERE email LIKE 'reader@%'`],
  ])('is refused by the database: %s', async (_, text) => {
    expect(await changing(text, 'change')).toMatch(/^a change of \w+ that left nothing in the audit is refused$/);
    expect(await changing(text, 'record', 'change')).toBe('is committed');
    expect(await changing(text, 'change', 'record')).toBe('is committed');
  });

  it.each([
    ['a session was seen', `UPDATE session SET seen_at = now() WHERE ${MINE}`],
    ['a session is asked for a passkey', `UPDATE session SET challenge = 'c', challenge_until = now() WHERE ${MINE}`],
    ['a code was used', `UPDATE totp_factor SET last_step = 7 WHERE ${MINE}`],
    ['a token was used', `UPDATE access_token SET last_used_at = now() WHERE ${MINE}`],
  ])('is committed where what it opens is recorded: %s', async (_, text) => {
    expect(await changing(text, 'change')).toBe('is committed');
  });

  it('is refused although the database recorded by itself what followed from it', async () => {
    await owner.query(`INSERT INTO session (person_id, token_hash, expires_at) VALUES ($1, sha256('another'), ${LATER})`, [ids['admin']]);
    const password = `UPDATE credential SET password_hash = password_hash WHERE ${MINE}`;
    await asRole(app, 'dalel_sign_in', { person: ids['admin'] }, async () => {
      await app.query(password);
      const { rows } = await app.query(`SELECT FROM session WHERE ${MINE} AND ended_at IS NULL`);
      expect(rows).toEqual([]);
    });
    expect(await changing(password, 'change')).toMatch('left nothing in the audit');
  });

  it('is refused where an earlier transaction of the connection recorded something', async () => {
    await app.query('BEGIN; SET LOCAL ROLE dalel_sign_in');
    await app.query('SELECT set_config($1, $2, true)', ['app.person', ids['admin']]);
    await app.query(ENTRY);
    await app.query('COMMIT');
    expect(await changing(`UPDATE session SET ended_at = now() WHERE ${MINE}`, 'change')).toMatch('left nothing in the audit');
  });
});
