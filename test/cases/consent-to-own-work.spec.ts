import { Client } from 'pg';
import { signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { EVERY_WAY, openCase, refused, verifiedCase, WITHDRAW_CONSENT, waysTo } from './case-work.js';

describe('consent to the house’s own work, and what came last', () => {
  const { database, server, visitor, documenter, reviewer, reader, sql, owner, enteredCase } = withServer({
    people: ['documenter', 'reviewer', 'reader'],
  });

  const withdraw = (survivor: string, purpose: string, note?: string) =>
    documenter.query(WITHDRAW_CONSENT, { input: { survivor, purpose, note } });

  it('to the house’s own work, taken back or over, ends every other purpose, for everyone', async () => {
    const taken = await openCase(documenter, reviewer);
    expect(await waysTo(visitor, taken)).toMatchObject(EVERY_WAY);
    await withdraw(taken.survivors[0].id, 'INTERNAL');
    const over = await openCase(documenter, reviewer);
    await owner.query(
      `UPDATE consent SET given_on = '2020-01-01', expires_on = '2020-02-01' WHERE survivor_id = $1 AND purpose = 'INTERNAL'`,
      [over.survivors[0].id],
    );
    // as the trigger keeps it: the earliest expiry behind any purpose
    await owner.query(`UPDATE "case" SET consent_valid_until = '2020-02-01' WHERE id = $1`, [over.id]);

    for (const { code } of [taken, over])
      for (const client of [visitor, reader, documenter, reviewer]) expect((await waysTo(client, { code })).byCode).toBe(false);
    {
      await owner.query('SELECT refresh_expired_cover()');
      const { rows } = await owner.query('SELECT consented_purposes, level FROM "case" WHERE id = ANY ($1)', [[taken.id, over.id]]);
      expect(rows).toEqual([
        { consented_purposes: 0, level: 2 },
        { consented_purposes: 0, level: 2 },
      ]);
    }
  });

  it('is taken back also where the case can be read no more, by whoever may record one and by nobody else', async () => {
    const { survivors } = await openCase(documenter, reviewer);
    await withdraw(survivors[0].id, 'INTERNAL');
    const { data, errors } = await withdraw(survivors[0].id, 'STATISTICS');
    expect(errors).toBeUndefined();
    expect(data.withdrawConsent).toMatchObject({ purpose: 'STATISTICS', withdrawn: true, survivor: null });
    const input = { survivor: survivors[1].id, purpose: 'STATISTICS' };
    const partner = await signedInAs(server.url, 'partner');
    expect(await partner.errorCode(WITHDRAW_CONSENT, { input })).toBe('FORBIDDEN');
    // beyond reach: another's sealed case
    const sealed = await enteredCase({ confidentiality: 'SEALED' });
    const lawyer = await signedInAs(server.url, 'lawyer');
    const unseen = { survivor: sealed.survivors[0].id, purpose: 'INTERNAL' };
    expect(await lawyer.errorCode(WITHDRAW_CONSENT, { input: unseen })).toBe('NOT_FOUND');
    expect((await withdraw(sealed.survivors[0].id, 'INTERNAL')).errors).toBeUndefined();
  });

  it.each(['grant, then withdrawal', 'withdrawal, then grant'])('counts what was recorded last, whoever began first: %s', async (order) => {
    const { id, survivors } = await verifiedCase(documenter, reviewer);
    const [first, second] = order.startsWith('grant') ? (['GRANT', 'WITHDRAWAL'] as const) : (['WITHDRAWAL', 'GRANT'] as const);
    const connect = async () => {
      const client = new Client({ connectionString: database.ownerUrl });
      await client.connect();
      await client.query('BEGIN');
      await client.query(
        `SELECT set_config('app.person', (SELECT created_by FROM "case" WHERE id = $1)::text, true), set_config('app.clearance', '2', true),
                set_config('app.roles', ',DOCUMENTER,', true), set_config('app.synthetic', 'true', true), set_config('app.purposes', '1', true)`,
        [id],
      );
      await client.query('SET LOCAL ROLE dalel_staff');
      return client;
    };
    const add = (client: Client, kind: string) =>
      client.query(
        `INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language, recorded_by)
           VALUES ($1, $2, 'STATISTICS', $3, 'PSEUDONYM', '2024-01-01', 'in words', 'RU', (SELECT nullif(current_setting('app.person'), '')::uuid))`,
        [id, survivors[0].id, kind],
      );
    // who commits last began first
    const last = await connect();
    const early = await connect();
    try {
      await add(early, first);
      const waiting = add(last, second);
      await early.query('COMMIT');
      await waiting;
      await last.query('COMMIT');
    } finally {
      await Promise.all([early.end(), last.end()]);
    }
    const covered = (await sql('SELECT consented($1) & 2 AS bit', [id]))[0].bit;
    expect(covered).toBe(second === 'GRANT' ? 2 : 0);
  });

  it('to the house’s own work, taken back, hides the case from the house too, who took it back included', async () => {
    const { code, version, survivors } = await verifiedCase(documenter, reviewer);
    const { data, errors } = await withdraw(survivors[0].id, 'INTERNAL');
    expect(errors).toBeUndefined();
    expect(data.withdrawConsent).toMatchObject({ purpose: 'INTERNAL', withdrawn: true });
    for (const client of [documenter, reviewer])
      expect(await client.errorCode('query ($code: String!) { case(code: $code) { id } }', { code })).toBe('NOT_FOUND');
    expect(await refused(documenter, 'updateCase', { code, version, place: 'x' })).toBe('NOT_FOUND');
    expect(await refused(documenter, 'updateCase', { code: 'KZ-2023-S9999', version, place: 'x' })).toBe('NOT_FOUND');
  });
});
