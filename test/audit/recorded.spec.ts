import { type DemoPerson, signedInAs, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { startServer, WITHOUT_LIMITS } from '../kit/server.js';

interface Entry {
  action: string;
  who: string | null;
  subject_type: string | null;
  subject_id: string | null;
  detail: Record<string, unknown>;
}

describe('S33 what the audit records', () => {
  const people = withServer({
    people: ['lawyer', 'reviewer', 'advocate', 'documenter', 'admin', 'reader', 'partner'],
    settings: WITHOUT_LIMITS,
  });
  const { database, server, owner } = people;

  /** What is recorded while the work is done, all of it linked into the chain. */
  async function recorded(work: () => Promise<unknown>): Promise<Entry[]> {
    const before = (await owner.query('SELECT place FROM audit_tip')).rows[0].place;
    await work();
    const { rows } = await owner.query<Entry>(
      `SELECT e.action, split_part(p.email, '@', 1) AS who, e.subject_type, e.subject_id, e.detail
         FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id LEFT JOIN person p ON p.id = e.person_id WHERE l.place > $1 ORDER BY l.place`,
      [before],
    );
    return rows;
  }
  /** By a process that has not yet heard of any reading: as after the hour within which it would be the same one. */
  async function asAnew(who: DemoPerson, work: (client: TestClient) => Promise<unknown>): Promise<void> {
    await owner.query('DELETE FROM recent_reading');
    const other = await startServer(database.appUrl, WITHOUT_LIMITS);
    try {
      await work(await signedInAs(other.url, who));
    } finally {
      await other.close();
    }
  }
  const of = (action: string, who: string | null, detail: object, subject: Partial<Entry> = {}) => ({
    action,
    who,
    subject_type: null,
    subject_id: null,
    ...subject,
    detail,
  });

  describe('refusals, although their transaction is rolled back', () => {
    it('a wrong password, and a wrong account', async () => {
      const attempt = (email: string) =>
        people.reader.query('mutation ($email: String!) { signIn(email: $email, password: "not the password") { __typename } }', { email });
      const entries = await recorded(async () => {
        await attempt('lawyer@demo.example');
        await attempt('nobody-like-this@demo.example');
      });
      expect(entries.map(({ action, who }) => [action, who])).toEqual([
        ['session.refused', 'lawyer'],
        ['session.refused', null],
      ]);
      expect(JSON.stringify(entries)).not.toContain('nobody-like-this');
    });

    it('what a role does not allow, under whatever alias it is asked', async () => {
      const entries = await recorded(() =>
        people.reader.query('query { wanted_Aigerim: auditEntries { totalCount } } ').then(() =>
          people.reader.query('mutation ($id: ID!) { secret_words: confirmAssessment(input: {id: $id, version: 1}) { id } }', {
            id: '0198c0de-0000-7000-8000-000000000001',
          }),
        ),
      );
      expect(entries).toEqual([
        of('access.refused', 'reader', { code: 'FORBIDDEN', field: 'auditEntries', asked: null }),
        of('access.refused', 'reader', { code: 'FORBIDDEN', field: 'confirmAssessment', asked: '0198c0de-0000-7000-8000-000000000001' }),
      ]);
    });

    it('an assessment that its own author wants to confirm', async () => {
      const { rows } = await owner.query(
        `UPDATE assessment SET state = 'PROPOSED', reviewed_by = NULL, reviewed_at = NULL,
                proposed_by = (SELECT id FROM person WHERE email = 'reviewer@demo.example')
          WHERE id = (SELECT id FROM assessment ORDER BY id LIMIT 1) RETURNING id, version`,
      );
      const [{ id, version }] = rows;
      const entries = await recorded(async () => {
        expect(
          await people.reviewer.errorCode('mutation ($input: ReviewAssessmentInput!) { confirmAssessment(input: $input) { id } }', {
            input: { id, version },
          }),
        ).toBe('FORBIDDEN');
      });
      expect(entries).toEqual([of('access.refused', 'reviewer', { code: 'FORBIDDEN', field: 'confirmAssessment', asked: id })]);
    });

    it('each time anew, in one operation too', async () => {
      const twice = () => people.reader.query('{ a: auditEntries { totalCount } b: auditEntries { totalCount } }');
      const entries = await recorded(() => twice().then(twice));
      expect(entries.filter(({ action }) => action === 'access.refused').length).toBeGreaterThanOrEqual(2);
    });
  });

  describe('sensitive reads', () => {
    it('evidence for a purpose, with the purpose and the recommendation', async () => {
      const entries = await recorded(() =>
        people.lawyer.data('{ evidence(recommendation: "ECOM-2023-R1", purpose: UN_SUBMISSION) { totalCount } }'),
      );
      expect(entries).toEqual([of('evidence.read', 'lawyer', { recommendation: 'ECOM-2023-R1', purpose: 'UN_SUBMISSION' })]);
    });

    it('figures for a purpose', async () => {
      const entries = await recorded(() =>
        people.lawyer.data('{ statistics(by: [REGION, VIOLATION_TYPE], purpose: STATISTICS) { total } }'),
      );
      expect(entries).toEqual([of('statistics.read', 'lawyer', { purpose: 'STATISTICS', by: 'REGION VIOLATION_TYPE' })]);
    });

    it('the same read again within a minute is the same reading; of another person, or of something else, it is not', async () => {
      const read = (who: 'lawyer' | 'advocate' | 'reviewer', purpose: string) =>
        people[who].data(`{ evidence(recommendation: "ECOM-2023-R2", purpose: ${purpose}) { totalCount } }`);
      const entries = await recorded(async () => {
        for (let n = 0; n < 3; n++) await read('lawyer', 'UN_SUBMISSION');
        await read('advocate', 'UN_SUBMISSION');
        await read('lawyer', 'MEDIA');
      });
      expect(entries.map(({ who, detail }) => [who, detail['purpose']])).toEqual([
        ['lawyer', 'UN_SUBMISSION'],
        ['advocate', 'UN_SUBMISSION'],
        ['lawyer', 'MEDIA'],
      ]);
    });

    describe('of cases', () => {
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
          await recorded(() =>
            people.lawyer.data('{ cases(first: 20) { totalCount edges { node { code similar(first: 1) { code } } } } }'),
          ),
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

      it('D21 what a change answers beside itself: particulars of other cases, and originals of sealed ones', async () => {
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

      it('D21 a change that is answered with a sealed case, or one like it', async () => {
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

      it('D21 a filter that a sealed case fits, although the case itself is not asked for', async () => {
        const { rows } = await owner.query(`SELECT substr(narrative->>'en', 1, 30) AS words FROM case_text WHERE case_id = $1`, [
          sealed.id,
        ]);
        const ask = (text: string) => (client: TestClient) =>
          client.data('query ($text: String!) { cases(filter: {text: $text}) { totalCount } }', { text });
        const fits = await recorded(() => asAnew('reviewer', ask(rows[0].words)));
        expect(fits.filter(({ action }) => action === 'case.counted')).toEqual([
          of('case.counted', 'reviewer', { sealed: true }, subject(sealed)),
        ]);
        const none = await recorded(() => asAnew('reviewer', ask('words that stand nowhere')));
        expect(none.filter(({ action }) => action.startsWith('case.'))).toEqual([]);
      });

      it('D21 a figure narrowed down by a filter that a sealed case fits', async () => {
        const count = (filter: string) => (client: TestClient) =>
          client.data(`{ statistics(by: [REGION], purpose: INTERNAL${filter}) { total } }`);
        const counted = async (filter: string) =>
          (await recorded(() => asAnew('reviewer', count(filter)))).filter(({ action }) => action === 'case.counted');
        const narrowed = await counted(`, filter: {text: "${sealed.code}"}`);
        expect(narrowed).toEqual([of('case.counted', 'reviewer', { sealed: true }, subject(sealed))]);
        expect(await counted('')).toEqual([]);
      });

      it('D21 a wording checked against a sealed case, and none of others', async () => {
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

      it('D21 much that was read at once: how many cases, and the highest level of them', async () => {
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

      it('S33 much that was read by what a search found', async () => {
        const FOUND = '{ search(query: "", kinds: [CASE], first: 100) { edges { node { highlights { fragments { text } } } } } }';
        const entries = await recorded(() => asAnew('lawyer', (client) => client.data(FOUND)));
        const many = entries.filter(({ action }) => action === 'case.many-read');
        expect(many).toHaveLength(1);
        expect(many[0]).toMatchObject({ who: 'lawyer', detail: { level: 'RESTRICTED' } });
      });

      it('S33 much that was read page by page', async () => {
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
        expect(
          await recorded(() => people.partner.data('{ cases(first: 100) { edges { node { consents { purpose } place } } } }')),
        ).toEqual([]);
      });
    });

    it('what is not sensitive is not recorded', async () => {
      expect(
        await recorded(() =>
          people.lawyer.data('{ cases { totalCount edges { node { code title } } } instruments { code } viewer { roles } }'),
        ),
      ).toEqual([]);
    });

    it('an answer that cannot be recorded does not leave', async () => {
      await owner.query(`REVOKE INSERT (person_id, action, subject_type, subject_id, detail) ON audit_entry FROM dalel_staff`);
      const { data, errors } = await people.reviewer.query('{ evidence(recommendation: "ECOM-2023-R1", purpose: MEDIA) { totalCount } }');
      await owner.query(`GRANT INSERT (person_id, action, subject_type, subject_id, detail) ON audit_entry TO dalel_staff`);
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions?.code).toBeDefined();
      expect(
        await recorded(() => people.reviewer.data('{ evidence(recommendation: "ECOM-2023-R1", purpose: MEDIA) { totalCount } }')),
      ).toHaveLength(1);
    });
  });

  it('B13 shows no code of a case that its reader may not see, whoever asked for it', async () => {
    const one = async (level: string) =>
      (await owner.query(`SELECT code FROM "case" WHERE level ${level} AND (consented_purposes & 1) = 1 ORDER BY code LIMIT 1`)).rows[0]
        .code as string;
    const [sealed, published] = [await one('= 3'), await one('= 0')];
    for (const code of [sealed, published, 'KZ-2023-SQQQQ'])
      await people.reader.query('mutation ($code: String!) { submitCase(input: {code: $code, version: 1}) { code } }', { code });
    const { auditEntries } = await people.admin.data(
      '{ auditEntries(first: 100, filter: {actions: ["access.refused"]}) { edges { node { detail { name value } } } } }',
    );
    const shown = JSON.stringify(auditEntries);
    expect(shown).toContain(published);
    expect(shown).not.toContain(sealed);
    expect(shown).not.toContain('KZ-2023-SQQQQ');
  });

  it('holds nothing of what cases say', async () => {
    const texts = await owner.query(`
      SELECT DISTINCT word FROM (
        SELECT jsonb_path_query(title || narrative, '$.*') #>> '{}' AS word FROM case_text
        UNION ALL SELECT place FROM case_particulars UNION ALL SELECT notes FROM case_particulars UNION ALL SELECT pseudonym FROM survivor
      ) t WHERE length(word) > 5`);
    const { rows } = await owner.query(`SELECT string_agg(e::text, E'\n') AS all FROM audit_entry e`);
    expect(texts.rows.length).toBeGreaterThan(100);
    expect(texts.rows.filter(({ word }) => rows[0].all.includes(word))).toEqual([]);
  });

  describe('its page', () => {
    const ENTRIES = `query ($filter: AuditFilter, $after: String) {
      auditEntries(filter: $filter, first: 5, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { node { id at action person { name } subjectType subjectId detail { name value } } }
      }
    }`;

    it.each(['reader', 'advocate', 'lawyer', 'documenter', 'reviewer'] as const)('is refused to the %s', async (who) => {
      const client = people[who] ?? (await signedInAs(server.url, who));
      expect(await client.errorCode(ENTRIES)).toBe('FORBIDDEN');
    });

    it('is read by administrators, page by page, the newest first; that is recorded too', async () => {
      const entries = await recorded(async () => {
        const first = (await people.admin.data(ENTRIES)).auditEntries;
        const second = (await people.admin.data(ENTRIES, { after: first.pageInfo.endCursor })).auditEntries;
        const times = [...first.edges, ...second.edges].map(({ node }) => node.at);
        expect(times).toHaveLength(10);
        expect(times).toEqual(times.toSorted().reverse());
      });
      expect(entries.map(({ action, who }) => [action, who])).toEqual([['audit.read', 'admin']]);
    });

    it('finds by action, person, subject and time', async () => {
      const found = async (filter: object) => (await people.admin.data(ENTRIES, { filter })).auditEntries;
      const all = await found({});
      const refused = await found({ actions: ['access.refused'] });
      expect(refused.totalCount).toBeGreaterThan(2);
      expect(refused.edges[0].node.detail).toEqual(expect.arrayContaining([{ name: 'code', value: 'FORBIDDEN' }]));
      expect((await found({ actions: ['access'] })).totalCount).toBe(refused.totalCount);
      expect((await found({ actions: ['access', 'session'] })).totalCount).toBeGreaterThan(refused.totalCount);
      const person = (await people.lawyer.data('{ viewer { person { id } } }')).viewer.person.id;
      const ofLawyer = await found({ person });
      expect(ofLawyer.totalCount).toBeGreaterThan(0);
      expect(
        ofLawyer.edges.every(({ node }: { node: { person: { name: string } } }) => node.person.name === ofLawyer.edges[0].node.person.name),
      ).toBe(true);
      const at = all.edges.at(-1).node.at;
      expect((await found({ from: at })).totalCount + (await found({ before: at })).totalCount).toBeGreaterThanOrEqual(all.totalCount);
      const { subjectId } = (await found({ actions: ['session.opened'] })).edges[0].node;
      expect((await found({ subject: subjectId })).totalCount).toBeGreaterThan(0);
    });

    it('finds refusals alone, by kind of record and by code; a code of what its reader may not see leads nowhere', async () => {
      const found = async (filter: object) => (await people.admin.data(ENTRIES, { filter })).auditEntries;
      const all = await found({});
      const refusals = await found({ refused: true });
      expect(refusals.edges.every(({ node }: { node: Entry }) => node.action.endsWith('.refused'))).toBe(true);
      expect(refusals.totalCount + (await found({ refused: false })).totalCount).toBeGreaterThanOrEqual(all.totalCount);
      expect(
        (await found({ kind: 'session', actions: ['session', 'case.read'] })).edges.every(
          ({ node }: { node: { subjectType: string } }) => node.subjectType === 'session',
        ),
      ).toBe(true);
      const { rows } = await owner.query(
        `SELECT c.code, c.level, c.id FROM audit_entry e JOIN "case" c ON c.id = e.subject_id GROUP BY c.code, c.level, c.id ORDER BY c.level, c.code`,
      );
      const [seen, sealed] = [rows.find(({ level }) => level < 3), rows.find(({ level }) => level === 3)];
      const ofSeen = await people.admin.data(
        'query ($filter: AuditFilter) { auditEntries(filter: $filter) { edges { node { subjectId subjectCode } } } }',
        { filter: { code: seen.code } },
      );
      expect(ofSeen.auditEntries.edges.length).toBeGreaterThan(0);
      for (const { node } of ofSeen.auditEntries.edges) expect(node).toEqual({ subjectId: seen.id, subjectCode: seen.code });
      expect((await found({ code: sealed.code })).totalCount).toBe(0);
      const bySealedId = await people.admin.data(
        'query ($filter: AuditFilter) { auditEntries(filter: $filter) { edges { node { subjectCode } } } }',
        { filter: { subject: sealed.id } },
      );
      expect(new Set(bySealedId.auditEntries.edges.map(({ node }: { node: object }) => JSON.stringify(node)))).toEqual(
        new Set(['{"subjectCode":null}']),
      );
    });

    it.each([
      ['room = ANY (ARRAY[$$vault$$])', 'audit_entry_room'],
      ['refused', 'audit_entry_refused'],
      [`subject_type = 'case'`, 'audit_entry_subject'],
    ])('is read by index, under the policies too: %s', async (where, index) => {
      // without the index of all entries by time, which is as good where there are few of them
      await owner.query(
        `BEGIN; DROP INDEX audit_entry_at_id_idx; SET LOCAL ROLE dalel_staff; SET LOCAL app.roles = ',ADMIN,'; SET LOCAL enable_seqscan = off`,
      );
      const { rows } = await owner.query(`EXPLAIN SELECT id FROM audit_entry WHERE ${where} ORDER BY at DESC, id DESC LIMIT 40`);
      await owner.query('ROLLBACK');
      expect(rows.map((row) => row['QUERY PLAN']).join(' ')).toContain(index);
    });

    describe('tells how the chain stands', () => {
      const CHAIN = '{ auditChain { entries head unsealedDays checked intact lastSeal { head sealedAt keyed holds } } }';

      it('to administrators alone', async () => {
        for (const who of ['reader', 'lawyer', 'reviewer'] as const) expect(await people[who].errorCode(CHAIN)).toBe('FORBIDDEN');
      });

      it('with its head as it is printed, and the newest entries computed anew', async () => {
        const { auditChain } = await people.admin.data(CHAIN);
        const { rows } = await owner.query(
          `SELECT to_char(day, 'YYYY-MM-DD') || ':' || place || ':' || encode(hash, 'hex') AS head FROM audit_tip`,
        );
        expect(auditChain).toEqual({
          entries: expect.any(Number),
          head: rows[0].head,
          unsealedDays: 0,
          checked: Math.min(auditChain.entries, 500),
          intact: true,
          lastSeal: null,
        });
        expect(auditChain.checked).toBeGreaterThan(20);
      });

      it.each([
        [
          'altered',
          `UPDATE audit_entry SET detail = '{"n": 1}' WHERE id = (SELECT entry_id FROM audit_link ORDER BY place DESC OFFSET 5 LIMIT 1)`,
        ],
        ['removed', 'DELETE FROM audit_entry WHERE id = (SELECT entry_id FROM audit_link ORDER BY place DESC OFFSET 5 LIMIT 1)'],
        ['taken out of the chain', 'DELETE FROM audit_link WHERE place = (SELECT place - 5 FROM audit_tip)'],
      ])('and notices an entry that was %s', async (_, tampering) => {
        const kept = await owner.query(
          'SELECT e.*, l.place FROM audit_entry e JOIN audit_link l ON l.entry_id = e.id ORDER BY l.place DESC OFFSET 5 LIMIT 1',
        );
        expect(kept.rows).toHaveLength(1);
        const { rows: links } = await owner.query('SELECT * FROM audit_link WHERE place = (SELECT place - 5 FROM audit_tip)');
        await owner.query('SET session_replication_role = replica');
        try {
          await owner.query(tampering);
          expect((await people.admin.data(CHAIN)).auditChain.intact).toBe(false);
        } finally {
          const { id, at, person_id, action, subject_type, subject_id, detail } = kept.rows[0];
          await owner.query(
            `INSERT INTO audit_entry (id, at, person_id, action, subject_type, subject_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (id) DO UPDATE SET detail = EXCLUDED.detail`,
            [id, at, person_id, action, subject_type, subject_id, detail],
          );
          const [{ place, day, entry_id, prev_hash, hash }] = links;
          await owner.query('INSERT INTO audit_link VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [
            place,
            day,
            entry_id,
            prev_hash,
            hash,
          ]);
          await owner.query('SET session_replication_role = origin');
        }
      });

      it('and a sealed day whose head is no more in the chain', async () => {
        await owner.query(
          `INSERT INTO audit_seal (day, place, head, key_id, seal) VALUES ('2020-01-01', 1, sha256('other'), 'key', sha256('seal'))`,
        );
        const { auditChain } = await people.admin.data(CHAIN);
        expect(auditChain.lastSeal).toEqual({
          head: expect.stringMatching(/^2020-01-01:1:[0-9a-f]{64}$/),
          sealedAt: expect.any(String),
          keyed: true,
          holds: false,
        });
        await owner.query(
          `UPDATE audit_seal SET (day, place, head) = (SELECT day, place, hash FROM audit_link ORDER BY place LIMIT 1), key_id = NULL, seal = NULL`,
        );
        expect((await people.admin.data(CHAIN)).auditChain.lastSeal).toMatchObject({ keyed: false, holds: true });
        await owner.query('DELETE FROM audit_seal');
      });
    });

    it.each([
      ['an action of another form', { actions: ["x' OR 1=1"] }],
      ['a person who is no id', { person: 'somebody' }],
      ['a kind of record that is no word', { kind: 'case; --' }],
      ['a code that is none', { code: 'Aigerim K' }],
      ['more actions than there are', { actions: Array.from({ length: 51 }, () => 'case') }],
    ])('refuses %s', async (_, filter) => {
      expect(await people.admin.errorCode(ENTRIES, { filter })).toBe('BAD_USER_INPUT');
    });
  });
});
