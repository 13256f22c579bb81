import type { GraphQLSchema } from 'graphql';
import { reindexAll } from '#libs/search';
import { contractOf } from '../kit/all-fields.js';
import type { TestClient } from '../kit/client.js';
import { askInBulk } from '../kit/in-bulk.js';
import { leastTimes, taken } from '../kit/least-times.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';
import { type Asker, askerOf, codesIn, THE_PUBLIC, visibleCodes } from '../kit/who-sees-what.js';
import { ABSENT, BY_CODE, listed, type Place, PURPOSES, type Question, questions, summary } from './every-question.js';

describe.each(['the public', 'reader', 'partner'] as const)('what is reached by %s', (who) => {
  const { database, owner, visitor, as } = withServer({ settings: WITHOUT_LIMITS });
  let client: TestClient;
  let schema: GraphQLSchema;
  let asker: Asker;
  let visible: string[];
  let place: Place;
  /** A published case whose public wording was taken back for another look. */
  let unapproved: string;

  const column = async (text: string) => (await owner.query(text)).rows.map((row) => Object.values(row)[0] as string);
  const visibleFor = (...purposes: string[]) => visibleCodes(owner, { ...asker, purposes: [...asker.purposes, ...purposes] });
  const ask = async ([query, variables]: Question): Promise<string> => {
    const body = JSON.stringify({ query, variables });
    return (await client.request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();
  };
  /** One after the other: each connection would plan these long statements for itself. */
  const askAll = async (all: Question[]): Promise<string[]> => {
    const answers: string[] = [];
    for (const each of all) answers.push(await ask(each));
    return answers;
  };

  beforeAll(async () => {
    client = who === 'the public' ? visitor : await as(who);
    schema = await contractOf(client);
    asker = who === 'the public' ? THE_PUBLIC : await askerOf(owner, who);
    visible = await visibleFor();
    place = {
      codes: await column('SELECT code FROM "case" ORDER BY code'),
      recommendations: await column('SELECT code FROM recommendation ORDER BY code'),
      provisions: await column(
        'SELECT path FROM provision p WHERE EXISTS (SELECT FROM engagement e WHERE e.provision_id = p.id) ORDER BY path',
      ),
      violationTypes: await column(`SELECT code FROM vocabulary_term WHERE vocabulary = 'violation-type' ORDER BY code`),
      regions: await column(`SELECT code FROM vocabulary_term WHERE vocabulary = 'region' ORDER BY code`),
    };
    await plantCanaries();
    await reindexAll(database.ownerUrl);
  });

  /** A mark in every column that is not for this asker. */
  async function plantCanaries(): Promise<void> {
    const plain = [
      'case_particulars.place',
      'case_particulars.notes',
      'survivor.pseudonym',
      'consent.way',
      'consent.note',
      'case_grant.reason',
    ];
    if (who === 'the public') plain.push('assessment.review_note');
    const localized: string[] = [];
    // what stands in originals is read from clearance 1 on
    if (asker.clearance === 0) {
      plain.push('response_text.text', 'referral.text');
      localized.push('case_text.title', 'case_text.narrative');
      await owner.query(
        `INSERT INTO evidence_note (evidence_link_id, case_id, note) SELECT id, case_id, 'canary evidence_note' FROM evidence_link`,
      );
    }
    for (const [names, value] of [
      [plain, (name: string) => `'canary ${name}'`],
      [localized, (name: string) => `'{"ru": "canary ${name}"}'`],
    ] as const)
      for (const name of names) {
        const [table, of] = name.split('.');
        await owner.query(`UPDATE ${table} SET ${of} = ${value(name)}`);
      }
    await owner.query(`UPDATE person SET email = 'canary-' || email WHERE email NOT IN ('reader@demo.example', 'partner@demo.example')`);
    unapproved = visible.at(-1)!;
    if (who === 'the public')
      await owner.query(
        `UPDATE publication SET title = '{"ru": "canary proposed"}', state = 'PROPOSED', approved_at = NULL, approved_by = NULL WHERE case_id = (SELECT id FROM "case" WHERE code = $1)`,
        [unapproved],
      );
    // nor is what waits for review, and what was returned
    await owner.query(`
      INSERT INTO assessment (recommendation_id, assessor, implementation, assessed_on, summary, sources, state, reviewed_at, proposed_by)
      SELECT r.id, 'OURS', 'IMPLEMENTED', current_date, '{"en": "canary assessment"}', '[{"title": {"en": "a source"}}]', s.state, CASE s.state WHEN 'REJECTED' THEN now() END,
             (SELECT id FROM person WHERE name = 'Demo advocate')
        FROM recommendation r, (VALUES ('PROPOSED'), ('REJECTED')) s(state)`);
  }

  it('is some cases and not others', () => {
    expect(visible.length).toBeGreaterThan(10);
    expect(visible.length).toBeLessThan(place.codes.length);
  });

  it('by the list: exactly what the rules give, counted alike, in every order (S5)', async () => {
    for (const orderBy of ['OCCURRED_ON_DESC', 'OCCURRED_ON_ASC', 'CODE_ASC', 'CODE_DESC']) {
      const { cases } = await client.data(listed('{}', orderBy));
      expect(codesIn(cases.edges)).toEqual(visible);
      expect(cases.totalCount).toBe(visible.length);
    }
  });

  it('by code: what is hidden gets the same words as what is not there (S4)', async () => {
    const absent = await ask([BY_CODE, { code: ABSENT }]);
    expect(JSON.parse(absent)).toMatchObject({
      data: { case: null },
      errors: [expect.objectContaining({ extensions: { code: 'NOT_FOUND' } })],
    });
    for (const code of place.codes) {
      const answer = await ask([BY_CODE, { code }]);
      if (visible.includes(code)) expect(JSON.parse(answer).data.case.code).toBe(code);
      else expect(answer).toBe(absent);
    }
  });

  it('by code: what is hidden takes as long as what is not there, beyond noise (S4)', async () => {
    const hidden = place.codes.find((code) => !visible.includes(code))!;
    const asking = (code: string) => () => taken(() => ask([BY_CODE, { code }]));
    const near = (one: number, other: number) => Math.abs(one - other) < 2 + Math.max(one, other) / 3;
    const times = await leastTimes([asking(hidden), asking(ABSENT)], { rounds: 60, near });
    expect([times, near(...times)]).toEqual([times, true]);
  });

  it('nested under provisions: the cases that engage it or what stands under it (S5)', async () => {
    const { rows } = await owner.query<{ path: string; codes: string[] }>(
      `SELECT asked.path, array_agg(DISTINCT c.code) AS codes FROM unnest($1::text[]) asked(path)
         JOIN provision p ON p.path = asked.path OR p.path LIKE asked.path || '/%' JOIN engagement e ON e.provision_id = p.id JOIN "case" c ON c.id = e.case_id
        GROUP BY 1`,
      [place.provisions],
    );
    const engaged = new Map(rows.map(({ path, codes }) => [path, codes.filter((code) => visible.includes(code)).sort()]));
    const replies = await askInBulk<string, { cases: { totalCount: number } }>(client, place.provisions, {
      field: 'provision(path: $path) { cases(first: 100) { totalCount edges { node { code } } } }',
      types: '$path: String!',
      of: (path) => ({ path }),
    });
    expect(replies.map(({ each, answer }) => ({ path: each, codes: codesIn(answer), count: answer?.cases.totalCount }))).toEqual(
      place.provisions.map((path) => ({ path, codes: engaged.get(path), count: engaged.get(path)?.length })),
    );
  });

  it.each(PURPOSES)(
    'as evidence for %s: by every recommendation, what consent covers today, where it is theirs to ask (S6)',
    async (purpose) => {
      const covered = await visibleFor(purpose);
      const linked = await owner.query(
        `SELECT r.code AS recommendation, array_agg(DISTINCT c.code) AS codes FROM evidence_link l JOIN "case" c ON c.id = l.case_id JOIN recommendation r ON r.id = l.recommendation_id GROUP BY 1`,
      );
      const asking = `query ($recommendation: String!, $purpose: Purpose!) {
      evidence(recommendation: $recommendation, purpose: $purpose, first: 100) { totalCount withheld { reason count } edges { node { case { code } } } }
      recommendation(code: $recommendation) { evidence(purpose: $purpose, first: 100) { totalCount edges { node { case { code } } } } }
    }`;
      if (!asker.purposes.includes(purpose)) {
        const recommendation = place.recommendations[0];
        expect(await client.errorCode(asking, { recommendation, purpose })).toBe(who === 'the public' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
        return;
      }
      for (const recommendation of place.recommendations) {
        const codes: string[] = linked.rows.find((row) => row.recommendation === recommendation)?.codes ?? [];
        const expected = codes.filter((code) => covered.includes(code));
        const data = await client.data(asking, { recommendation, purpose });
        expect({ recommendation, codes: codesIn(data.evidence) }).toEqual({ recommendation, codes: expected });
        expect(codesIn(data.recommendation)).toEqual(expected);
        expect(data.evidence.totalCount).toBe(data.recommendation.evidence.totalCount);
        expect(data.evidence.withheld).toEqual([]);
      }
    },
  );

  if (who === 'the public')
    it('what is for staff comes empty: no day, no place, no original, no person (S35)', async () => {
      for (const code of visible.filter((each) => each !== unapproved)) {
        const { case: found } = await client.data(
          `query ($code: String!) { case(code: $code) {
            occurredOn(precision: DAY) place usableFor version survivors { pseudonym } consents { purpose } referrals { text } responses { text }
            evidenceFor { note } original: title(edition: ORIGINAL) story: narrative(edition: ORIGINAL) title narrative publication { approved } } }`,
          { code },
        );
        expect(found).toMatchObject({
          place: null,
          usableFor: [],
          version: 0,
          survivors: [],
          consents: [],
          referrals: [],
          publication: { approved: true },
        });
        expect(found.occurredOn).toMatch(/^\d{4}(-\d{2})?$/);
        expect(found.title).toEqual(expect.any(String));
        expect([found.original, found.story]).toEqual([found.title, found.narrative]);
        expect(JSON.stringify([found.responses, found.evidenceFor])).toMatch(/^[^:]*(:null[^:]*)*$/);
      }
      const { recommendations } = await client.data(
        '{ recommendations(first: 100) { edges { node { assessments { state proposedBy { name } proposedAt reviewedBy { name } reviewNote } } } } }',
      );
      for (const { node } of recommendations.edges)
        for (const assessment of node.assessments)
          expect(assessment).toEqual({ state: 'CONFIRMED', proposedBy: null, proposedAt: null, reviewedBy: null, reviewNote: null });
      expect(await client.errorCode('{ reviewInbox { id } }')).toBe('UNAUTHENTICATED');
    });

  if (who === 'reader')
    it('public wording that waits for approval is not for those who read no originals (S35)', async () => {
      const code = visible[1]!;
      const propose = (state: string) =>
        owner.query(
          `UPDATE publication SET state = $2, approved_at = CASE $2 WHEN 'APPROVED' THEN now() END WHERE case_id = (SELECT id FROM "case" WHERE code = $1)`,
          [code, state],
        );
      await propose('PROPOSED');
      const { case: found } = await client.data('query ($code: String!) { case(code: $code) { publication { title } } }', { code });
      await propose('APPROVED');
      expect(found.publication).toBeNull();
    });

  it('consent that is withdrawn or runs out takes a case away, whatever the mask still says (S6)', async () => {
    const purpose = asker.purposes[0]!;
    // what is published a partner reads as everyone does
    const published = who === 'partner' ? await visibleCodes(owner, THE_PUBLIC) : [];
    const [withdrawn, expired, other] = visible.filter((code) => !published.includes(code)) as [string, string, string];
    const seen = async (code: string) => JSON.parse(await ask([BY_CODE, { code }])).data.case !== null;
    const idOf = async (code: string) => (await owner.query('SELECT id FROM "case" WHERE code = $1', [code])).rows[0].id;
    expect([await seen(withdrawn), await seen(expired), await seen(other)]).toEqual([true, true, true]);

    await owner.query(
      `INSERT INTO consent (case_id, survivor_id, purpose, kind, identity_mode, given_on, way, language)
       SELECT case_id, id, $2, 'WITHDRAWAL', 'GENERALISED', current_date, 'canary', 'RU' FROM survivor WHERE case_id = $1 LIMIT 1`,
      [await idOf(withdrawn), purpose],
    );
    expect(await seen(withdrawn)).toBe(false);

    // as if a day had passed and no job had run: the rows have expired, the mask has not been refreshed
    for (const [code, which] of [
      [expired, purpose],
      [other, 'TRAINING'],
    ] as const) {
      const id = await idOf(code);
      await owner.query(`UPDATE consent SET expires_on = given_on WHERE case_id = $1 AND purpose = $2 AND kind = 'GRANT'`, [id, which]);
      await owner.query('UPDATE "case" SET consent_valid_until = current_date - 1 WHERE id = $1', [id]);
    }
    expect(await seen(expired)).toBe(false);
    expect(await seen(other)).toBe(true);
    visible = await visibleFor();
    const { cases } = await client.data(listed('{}'));
    expect(codesIn(cases.edges)).toEqual(visible);
    expect(cases.totalCount).toBe(visible.length);
  });

  it('every question of the contract: no hidden case, no canary, and the same bytes when the hidden cases are gone (S5, S9, S35)', async () => {
    const everything = questions(schema, place);
    const before = await askAll(everything);
    for (const [i, answer] of before.entries()) {
      if (everything[i]![1]['query'] === 'canary') continue; // the asker's own word comes back
      const leaked = [...codesIn(answer).filter((code) => !visible.includes(code)), ...(answer.match(/canary[^"\\]*/g) ?? [])];
      expect({ question: summary(everything[i]!), leaked }).toEqual({ question: summary(everything[i]!), leaked: [] });
      // a release holds the tables that were approved, and no others
      if (!everything[i]![0].includes('statistics('))
        expect(answer).not.toMatch(/"extensions":{"code":"(INTERNAL|QUERY_TOO_COMPLEX|BAD_USER_INPUT)"/);
    }
    const { rowCount } = await owner.query('DELETE FROM "case" WHERE code <> ALL ($1::text[])', [visible]);
    expect(rowCount).toBeGreaterThan(0);
    await owner.query(`DELETE FROM assessment WHERE state <> 'CONFIRMED'`);
    const after = await askAll(everything);
    for (const [i, answer] of after.entries())
      if (answer !== before[i])
        expect({ question: summary(everything[i]!), answer }).toEqual({ question: summary(everything[i]!), answer: before[i] });
  }, 240_000);
});
