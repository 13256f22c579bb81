import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { AuditChainRepository, chainHash, parseHead, printHead, SealKey, sealAuditDays, verifyAudit } from '#libs/audit';
import { askOn } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../kit/database.js';
import { withDatabase } from '../kit/scene.js';

const WRITERS = 50;
const EACH = 4;

/** The chain is tampered with as somebody could who holds the owner's password; each time in a transaction that is rolled back. */
describe('the chain of the audit (S33)', () => {
  const key = new SealKey(randomBytes(32));
  const { database, owner } = withDatabase();
  let ids: string[];
  let person: string;

  beforeAll(async () => {
    person = (await owner.query(`SELECT id FROM person WHERE email = 'lawyer@demo.example'`)).rows[0].id;
  });

  const verify = async (kept: string[] = []) => verifyAudit(new AuditChainRepository(owner), [key], kept.map(parseHead));
  const kinds = async (kept: string[] = []) => (await verify(kept)).found.map(({ kind }) => kind);

  async function tampered(how: string, values: unknown[] = []) {
    await owner.query('BEGIN; SET LOCAL session_replication_role = replica');
    try {
      await owner.query(how, values);
      return (await verify()).found;
    } finally {
      await owner.query('ROLLBACK');
    }
  }

  it(`${WRITERS} writers at once make one chain, and none of them fails`, async () => {
    const writers = await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        const client = new Client({ connectionString: database.appUrl });
        await client.connect();
        return client;
      }),
    );
    await Promise.all(
      writers.map(async (client) => {
        for (let n = 0; n < EACH; n++) {
          await client.query(`BEGIN; SET LOCAL ROLE dalel_staff; SELECT set_config('app.person', '${person}', true)`);
          await client.query('INSERT INTO audit_entry (person_id, action, subject_type, subject_id, detail) VALUES ($1, $2, $3, $4, $5)', [
            person,
            'case.read',
            'case',
            randomUUID(),
            { n, 'нақты "код"': 'а\nб' },
          ]);
          await client.query(n === 1 ? 'ROLLBACK' : 'COMMIT');
        }
      }),
    );
    await Promise.all(writers.map((client) => client.end()));
    const { entries, found, tip } = await verify();
    expect(found).toEqual([]);
    expect(entries).toBe(WRITERS * (EACH - 1));
    expect(tip?.place).toBe(entries);
    ids = (await owner.query('SELECT entry_id AS id FROM audit_link ORDER BY place')).rows.map(({ id }) => id);
  });

  it('no two places follow the same one, even where a writer passes by the lock', async () => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1 FROM audit_tip');
    await owner.query(`INSERT INTO audit_entry (action) VALUES ('test.entry')`);
    await client.query(`INSERT INTO audit_entry (action) VALUES ('test.entry')`);
    await expect(client.query('COMMIT')).rejects.toMatchObject({ code: '40001' });
    await client.end();
    expect(await kinds()).toEqual([]);
    ids = (await owner.query('SELECT entry_id AS id FROM audit_link ORDER BY place')).rows.map(({ id }) => id);
  });

  it.each([
    ['what was done', `action = 'test.other'`],
    ['who did it', 'person_id = gen_random_uuid()'],
    ['that somebody did it', 'person_id = NULL'],
    ['when', `at = at + interval '1 microsecond'`],
    ['to what', 'subject_id = gen_random_uuid()'],
    ['to what kind of thing', `subject_type = 'session'`],
    ['with which codes', `detail = detail || '{"n": 9}'`],
  ])('an altered entry is found and named: %s', async (_, change) => {
    expect(await tampered(`UPDATE audit_entry SET ${change} WHERE id = $1`, [ids[9]])).toEqual([
      { kind: 'altered', place: 10, entryId: ids[9], says: expect.stringContaining(ids[9]!) },
    ]);
  });

  it('an altered entry whose hash was made to fit betrays itself in the next', async () => {
    const found = await tampered(`UPDATE audit_link SET hash = sha256('anything') WHERE place = 10`);
    expect(found.map(({ kind, place }) => [kind, place])).toEqual([
      ['altered', 10],
      ['removed', 11],
    ]);
  });

  it('a removed entry is found and named', async () => {
    expect(await tampered('DELETE FROM audit_entry WHERE id = $1', [ids[4]])).toEqual([
      { kind: 'removed', place: 5, entryId: ids[4], says: expect.stringContaining(ids[4]!) },
    ]);
  });

  it.each([
    ['in the middle', `place = 5`, [5]],
    ['several in a row', `place BETWEEN 5 AND 8`, [5]],
    ['the first', `place = 1`, [1]],
    ['the last', `place = (SELECT max(place) FROM audit_link)`, [WRITERS * (EACH - 1) + 1]],
  ])('a removed entry is found when its place is gone too: %s', async (_, which, places) => {
    const found = await tampered(
      `WITH gone AS (DELETE FROM audit_link WHERE ${which} RETURNING entry_id) DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM gone)`,
    );
    expect(found.map(({ kind, place }) => [kind, place])).toEqual(places.map((place) => ['removed', place]));
  });

  it('a removed entry is found when all that follow moved up', async () => {
    await owner.query('BEGIN; SET LOCAL session_replication_role = replica');
    await owner.query('DELETE FROM audit_entry WHERE id = $1', [ids[4]]);
    await owner.query('DELETE FROM audit_link WHERE place = 5');
    await owner.query('UPDATE audit_link SET place = -place WHERE place > 5');
    await owner.query('UPDATE audit_link SET place = -place - 1 WHERE place < 0; UPDATE audit_tip SET place = place - 1');
    const { found } = await verify();
    await owner.query('ROLLBACK');
    expect(found).toEqual([{ kind: 'removed', place: 5, entryId: ids[5], says: expect.stringContaining('removed before') }]);
  });

  it('an added entry is found and named', async () => {
    const id = randomUUID();
    expect(await tampered(`INSERT INTO audit_entry (id, action) VALUES ($1, 'test.entry')`, [id])).toEqual([
      { kind: 'added', entryId: id, says: expect.stringContaining(id) },
    ]);
  });

  it('an added entry with a place between others is found', async () => {
    await owner.query('BEGIN; SET LOCAL session_replication_role = replica');
    await owner.query('UPDATE audit_link SET place = place + 1000000 WHERE place > 7');
    await owner.query('UPDATE audit_link SET place = place - 999999 WHERE place > 1000000');
    await owner.query(`INSERT INTO audit_entry (id, action) VALUES ('00000000-0000-4000-8000-000000000001', 'test.entry')`);
    await owner.query(
      `INSERT INTO audit_link (place, day, entry_id, prev_hash, hash) SELECT 8, day, '00000000-0000-4000-8000-000000000001', sha256('before'), sha256('it') FROM audit_link WHERE place = 7`,
    );
    await owner.query('UPDATE audit_tip SET place = place + 1');
    const { found } = await verify();
    await owner.query('ROLLBACK');
    expect(found.map(({ kind, place }) => [kind, place])).toEqual(expect.arrayContaining([['added', 8]]));
  });

  it.each([
    ['neighbours', 20, 21],
    ['far apart', 20, 40],
  ])('entries that changed places are found: %s', async (_, one, other) => {
    await owner.query('BEGIN; SET LOCAL session_replication_role = replica');
    await owner.query(`UPDATE audit_link SET place = -1 WHERE place = ${one}`);
    await owner.query(`UPDATE audit_link SET place = ${one} WHERE place = ${other}`);
    await owner.query(`UPDATE audit_link SET place = ${other} WHERE place = -1`);
    const { found } = await verify();
    await owner.query('ROLLBACK');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ kind }) => kind === 'moved')).toBe(true);
    expect(found[0]).toMatchObject({ place: one, entryId: ids[other - 1] });
  });

  describe('the head', () => {
    it('kept elsewhere tells of a chain that was written anew from its beginning', async () => {
      const { tip } = await verify();
      const kept = printHead(tip!);
      expect(await kinds([kept])).toEqual([]);
      await owner.query('BEGIN; SET LOCAL session_replication_role = replica');
      await owner.query(
        `DELETE FROM audit_link; DELETE FROM audit_entry WHERE id = '${ids[0]}'; UPDATE audit_tip SET place = 0, hash = decode(repeat('00', 32), 'hex')`,
      );
      await owner.query(`SELECT chain_audit_entry(e) FROM audit_entry e`);
      const unnoticed = await kinds();
      const noticed = await kinds([kept]);
      await owner.query('ROLLBACK');
      expect(unnoticed).toEqual([]);
      expect(noticed).toEqual(['head']);
    });

    describe('of a day that is over', () => {
      let other: TestDatabase;
      let client: Client;
      const days = ['2026-01-01', '2026-01-02'];

      /** A chain of days gone by: made here, entry by entry, as the database made it then. */
      async function chained(actions: Record<string, string[]>): Promise<void> {
        let before: Buffer = Buffer.alloc(32);
        let place = 0;
        await client.query('SET session_replication_role = replica');
        await client.query('DELETE FROM audit_link; DELETE FROM audit_entry');
        for (const [day, names] of Object.entries(actions))
          for (const action of names) {
            const entry = {
              id: randomUUID(),
              at: `${day}T08:00:00.000001`,
              person_id: null,
              action,
              subject_type: null,
              subject_id: null,
              detail: '{}',
            };
            const hash = chainHash(day, before, entry);
            await client.query('INSERT INTO audit_entry (id, at, action) VALUES ($1, $2, $3)', [entry.id, `${entry.at}Z`, action]);
            await client.query('INSERT INTO audit_link VALUES ($1, $2, $3, $4, $5)', [++place, day, entry.id, before, hash]);
            await client.query('UPDATE audit_tip SET place = $1, day = $2, hash = $3', [place, day, hash]);
            before = hash;
          }
        await client.query('SET session_replication_role = origin');
      }
      const check = async (...keys: SealKey[]) => (await verifyAudit(new AuditChainRepository(client), keys)).found;

      beforeAll(async () => {
        other = await createTestDatabase('empty');
        client = new Client({ connectionString: other.ownerUrl });
        await client.connect();
        await chained({ [days[0]!]: ['case.read', 'case.read'], [days[1]!]: ['case.read'] });
        await client.query(`INSERT INTO audit_entry (action) VALUES ('test.entry')`);
      });
      afterAll(async () => {
        await client?.end();
        await other?.drop();
      });

      it('is sealed once, with the key; the day in progress is not', async () => {
        const jobs = new Client({ connectionString: other.appUrl });
        await jobs.connect();
        await jobs.query('SET ROLE dalel_jobs');
        expect((await sealAuditDays(askOn(jobs), key)).map(({ day, place }) => [day, place])).toEqual([
          [days[0], 2],
          [days[1], 3],
        ]);
        expect(await sealAuditDays(askOn(jobs), key)).toEqual([]);
        await jobs.end();
        expect(await check(key)).toEqual([]);
      });

      it('is sealed without a key as a record alone, and says so', async () => {
        await client.query('BEGIN; DELETE FROM audit_seal');
        await sealAuditDays(askOn(client), undefined);
        const { rows } = await client.query('SELECT DISTINCT key_id, seal FROM audit_seal');
        await client.query('ROLLBACK');
        expect(rows).toEqual([{ key_id: null, seal: null }]);
      });

      it('says what the ledger held, which nobody takes out of the database or adds to it unnoticed', async () => {
        const enter = (place: number) =>
          `SELECT enter_ledger('00000000-0000-4000-8000-00000000000${place}', 'CONSENT_WITHDRAWN', gen_random_uuid(), NULL, gen_random_uuid(), 'MEDIA', now())`;
        await client.query(`BEGIN; ${enter(1)}; ${enter(2)}; DELETE FROM audit_seal`);
        await sealAuditDays(askOn(client), key);
        await client.query(enter(3));
        expect(await check(key)).toEqual([]);
        await client.query('SAVEPOINT sealed; DELETE FROM ledger_entry WHERE seq = 2');
        expect((await check(key)).map(({ kind }) => kind)).toEqual(['ledger']);
        await client.query('ROLLBACK TO sealed; UPDATE audit_seal SET ledger_entries = 1, ledger_head = (ledger_head(1)).head');
        expect((await check(key)).map(({ says }) => /not made with the key/.test(says))).toEqual([true, true]);
        await client.query('ROLLBACK');
      });

      it('cannot be written anew unnoticed, its seals included, by who lacks the key', async () => {
        await client.query('BEGIN');
        await chained({ [days[0]!]: ['case.read', 'case.listed'], [days[1]!]: ['case.read'] });
        expect((await check(key)).map(({ kind }) => kind)).toEqual(['head', 'head']);
        await client.query('DELETE FROM audit_seal');
        await sealAuditDays(askOn(client), new SealKey(randomBytes(32)));
        expect(await check()).toEqual([]);
        expect((await check(key)).map(({ kind, says }) => [kind, /not sealed with a key of yours/.test(says)])).toEqual([
          ['head', true],
          ['head', true],
        ]);
        await client.query('UPDATE audit_seal SET key_id = $1', [key.id]);
        expect((await check(key)).map(({ kind, says }) => [kind, /not made with the key/.test(says)])).toEqual([
          ['head', true],
          ['head', true],
        ]);
        await client.query('ROLLBACK; SET session_replication_role = origin');
      });
    });
  });
});
