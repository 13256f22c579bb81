import { anonymous } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { askerOf, visibleCodes } from '../kit/who-sees-what.js';

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  edges: { cursor: string; node: Record<string, string> }[];
}

const PAGE = (node: string) =>
  `{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${node} } } }`;

const FURTHEST = ['NOT_ASSESSED', 'NO_ACTION', 'IN_PROGRESS', 'PARTIALLY_IMPLEMENTED', 'IMPLEMENTED'];
/** What recommendations are ordered by, before their code. */
function placeOf(orderBy: string, { issuedOn, year, status, issuingBody }: Record<string, string>, bodies: (string | undefined)[]): string {
  if (orderBy.startsWith('DATE')) return issuedOn ?? String(year);
  if (orderBy.startsWith('STATUS')) return String(FURTHEST.indexOf(status!));
  // letters are ordered as the database orders them: what one body asked stands together
  return orderBy.startsWith('BODY') ? String(bodies.indexOf(issuingBody)).padStart(3, '0') : '';
}

describe('pages of a list', () => {
  const { server, owner, lawyer } = withServer({ people: ['lawyer'] });

  beforeAll(async () => {
    // many of the same day, and many of the same moment: the order must still name one place each
    await owner.query(`UPDATE "case" SET occurred_month = '2023-05-01' WHERE code < 'KZ-2023-SG'`);
    await owner.query(`UPDATE evidence_link SET linked_at = '2024-02-03 04:05:06.789012+05' WHERE (get_byte(uuid_send(id), 15) % 2) = 0`);
  });

  /** Walks a list to its end in pages of `first`. */
  async function walk(ask: (first: number, after: string | null) => Promise<Page>, first: number): Promise<Page['edges']> {
    const walked: Page['edges'] = [];
    let after: string | null = null;
    for (let turn = 0; ; turn++) {
      const page = await ask(first, after);
      expect(page.pageInfo.hasPreviousPage).toBe(turn > 0);
      expect(page.edges.length).toBeLessThanOrEqual(first);
      expect([page.pageInfo.startCursor, page.pageInfo.endCursor]).toEqual([
        page.edges.at(0)?.cursor ?? null,
        page.edges.at(-1)?.cursor ?? null,
      ]);
      walked.push(...page.edges);
      expect(page.pageInfo.hasNextPage).toBe(walked.length < page.totalCount);
      if (!page.pageInfo.hasNextPage) return walked;
      expect(page.edges).toHaveLength(first);
      after = page.pageInfo.endCursor;
      expect(turn).toBeLessThan(200);
    }
  }

  it.each(['OCCURRED_ON_DESC', 'OCCURRED_ON_ASC', 'CODE_ASC', 'CODE_DESC'])(
    'walk all cases exactly once by %s, whatever their size',
    async (orderBy) => {
      const expected = await visibleCodes(owner, await askerOf(owner, 'lawyer'));
      const ask = async (first: number, after: string | null): Promise<Page> =>
        (
          await lawyer.data(
            `query ($first: Int!, $after: String, $orderBy: CaseOrder) { cases(first: $first, after: $after, orderBy: $orderBy) ${PAGE('code occurredOn')} }`,
            { first, after, orderBy },
          )
        ).cases;
      const whole = await walk(ask, 100);
      for (const first of [1, 7, 20, expected.length, 99]) {
        const codes = (await walk(ask, first)).map(({ node }) => node['code']!);
        expect(codes).toEqual(whole.map(({ node }) => node['code']));
        expect([...codes].sort()).toEqual(expected);
      }
      const keys = whole.map(({ node }) => (orderBy.startsWith('CODE') ? node['code']! : node['occurredOn']!));
      const sorted = [...keys].sort();
      expect(keys).toEqual(orderBy.endsWith('DESC') ? sorted.reverse() : sorted);
    },
  );

  it('one order backwards is the other', async () => {
    const codes = async (orderBy: string) =>
      (await lawyer.data(`{ cases(first: 100, orderBy: ${orderBy}) { edges { node { code } } } }`)).cases.edges.map(
        ({ node }: { node: { code: string } }) => node.code,
      );
    expect((await codes('OCCURRED_ON_DESC')).reverse()).toEqual(await codes('OCCURRED_ON_ASC'));
    expect((await codes('CODE_DESC')).reverse()).toEqual(await codes('CODE_ASC'));
  });

  it('walk evidence of one moment exactly once, to the microsecond, on the root and under a recommendation', async () => {
    const { rows } = await owner.query(
      `SELECT r.code, count(*)::int AS n FROM evidence_link l JOIN recommendation r ON r.id = l.recommendation_id GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
    );
    const code = rows[0].code as string;
    const root = async (first: number, after: string | null): Promise<Page> =>
      (
        await lawyer.data(
          `query ($code: String!, $first: Int!, $after: String) { evidence(recommendation: $code, purpose: INTERNAL, first: $first, after: $after) ${PAGE('id linkedAt')} }`,
          { code, first, after },
        )
      ).evidence;
    const under = async (first: number, after: string | null): Promise<Page> =>
      (
        await lawyer.data(
          `query ($code: String!, $first: Int!, $after: String) { recommendation(code: $code) { evidence(first: $first, after: $after) ${PAGE('id linkedAt')} } }`,
          { code, first, after },
        )
      ).recommendation.evidence;
    const whole = await walk(root, 100);
    expect(whole.length).toBeGreaterThan(10);
    expect(new Set(whole.map(({ node }) => node['id'])).size).toBe(whole.length);
    for (const first of [1, 3, 10]) {
      expect(await walk(root, first)).toEqual(whole);
      expect(await walk(under, first)).toEqual(whole);
    }
  });

  it('walk law and recommendations, and cases under a provision', async () => {
    for (const [list, key, table] of [
      ['provisions', 'path', 'provision'],
      ['recommendations', 'code', 'recommendation'],
    ] as const) {
      const ask = async (first: number, after: string | null): Promise<Page> =>
        (
          await lawyer.data(`query ($first: Int!, $after: String) { ${list}(first: $first, after: $after) ${PAGE(key)} }`, { first, after })
        )[list];
      const walked = (await walk(ask, 17)).map(({ node }) => node[key]);
      const { rows } = await owner.query(`SELECT ${key} AS key FROM ${table}`);
      expect([...walked].sort()).toEqual(rows.map((row) => row.key).sort());
    }
    const { rows } = await owner.query(
      `SELECT p.path FROM engagement e JOIN provision p ON p.id = e.provision_id GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
    );
    const under = async (first: number, after: string | null): Promise<Page> =>
      (
        await lawyer.data(
          `query ($path: String!, $first: Int!, $after: String) { provision(path: $path) { cases(first: $first, after: $after) ${PAGE('code')} } }`,
          { path: rows[0].path, first, after },
        )
      ).provision.cases;
    const whole = await walk(under, 100);
    expect(whole.length).toBeGreaterThan(5);
    for (const first of [1, 4]) expect(await walk(under, first)).toEqual(whole);
  });

  it.each(['DATE_DESC', 'DATE_ASC', 'STATUS_DESC', 'STATUS_ASC', 'BODY_ASC', 'CODE_ASC'])(
    'walk all recommendations exactly once by %s, whatever their size',
    async (orderBy) => {
      const ask = async (first: number, after: string | null): Promise<Page> =>
        (
          await lawyer.data(
            `query ($first: Int!, $after: String, $orderBy: RecommendationOrder) { recommendations(first: $first, after: $after, orderBy: $orderBy) ${PAGE('code issuedOn year status issuingBody')} }`,
            { first, after, orderBy },
          )
        ).recommendations;
      const whole = await walk(ask, 100);
      const { rows } = await owner.query('SELECT code FROM recommendation');
      expect(whole.map(({ node }) => node['code']).sort()).toEqual(rows.map(({ code }) => code).sort());
      for (const first of [1, 4]) expect(await walk(ask, first)).toEqual(whole);
      const bodies = whole.map(({ node }) => node['issuingBody']);
      const places = whole.map(({ node }) => `${placeOf(orderBy, node, bodies)} ${node['code']}`);
      const sorted = [...places].sort();
      expect(places).toEqual(orderBy.endsWith('DESC') ? sorted.reverse() : sorted);
    },
  );

  it('a page of nothing is a page', async () => {
    const { cases } = await lawyer.data(`{ cases(filter: {text: "no such words anywhere"}) ${PAGE('code')} }`);
    expect(cases).toEqual({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('a cursor is a place, no key: of a hidden case’s place the page that follows is as for everyone (S5)', async () => {
    const nobody = anonymous(server.url);
    const all = (await nobody.data('{ cases(first: 100) { edges { cursor node { code } } } }')).cases.edges as Page['edges'];
    const { rows } = await owner.query(`SELECT id, to_char(occurred_month, 'YYYY-MM-DD') AS month FROM "case" WHERE level = 3 LIMIT 1`);
    const after = Buffer.from(JSON.stringify([rows[0].month, rows[0].id])).toString('base64');
    const { cases } = await nobody.data(
      `query ($after: String) { cases(first: 100, after: $after) { totalCount edges { node { code } } } }`,
      { after },
    );
    const place = (edge: Page['edges'][number]) => JSON.parse(Buffer.from(edge.cursor, 'base64').toString()) as [string, string];
    const behind = all.filter((edge) => {
      const [month, id] = place(edge);
      return month < rows[0].month || (month === rows[0].month && id < rows[0].id);
    });
    expect(cases.edges).toEqual(behind.map(({ node }) => ({ node })));
    expect(cases.totalCount).toBe(all.length);
  });

  it('what comes in between the pages is neither doubled nor moves what was read', async () => {
    const ask = async (after: string | null): Promise<Page> =>
      (await lawyer.data(`query ($after: String) { cases(first: 10, orderBy: CODE_ASC, after: $after) ${PAGE('code')} }`, { after })).cases;
    const first = await ask(null);
    const removed = first.edges.at(-1)!.node['code']!;
    await owner.query('UPDATE "case" SET code = $2 WHERE code = $1', [removed, 'KZ-2023-SZZZZ']);
    const second = await ask(first.pageInfo.endCursor);
    await owner.query('UPDATE "case" SET code = $2 WHERE code = $1', ['KZ-2023-SZZZZ', removed]);
    expect(second.edges[0]!.node['code']! > removed).toBe(true);
    expect(first.edges.map(({ node }) => node['code']).filter((code) => second.edges.some(({ node }) => node['code'] === code))).toEqual(
      [],
    );
  });

  it('count up to 10,000 of a list, and say that there are more', async () => {
    const ask = async () => (await lawyer.data('{ provisions(first: 1) { totalCount totalIsLowerBound } }')).provisions;
    const grow = (more: number) =>
      owner.query(
        `INSERT INTO provision (instrument_id, path, label, heading, position)
         SELECT i.id, i.code || '/many/' || gen_random_uuid(), 'many', '{"en": "One of many"}', 100000 + n
           FROM (SELECT id, code FROM instrument LIMIT 1) i, generate_series(1, $1::int) n`,
        [more],
      );
    const { totalCount, totalIsLowerBound } = await ask();
    expect(totalIsLowerBound).toBe(false);
    await grow(10_000 - totalCount);
    expect(await ask()).toEqual({ totalCount: 10_000, totalIsLowerBound: false });
    await grow(1);
    expect(await ask()).toEqual({ totalCount: 10_000, totalIsLowerBound: true });
  });
});
