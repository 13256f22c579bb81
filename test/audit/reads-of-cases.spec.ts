import type { TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';
import { recording } from './recording.js';

describe('reads of cases that the audit records (S33)', () => {
  const people = withServer({
    people: ['lawyer', 'reviewer', 'advocate', 'documenter', 'admin', 'reader', 'partner'],
    settings: WITHOUT_LIMITS,
  });
  const { owner } = people;
  const { recorded, asAnew, of } = recording(people);

  let sealed: { id: string; code: string };
  let open: { id: string; code: string };
  const subject = ({ id }: { id: string }) => ({ subject_type: 'case', subject_id: id });

  beforeAll(async () => {
    const one = async (level: number) =>
      (
        await owner.query(
          `SELECT c.id, c.code FROM "case" c WHERE level = $1 AND EXISTS (SELECT FROM evidence_link e WHERE e.case_id = c.id) ORDER BY code LIMIT 1`,
          [level],
        )
      ).rows[0];
    [sealed, open] = [await one(3), await one(2)];
  });

  it('a sealed one, by its code, whatever is asked of it', async () => {
    const entries = await recorded(() =>
      people.reviewer.data('query ($code: String!) { case(code: $code) { region } }', { code: sealed.code }),
    );
    expect(entries).toEqual([of('case.read', 'reviewer', { sealed: true }, subject(sealed))]);
  });

  it.each([
    ['in a list', '{ cases(first: 100) { edges { node { region } } } }'],
    [
      'as evidence, without asking for the case',
      '{ recommendations(first: 50) { edges { node { evidence(first: 100) { edges { node { reason } } } } } } }',
    ],
    ['as one like another', '{ cases(first: 100) { edges { node { similar(first: 20) { region } } } } }'],
  ])('sealed ones %s; open ones beside them are not', async (_, document) => {
    const { rows } = await owner.query('SELECT id FROM "case" WHERE level = 3');
    const seen = await recorded(() => asAnew('reviewer', (client) => client.data(document)));
    const ids = seen.filter(({ action }) => action === 'case.read').map(({ subject_id }) => subject_id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
  });

  it('that a person may not see are not recorded as read: they were not', async () => {
    expect(
      await recorded(() => people.lawyer.query('query ($code: String!) { case(code: $code) { region } }', { code: sealed.code })),
    ).toEqual([]);
    expect(
      await recorded(() => people.lawyer.data('{ cases(first: 20) { totalCount edges { node { code similar(first: 1) { code } } } } }')),
    ).toEqual([]);
  });

  it('particulars and consents, with the names of the fields; never what stands in them', async () => {
    const entries = await recorded(() =>
      people.reviewer.data(
        'query ($code: String!) { case(code: $code) { place survivors { pseudonym } consents { purpose } occurredOn(precision: DAY) } }',
        {
          code: open.code,
        },
      ),
    );
    expect(entries).toEqual([
      of('case.particulars-read', 'reviewer', { sealed: false, fields: 'place survivors consents occurredOn' }, subject(open)),
    ]);
  });

  it('the day, where a variable asks for it, and not where it asks for less', async () => {
    const document = 'query ($code: String!, $precision: DatePrecision) { case(code: $code) { occurredOn(precision: $precision) } }';
    const statements: unknown[] = [];
    for (const precision of ['MONTH', 'DAY', null, 'DAY', 'YEAR', undefined])
      statements.push(
        (await recorded(() => asAnew('reviewer', (client) => client.data(document, { code: open.code, precision }))))
          .filter(({ action }) => action === 'case.particulars-read')
          .map(({ detail }) => detail['fields']),
      );
    expect(statements).toEqual([[], ['occurredOn'], [], ['occurredOn'], [], []]);
  });

  it('who is named to a case, and who is proposed to be', async () => {
    const underCase = await recorded(() =>
      people.reviewer.data('query ($code: String!) { case(code: $code) { grants { reason } } }', { code: sealed.code }),
    );
    expect(underCase).toEqual([of('case.particulars-read', 'reviewer', { sealed: true, fields: 'grants' }, subject(sealed))]);
    const open = await recorded(() => people.admin.data('{ caseGrants { totalCount } }'));
    expect(open).toEqual([of('case.grants-read', 'admin', {})]);
  });

  it('of many cases in one request: an entry for each, and one statement more', async () => {
    const entries = await recorded(() => people.documenter.data('{ cases(first: 100) { edges { node { consents { purpose } } } } }'));
    expect(new Set(entries.map(({ subject_id }) => subject_id)).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(20);
  });

  it('what a change answers beside itself: particulars of other cases, and originals of sealed ones (D21)', async () => {
    const own = await owner.query(
      `SELECT c.code, c.version, c.id FROM "case" c JOIN person p ON p.id = c.created_by AND p.email = 'documenter@demo.example' WHERE c.state = 'DRAFT' AND c.level = 2 AND (c.consented_purposes & 1) <> 0 LIMIT 1`,
    );
    const target = own.rows[0] ?? (await owner.query(`SELECT code, version, id FROM "case" WHERE level = 2 AND state <> 'PUBLISHED' AND (consented_purposes & 1) <> 0 ORDER BY code LIMIT 1`)).rows[0]; // biome-ignore format: one line
    const UPDATE =
      'mutation ($code: String!, $version: Int!) { updateCase(input: {code: $code, version: $version}) { similar(first: 20) { survivors { pseudonym } } } }';
    const entries = await recorded(() => asAnew('documenter', (client) => client.data(UPDATE, target)));
    const read = entries.filter(({ action }) => action === 'case.particulars-read');
    expect(read.length).toBeGreaterThan(5);
    for (const { who, detail, subject_id } of read) {
      expect([who, detail['fields']]).toEqual(['documenter', 'survivors']);
      expect(subject_id).not.toBe(target.id);
    }
  });

  it('a change that is answered with a sealed case, or one like it (D21)', async () => {
    const { rows } = await owner.query(
      `SELECT c.id, c.code, c.version FROM "case" c WHERE c.state = 'SUBMITTED' AND c.level BETWEEN 1 AND 2 AND (c.consented_purposes & 1) <> 0
         AND EXISTS (SELECT FROM act a JOIN act b ON b.violation_type = a.violation_type JOIN "case" s ON s.id = b.case_id AND s.level = 3 WHERE a.case_id = c.id) LIMIT 1`,
    );
    const target = rows[0] ?? (await owner.query(`UPDATE "case" SET state = 'SUBMITTED' WHERE code = (SELECT code FROM "case" WHERE level = 2 AND (consented_purposes & 1) <> 0 ORDER BY code LIMIT 1) RETURNING id, code, version`)).rows[0]; // biome-ignore format: one line
    const VERIFY =
      'mutation ($code: String!, $version: Int!) { verifyCase(input: {code: $code, version: $version}) { similar(first: 20) { narrative(edition: ORIGINAL) } } }';
    const entries = await recorded(() =>
      asAnew('reviewer', (client) => client.data(VERIFY, { code: target.code, version: target.version })),
    );
    expect(entries.filter(({ action, who }) => action === 'case.read' && who === 'reviewer').length).toBeGreaterThan(0);
  });

  it('a filter that a sealed case fits, although the case itself is not asked for (D21)', async () => {
    const { rows } = await owner.query(`SELECT substr(narrative->>'en', 1, 30) AS words FROM case_text WHERE case_id = $1`, [sealed.id]);
    const ask = (text: string) => (client: TestClient) =>
      client.data('query ($text: String!) { cases(filter: {text: $text}) { totalCount } }', { text });
    const fits = await recorded(() => asAnew('reviewer', ask(rows[0].words)));
    expect(fits.filter(({ action }) => action === 'case.counted')).toEqual([
      of('case.counted', 'reviewer', { sealed: true }, subject(sealed)),
    ]);
    const none = await recorded(() => asAnew('reviewer', ask('words that stand nowhere')));
    expect(none.filter(({ action }) => action.startsWith('case.'))).toEqual([]);
  });

  it('a figure narrowed down by a filter that a sealed case fits (D21)', async () => {
    const count = (filter: string) => (client: TestClient) =>
      client.data(`{ statistics(by: [REGION], purpose: INTERNAL${filter}) { total } }`);
    const counted = async (filter: string) =>
      (await recorded(() => asAnew('reviewer', count(filter)))).filter(({ action }) => action === 'case.counted');
    const narrowed = await counted(`, filter: {text: "${sealed.code}"}`);
    expect(narrowed).toEqual([of('case.counted', 'reviewer', { sealed: true }, subject(sealed))]);
    expect(await counted('')).toEqual([]);
  });

  it('a wording checked against a sealed case, and none of others (D21)', async () => {
    const check = (code: string) =>
      recorded(() =>
        asAnew('reviewer', (client) =>
          client.data('query ($code: String!) { checkWording(case: $code, title: {en: "A"}, narrative: {en: "B"}) { kind } }', {
            code,
          }),
        ),
      );
    expect((await check(sealed.code)).filter(({ action }) => action.startsWith('case.'))).toEqual([
      of('case.wording-checked', 'reviewer', { sealed: true }, subject(sealed)),
    ]);
    expect((await check(open.code)).filter(({ action }) => action.startsWith('case.'))).toEqual([]);
  });

  it('much that was read at once: how many cases, and the highest level of them (D21)', async () => {
    const entries = await recorded(() =>
      asAnew('lawyer', (client) => client.data('{ cases(first: 100) { edges { node { narrative(edition: ORIGINAL) } } } }')),
    );
    const [many, ...others] = entries.filter(({ action }) => action === 'case.many-read');
    expect(others).toEqual([]);
    expect(many).toMatchObject({ who: 'lawyer', subject_id: null, detail: { level: 'RESTRICTED' } });
    const { rows } = await owner.query(`SELECT count(*)::int AS n FROM "case" WHERE level BETWEEN 1 AND 2`);
    expect(many!.detail['number']).toBeGreaterThan(30);
    expect(many!.detail['number']).toBeLessThanOrEqual(rows[0].n);
    expect(
      (
        await recorded(() =>
          asAnew('lawyer', (client) => client.data('{ cases(first: 10) { edges { node { narrative(edition: ORIGINAL) } } } }')),
        )
      ).filter(({ action }) => action.startsWith('case.')),
    ).toEqual([]);
  });

  it('much that was read by what a search found (S33)', async () => {
    const FOUND = '{ search(query: "", kinds: [CASE], first: 100) { edges { node { highlights { fragments { text } } } } } }';
    const entries = await recorded(() => asAnew('lawyer', (client) => client.data(FOUND)));
    const many = entries.filter(({ action }) => action === 'case.many-read');
    expect(many).toHaveLength(1);
    expect(many[0]).toMatchObject({ who: 'lawyer', detail: { level: 'RESTRICTED' } });
  });

  it('much that was read page by page (S33)', async () => {
    const PAGE =
      'query ($after: String) { cases(first: 7, after: $after) { pageInfo { hasNextPage endCursor } edges { node { narrative(edition: ORIGINAL) } } } }';
    let after: string | null = null;
    const entries = await recorded(() =>
      asAnew('documenter', async (client) => {
        do {
          const { cases } = (await client.data(PAGE, { after })) as {
            cases: { pageInfo: { hasNextPage: boolean; endCursor: string } };
          };
          after = cases.pageInfo.hasNextPage ? cases.pageInfo.endCursor : null;
        } while (after);
      }),
    );
    const many = entries.filter(({ action }) => action === 'case.many-read');
    const { rows } = await owner.query(`SELECT count(*)::int AS n FROM "case" WHERE level BETWEEN 1 AND 2`);
    expect(many.length).toBeGreaterThan(0);
    expect(many.length).toBeLessThanOrEqual(Math.ceil(rows[0].n / 30));
    for (const { who, detail } of many) {
      expect(who).toBe('documenter');
      expect(detail['number']).toBeGreaterThanOrEqual(30);
      expect(detail['level']).toMatch(/RESTRICTED|SEALED/);
    }
  });

  it('not for who reads no particulars', async () => {
    expect(await recorded(() => people.partner.data('{ cases(first: 100) { edges { node { consents { purpose } place } } } }'))).toEqual(
      [],
    );
  });
});
