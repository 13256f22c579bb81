import { signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';

const AS_OF = `query ($path: String!, $day: Date) { provision(path: $path, asOf: $day) {
  asOf status summary version { id validFrom validTo summary } successor { path status version { id } } predecessor { path status } versions { id validFrom validTo } } }`;

interface Engaged {
  relation: string;
  provision: { label: string; instrument: { code: string } };
}

describe('law is read as of a day', () => {
  const { server, owner, visitor: nobody } = withServer({ settings: WITHOUT_LIMITS });

  const on = async (path: string, day?: string) => (await nobody.data(AS_OF, { path, day })).provision;

  it('lists the provisions of these paths alone', async () => {
    const paths = ['kz/const-1995/art/14', 'kz/criminal-code/art/194'];
    const { provisions } = await nobody.data(
      'query ($paths: [String!]) { provisions(filter: {paths: $paths}) { edges { node { path status(on: "2026-08-01") } } } }',
      { paths },
    );
    const found = provisions.edges.map(({ node }: { node: { path: string; status: string } }) => `${node.path} ${node.status}`);
    expect(found.sort()).toEqual(['kz/const-1995/art/14 REPEALED', 'kz/criminal-code/art/194 IN_FORCE']);
  });

  it('the Constitution of 1995: article 14 is in force while it lasts, ends with it, and points to article 16 of the new one', async () => {
    const path = 'kz/const-1995/art/14';
    expect(await on(path, '2023-05-01')).toMatchObject({
      asOf: '2023-05-01',
      status: 'IN_FORCE',
      version: { validFrom: '1995-09-05', validTo: '2026-07-01' },
    });
    const after = await on(path, '2026-08-01');
    expect(after).toMatchObject({ status: 'REPEALED', version: null, successor: { path: 'kz/const-2026/art/16', status: 'IN_FORCE' } });
    expect(after.successor.version.id).toMatch(/^[0-9a-f-]{36}$/);
    expect((await on(path, '1995-09-04')).status).toBe('NOT_YET');
  });

  it('is listed by number: article 9 before 10, in lists, under an article and beside a case', async () => {
    const listed = async (instrument: string) =>
      (
        await nobody.data(
          'query ($filter: ProvisionFilter) { provisions(first: 60, filter: $filter) { edges { node { label path children { label } } } } }',
          { filter: { instruments: [instrument] } },
        )
      ).provisions.edges.map(({ node }: { node: { label: string; path: string; children: { label: string }[] } }) => node);
    const numbers = (labels: string[]) => labels.map((label) => label.split(/\D+/).filter(Boolean).map(Number));
    const inOrder = (labels: string[]) => {
      const compare = (a: number[], b: number[]) => {
        const at = a.findIndex((number, place) => number !== b[place]);
        return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
      };
      expect(numbers(labels)).toEqual(numbers(labels).toSorted(compare));
    };
    for (const instrument of ['kz/const-1995', 'kz/criminal-code', 'un/iccpr']) {
      const provisions = await listed(instrument);
      expect(provisions.length).toBeGreaterThan(5);
      inOrder(provisions.map(({ label }: { label: string }) => label));
      for (const { children } of provisions) inOrder(children.map(({ label }: { label: string }) => label));
    }
    const { rows } = await owner.query<{ labels: string[] }>(
      `SELECT array_agg(p.label) AS labels FROM engagement e JOIN provision p ON p.id = e.provision_id GROUP BY e.case_id, e.relation, p.instrument_id HAVING count(*) > 1`,
    );
    expect(rows.length).toBeGreaterThan(5);
    const { cases } = await nobody.data(
      '{ cases(first: 60) { edges { node { engagements { relation provision { label instrument { code } } } } } } }',
    );
    for (const { node } of cases.edges as { node: { engagements: Engaged[] } }[]) {
      const groupOf = ({ relation, provision }: Engaged) => `${relation} ${provision.instrument.code}`;
      for (const group of new Set(node.engagements.map(groupOf)))
        inOrder(node.engagements.filter((each) => groupOf(each) === group).map(({ provision }) => provision.label));
    }
  });

  it('the new one has not begun before its day, and knows where its articles stood', async () => {
    expect(await on('kz/const-2026/art/16', '2026-06-30')).toMatchObject({
      status: 'NOT_YET',
      version: null,
      predecessor: { path: 'kz/const-1995/art/14', status: 'IN_FORCE' },
    });
    expect(await on('kz/const-2026/art/16', '2026-07-01')).toMatchObject({
      status: 'IN_FORCE',
      predecessor: { path: 'kz/const-1995/art/14', status: 'REPEALED' },
    });
  });

  it.each([
    ['12', '15'],
    ['13', '12'],
    ['14', '16'],
    ['16', '18'],
    ['17', '20'],
    ['18', '21'],
    ['20', '23'],
    ['27', '30'],
    ['29', '32'],
    ['32', '34'],
    ['39', '41'],
  ])('article %s of 1995 is article %s of 2026', async (old, now) => {
    expect((await on(`kz/const-1995/art/${old}`)).successor.path).toBe(`kz/const-2026/art/${now}`);
    expect((await on(`kz/const-2026/art/${now}`)).predecessor.path).toBe(`kz/const-1995/art/${old}`);
  });

  it('article 12 is not article 12: a number that stayed names another right', async () => {
    expect((await on('kz/const-1995/art/12')).successor.path).not.toBe('kz/const-2026/art/12');
    expect((await on('kz/const-2026/art/12')).predecessor.path).toBe('kz/const-1995/art/13');
  });

  it('periods are half-open: on its last date a text is no longer in force, and the next one is', async () => {
    const path = 'kz/administrative-offences-code/art/461';
    const [before, on1, last, after] = await Promise.all(
      ['2023-06-30', '2023-07-01', '2024-06-15', '2024-06-16'].map((day) => on(path, day)),
    );
    expect([before.version.validTo, on1.version.validFrom]).toEqual(['2023-07-01', '2023-07-01']);
    expect(on1.version.id).not.toBe(before.version.id);
    expect([last.version.id, after.version.validFrom]).toEqual([on1.version.id, '2024-06-16']);
    expect([before, on1, last, after].map(({ status }) => status)).toEqual(['IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'IN_FORCE']);
    expect((await on('kz/const-1995/art/14', '2026-06-30')).status).toBe('IN_FORCE');
    expect((await on('kz/const-1995/art/14', '2026-07-01')).status).toBe('REPEALED');
  });

  it('of every version, on the day before, its first, its last, and the day after', async () => {
    const { rows } = await owner.query(`
      SELECT p.path, v.id, to_char(d.day, 'YYYY-MM-DD') AS day, d.day <@ daterange(v.valid_from, v.valid_to) AS holds
        FROM provision_version v JOIN provision p ON p.id = v.provision_id,
             LATERAL (VALUES (v.valid_from - 1), (v.valid_from), (v.valid_to - 1), (v.valid_to)) d(day) WHERE d.day IS NOT NULL AND (v.valid_to IS NOT NULL OR abs(hashtext(p.path)) % 10 = 0)`);
    expect(rows.length).toBeGreaterThan(80);
    for (const { path, id, day, holds } of rows) {
      const { version, status } = await on(path, day);
      expect({ path, day, holds: version?.id === id }).toEqual({ path, day, holds });
      // law that binds others has no force here on any day
      if (status !== 'UNCERTAIN' && status !== 'PERSUASIVE')
        expect({ path, day, status: status === 'IN_FORCE' }).toEqual({ path, day, status: version !== null });
    }
  });

  it('where its end is known to the month alone, the days of that month are said to be uncertain', async () => {
    const path = 'kz/criminal-code/art/108';
    const statuses = async (of: string, days: string[]) => Promise.all(days.map(async (day) => (await on(of, day)).status));
    // ended by a law of 3 July, in force on a day of that month
    expect(await statuses(path, ['2017-07-02', '2017-07-03', '2017-07-30', '2017-07-31', '2023-05-01'])).toEqual([
      'IN_FORCE',
      'UNCERTAIN',
      'UNCERTAIN',
      'REPEALED',
      'REPEALED',
    ]);
    expect((await on(path, '2017-07-02')).version.validTo).toBe('2017-07');
    const beginning = ['2017-07-02', '2017-07-03', '2017-07-31'];
    expect(await statuses('kz/administrative-offences-code/art/73-1', beginning)).toEqual(['NOT_YET', 'UNCERTAIN', 'IN_FORCE']);
    // of two wordings one is in force whatever the day of the change
    expect(await statuses('kz/criminal-code/art/146', ['2023-05-15'])).toEqual(['IN_FORCE']);
    const listed = await nobody.data(
      '{ provisions(first: 60, filter: {status: UNCERTAIN, asOf: "2017-07-10"}) { edges { node { path } } } }',
    );
    expect(listed.provisions.edges.map(({ node }: { node: { path: string } }) => node.path)).toContain(path);
  });

  it('an act that began in a year alone is uncertain in that year', async () => {
    const { instruments } = await nobody.data(
      '{ instruments { code validFrom before: status(on: "2020-11-24") within: status(on: "2020-12-15") after: status(on: "2021-01-01") } }',
    );
    expect(instruments.find(({ code }: { code: string }) => code === 'kz/gender-marker-rules-2020')).toMatchObject({
      validFrom: '2020',
      before: 'NOT_YET',
      within: 'UNCERTAIN',
      after: 'IN_FORCE',
    });
  });

  it('without a day it speaks of today, and says so', async () => {
    const { rows } = await owner.query(`SELECT to_char(almaty_today(), 'YYYY-MM-DD') AS today`);
    const today = await on('kz/criminal-code/art/194');
    expect(today).toEqual(await on('kz/criminal-code/art/194', rows[0].today));
    expect(today.asOf).toBe(rows[0].today);
  });

  it('a day of its own on a field goes before the day of the question', async () => {
    const { provision } = await nobody.data(
      `{ provision(path: "kz/const-1995/art/14", asOf: "2026-08-01") { now: status earlier: status(on: "2023-05-01") was: version(on: "2023-05-01") { validFrom } is: version { validFrom } parent { status } instrument { before: status(on: "2023-05-01") after: status(on: "2026-07-01") } } }`,
    );
    expect(provision).toMatchObject({
      now: 'REPEALED',
      earlier: 'IN_FORCE',
      was: { validFrom: '1995-09-05' },
      is: null,
      instrument: { before: 'IN_FORCE', after: 'REPEALED' },
    });
  });

  it('a list by status speaks of its own day', async () => {
    const paths = async (status: string, asOf: string) =>
      (
        await nobody.data(
          `{ provisions(first: 100, filter: {instruments: ["kz/const-1995", "kz/const-2026"], status: ${status}, asOf: "${asOf}"}) { edges { node { path } } } }`,
        )
      ).provisions.edges.map(({ node }: { node: { path: string } }) => node.path.split('/')[1]);
    expect(new Set(await paths('IN_FORCE', '2023-05-01'))).toEqual(new Set(['const-1995']));
    expect(new Set(await paths('NOT_YET', '2023-05-01'))).toEqual(new Set(['const-2026']));
    expect(new Set(await paths('IN_FORCE', '2026-07-01'))).toEqual(new Set(['const-2026']));
    expect(new Set(await paths('REPEALED', '2026-07-01'))).toEqual(new Set(['const-1995']));
  });

  it('the wording beside a case is the one in force in the month in which it happened', async () => {
    const reviewer = await signedInAs(server.url, 'reviewer');
    // an amendment in the middle of a month counts from the next one on: the day is known to few
    await owner.query(`
      INSERT INTO engagement (case_id, provision_id, relation)
      SELECT c.id, p.id, 'PROTECTION_GAP' FROM "case" c, provision p WHERE p.path IN ('kz/administrative-offences-code/art/461', 'kz/criminal-code/art/146', 'kz/const-2026/art/16', 'kz/criminal-code/art/118')
      ON CONFLICT DO NOTHING`);
    const { rows } = await owner.query(`
      SELECT c.code, p.path, v.id FROM "case" c JOIN engagement e ON e.case_id = c.id JOIN provision p ON p.id = e.provision_id
        LEFT JOIN provision_version v ON v.provision_id = p.id AND daterange(v.valid_from, v.valid_to) @> c.occurred_month`);
    const { cases } = await reviewer.data(
      '{ cases(first: 100) { edges { node { code engagements { provision { path } version { id } } } } } }',
    );
    let compared = 0;
    for (const { node } of cases.edges)
      for (const { provision, version } of node.engagements) {
        const expected = rows.find(({ code, path }) => code === node.code && path === provision.path);
        expect({ code: node.code, path: provision.path, version: version?.id ?? null }).toEqual({
          code: node.code,
          path: provision.path,
          version: expected?.id ?? null,
        });
        compared++;
      }
    expect(compared).toBeGreaterThan(300);
    const of = (month: string) => cases.edges.length && rows.filter(({ path }) => path === month);
    expect(of('kz/const-2026/art/16').every(({ id }: { id: string | null }) => id === null)).toBe(true);
    expect(new Set(of('kz/administrative-offences-code/art/461').map(({ id }: { id: string }) => id)).size).toBe(2);
  });

  it('nothing in force on a day has no version; what has no version follows its instrument', async () => {
    const { rows } = await owner.query(`
      SELECT p.path, i.valid_from, i.valid_to FROM provision p JOIN instrument i ON i.id = p.instrument_id
       WHERE NOT EXISTS (SELECT FROM provision_version v WHERE v.provision_id = p.id) AND (i.valid_to IS NOT NULL OR i.valid_from IS NOT NULL) LIMIT 20`);
    for (const { path } of rows) {
      const { provision } = await nobody.data(
        'query ($path: String!) { provision(path: $path, asOf: "2023-05-01") { status version { id } instrument { status(on: "2023-05-01") } } }',
        { path },
      );
      expect(provision).toEqual({ status: provision.instrument.status, version: null, instrument: provision.instrument });
    }
  });
});
