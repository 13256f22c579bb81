import { signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';
import { type Entry, recording } from './recording.js';

describe('the page of the audit (S33)', () => {
  const people = withServer({
    people: ['lawyer', 'reviewer', 'advocate', 'documenter', 'admin', 'reader', 'partner'],
    settings: WITHOUT_LIMITS,
  });
  const { owner, server, sql } = people;
  const { recorded } = recording(people);

  const ENTRIES = `query ($filter: AuditFilter, $after: String) {
    auditEntries(filter: $filter, first: 5, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { id at action person { name } subjectType subjectId detail { name value } } }
    }
  }`;

  beforeAll(async () => {
    for (const who of ['lawyer', 'reviewer', 'advocate'] as const) await signedInAs(server.url, who);
    for (const level of [0, 2, 3])
      for (const { code } of await sql(`SELECT code FROM "case" WHERE level = $1 ORDER BY code LIMIT 10`, [level]))
        await people.reviewer.query('query ($code: String!) { case(code: $code) { survivors { pseudonym } consents { way } place } }', {
          code,
        });
  });

  it.each(['reader', 'advocate', 'lawyer', 'documenter', 'reviewer'] as const)('is refused to the %s', async (who) => {
    expect(await people[who].errorCode(ENTRIES)).toBe('FORBIDDEN');
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
