import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import type { TestServer } from '../kit/server.js';
import { statementsOf } from '../kit/statements.js';

const PAGE = `query ($after: String) { cases(first: 7, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { narrative(edition: ORIGINAL) } } } }`;

describe('much that one person reads within an hour (S33)', () => {
  const { database, owner, app, server, another, sql } = withServer();
  const servers: TestServer[] = [server];
  beforeAll(async () => {
    servers.push(await another(), await another());
  });
  beforeEach(async () => {
    await owner.query('DELETE FROM recent_reading');
  });
  const entries = async (): Promise<{ who: string; detail: { number: number; level: string } }[]> =>
    sql(
      `SELECT person_id AS who, detail FROM audit_entry WHERE action = 'case.many-read' AND at > (SELECT max(at) FROM audit_entry WHERE action = 'session.opened') ORDER BY at`,
    );

  /** As a person who reads so many records, from the so-manieth on. */
  async function counts(client: Client, reader: string, from: number, to: number, level = 2): Promise<void> {
    const ids = Array.from({ length: to - from }, (_, n) => `00000000-0000-4000-8000-${String(from + n).padStart(12, '0')}`);
    await client.query(`BEGIN; SET LOCAL ROLE dalel_staff; SELECT set_config('app.person', '${reader}', true)`);
    await client.query('SELECT count_readings($1, $2::uuid[], $3::smallint[])', ['case', ids, ids.map(() => level)]);
    await client.query('COMMIT');
  }
  const reported = async (reader: string): Promise<{ number: number; level: string }[]> =>
    (await owner.query(`SELECT detail FROM audit_entry WHERE action = 'case.many-read' AND person_id = $1 ORDER BY at`, [reader])).rows.map(
      ({ detail }) => detail,
    );

  it('figures by three dimensions and fields of a filter count the cases that small cells tell of; by fewer they count none', async () => {
    const advocate = await signedInAs(servers[0]!.url, 'advocate');
    const counted = async () => (await owner.query('SELECT DISTINCT subject_type, level FROM recent_reading ORDER BY level')).rows;
    const figures = (by: string) => advocate.data(`{ statistics(by: [${by}], purpose: INTERNAL) { total cells { count } } }`);
    await figures('REGION, VIOLATION_TYPE');
    expect(await counted()).toEqual([]);
    await figures('MONTH, REGION, VIOLATION_TYPE');
    const ofBothLevels = [1, 2].map((level) => ({ subject_type: 'case', level }));
    expect(await counted()).toEqual(ofBothLevels);
    expect(await entries()).toHaveLength(1);
    await owner.query('DELETE FROM recent_reading');
    // another process: one remembers for an hour what it counted
    const elsewhere = await signedInAs(servers[1]!.url, 'advocate');
    await elsewhere.data('{ statistics(by: [MONTH, REGION], purpose: INTERNAL, filter: { violationTypes: ["BLACKMAIL"] }) { total } }');
    expect(await counted()).toEqual(ofBothLevels);
    const { rows } = await owner.query(
      `SELECT detail->>'filter' AS filter FROM audit_entry WHERE action = 'statistics.read' ORDER BY at DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ filter: 'violationTypes' }]);
  });

  // each of a process of its own, which remembers for an hour what it counted
  it('the places of cases in a list count as they do, asked for without them', async () => {
    const lawyer = await signedInAs((await another()).url, 'lawyer');
    const counted = async () => (await owner.query('SELECT count(*)::int AS n FROM recent_reading')).rows[0].n;
    await lawyer.data('{ cases(first: 12) { totalCount } }');
    expect(await counted()).toBe(0);
    await lawyer.data('{ cases(first: 100, orderBy: CODE_ASC) { edges { cursor } } }');
    expect(await counted()).toBeGreaterThan(10);
    await owner.query('DELETE FROM recent_reading');
    const elsewhere = await signedInAs((await another()).url, 'lawyer');
    await elsewhere.data('{ cases(first: 100, orderBy: CODE_ASC, filter: { confidentiality: [RESTRICTED] }) { pageInfo { endCursor } } }');
    expect(await counted()).toBeGreaterThan(10);
  });

  it('figures and numbers by the code of one case count it', async () => {
    const reviewer = await signedInAs((await another()).url, 'reviewer');
    const counted = async () => (await owner.query('SELECT count(*)::int AS n FROM recent_reading')).rows[0].n;
    const [{ code }] = (
      await owner.query(
        `SELECT code FROM "case" WHERE level = 2 AND state = 'VERIFIED' AND consented_purposes & 1 = 1 ORDER BY code LIMIT 1`,
      )
    ).rows;
    await reviewer.data('query ($code: String!) { statistics(by: [REGION], purpose: INTERNAL, filter: { text: $code }) { total } }', {
      code,
    });
    expect(await counted()).toBe(1);
    await owner.query('DELETE FROM recent_reading');
    const elsewhere = await signedInAs((await another()).url, 'reviewer');
    await elsewhere.data('query ($code: String!) { cases(filter: { text: $code }) { pageInfo { startCursor } } }', { code });
    expect(await counted()).toBe(1);
  });

  it('a number of few cases, by three fields of a filter, counts them; by fewer, or of many, it counts none', async () => {
    const advocate = await signedInAs(servers[2]!.url, 'advocate');
    const [of] = (await owner.query(`SELECT region, to_char(occurred_month, 'YYYY-MM-DD') AS month FROM "case" WHERE level = 2 AND state = 'VERIFIED'
      AND consented_purposes & 1 = 1 ORDER BY code LIMIT 1`)).rows; // biome-ignore format: one line
    const counted = async () => (await owner.query('SELECT count(*)::int AS n FROM recent_reading')).rows[0].n;
    const number = (filter: object) => advocate.data('query ($filter: CaseFilter) { cases(filter: $filter) { totalCount } }', { filter });
    await number({ regions: [of.region], occurredFrom: of.month });
    await number({ confidentiality: ['RESTRICTED', 'PARTNER', 'PUBLIC'], occurredFrom: '2000-01-01', occurredTo: '2030-01-01' });
    expect(await counted()).toBe(0);
    await number({ regions: [of.region], occurredFrom: of.month, occurredTo: of.month });
    expect(await counted()).toBeGreaterThan(0);
  });

  it('values of which all are wanted narrow as so many fields do', async () => {
    const documenter = await signedInAs(servers[1]!.url, 'documenter');
    const [{ types }] = (await owner.query(`SELECT array_agg(DISTINCT a.violation_type) AS types FROM act a JOIN "case" c ON c.id = a.case_id
      WHERE c.level = 2 AND c.state = 'VERIFIED' AND c.consented_purposes & 1 = 1 GROUP BY c.id HAVING count(DISTINCT a.violation_type) = 3 ORDER BY min(c.code) LIMIT 1`)).rows; // biome-ignore format: one line
    const counted = async () => (await owner.query('SELECT count(*)::int AS n FROM recent_reading')).rows[0].n;
    const number = async (filter: object): Promise<number> =>
      (await documenter.data('query ($filter: CaseFilter) { cases(filter: $filter) { totalCount } }', { filter })).cases.totalCount;
    await number({ violationTypes: types });
    expect(await number({ violationTypes: types.slice(1), violationTypesMatch: 'ALL' })).toBeGreaterThan(0);
    expect(await counted()).toBe(0);
    expect(await number({ violationTypes: types, violationTypesMatch: 'ALL' })).toBeGreaterThan(0);
    expect(await counted()).toBeGreaterThan(0);
  });

  it('is recorded where each of several processes showed less', async () => {
    const clients = await Promise.all(servers.map(({ url }) => signedInAs(url, 'lawyer')));
    let after: string | null = null;
    let pages = 0;
    do {
      const { cases } = (await clients[pages % clients.length]!.data(PAGE, { after })) as {
        cases: { pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      after = cases.pageInfo.hasNextPage ? cases.pageInfo.endCursor : null;
      pages += 1;
    } while (after);
    const [first, ...others] = await entries();
    expect(first?.detail.number).toBeGreaterThanOrEqual(30);
    expect(first?.detail.level).toBe('RESTRICTED');
    expect(others).toEqual([]);
  });

  it('takes no statement of its own where it was read by this process before', async () => {
    const client = await signedInAs(servers[0]!.url, 'documenter');
    const read = () => client.data('{ cases(first: 10) { edges { node { narrative(edition: ORIGINAL) } } } }');
    const counting = async () => (await statementsOf(read)).filter(({ text }) => text.includes('count_readings')).length;
    expect(await counting()).toBe(1);
    expect(await counting()).toBe(0);
  });

  it('counts each record once, by whatever connections it comes, and reports it once within the hour', async () => {
    const reader = randomUUID();
    const others = await Promise.all(
      [0, 1, 2].map(async () => {
        const client = new Client({ connectionString: database.appUrl });
        await client.connect();
        return client;
      }),
    );
    try {
      await counts(app, reader, 0, 20);
      await counts(app, reader, 10, 29);
      expect(await reported(reader)).toEqual([]);
      await Promise.all(others.map((client, n) => counts(client, reader, 29 + n, 30 + n, n === 0 ? 3 : 1)));
      const [first, ...rest] = await reported(reader);
      expect([first?.number, rest]).toEqual([30, []]);
      await Promise.all(others.map((client) => counts(client, reader, 0, 32)));
      expect(await reported(reader)).toHaveLength(1);
    } finally {
      await Promise.all(others.map((client) => client.end()));
    }
  });

  it('is what was read within the hour, and of one person', async () => {
    const [reader, other] = [randomUUID(), randomUUID()];
    await counts(app, reader, 0, 29);
    await counts(app, other, 0, 29);
    await owner.query(`UPDATE recent_reading SET read_at = read_at - interval '1 hour' WHERE person_id = $1`, [reader]);
    await counts(app, reader, 29, 58);
    expect(await reported(reader)).toEqual([]);
    await counts(app, reader, 58, 59, 3);
    expect(await reported(reader)).toEqual([{ number: 30, level: 'SEALED' }]);
    expect(await reported(other)).toEqual([]);
    // the rows that are over are gone
    const { rows } = await owner.query('SELECT count(*)::int AS n FROM recent_reading WHERE person_id = $1', [reader]);
    expect(rows[0].n).toBe(30);
  });

  it('is recorded again where the same is read in another hour', async () => {
    const reader = randomUUID();
    await counts(app, reader, 0, 30);
    await owner.query(`UPDATE recent_reading SET read_at = read_at - interval '1 hour', reported_at = reported_at - interval '1 hour'`);
    await counts(app, reader, 0, 30);
    expect(await reported(reader)).toHaveLength(2);
  });

  it('nobody reads or writes what is counted, nor records that it was much', async () => {
    for (const [role, text] of [
      ['staff', 'SELECT FROM recent_reading'],
      ['staff', 'DELETE FROM recent_reading'],
      ['staff', `INSERT INTO audit_entry (person_id, action) VALUES ('${randomUUID()}', 'case.many-read')`],
      ['public', `SELECT count_readings('case', '{}', '{}')`],
      ['sign_in', `SELECT count_readings('case', '{}', '{}')`],
    ]) {
      await app.query(`BEGIN; SET LOCAL ROLE dalel_${role}`);
      await expect(app.query(text!)).rejects.toMatchObject({ code: '42501' });
      await app.query('ROLLBACK');
    }
  });
});
