import { signedInAs, type TestClient } from '../kit/client.js';
import { withAssessments } from './assessment-work.js';

const REJECT =
  'mutation ($input: ReviewAssessmentInput!) { rejectAssessment(input: $input) { id version state reviewNote reviewedBy { name } } }';

/** Almaty is five hours ahead of UTC. */
const dayInAlmaty = (later: number) => new Date(Date.now() + (5 + 24 * later) * 3_600_000).toISOString().slice(0, 10);

describe('an assessment from its proposal to the tracker', () => {
  const scene = withAssessments();
  const { app, owner, ids, advocate, advocate2, lawyer, reviewer, nobody, second, PROPOSE, CONFIRM, input, seen, propose, audited } = scene;
  const codeOf = (client: TestClient, document: string, of: object) => client.errorCode(document, { input: of });

  it('keeps in which language its sources are named: as it says, else that of its summary', async () => {
    const ASKED =
      'mutation ($input: ProposeAssessmentInput!) { proposeAssessment(input: $input) { sources { title titleLanguage note noteLanguage } } }';
    const named = async (changes: object) => {
      const { version } = await seen(advocate, 'ECOM-2022-R4');
      return (await advocate.data(ASKED, { input: input('ECOM-2022-R4', version, changes) })).proposeAssessment.sources[0];
    };
    expect(await named({ language: 'KK' })).toEqual({ title: 'The gazette', titleLanguage: 'KK', note: 'p. 4', noteLanguage: 'KK' });
    expect(await named({ summary: { ru: 'Внесён законопроект.' } })).toMatchObject({ titleLanguage: 'RU', noteLanguage: 'RU' });
  });

  it('is proposed with a source, waits, is confirmed by a second person, and then is the status', async () => {
    const before = await seen(nobody, 'ECOM-2023-R1');
    const proposed = await propose(advocate, 'ECOM-2023-R1');
    expect(proposed).toMatchObject({
      state: 'PROPOSED',
      summary: 'A bill was tabled.',
      sources: [{ title: 'The gazette', url: 'https://gazette.example/2026/11', note: 'p. 4' }],
      proposedBy: { name: 'Demo advocate' },
      reviewedBy: null,
      recommendation: { status: before.status, version: before.version + 1 },
    });
    expect(await seen(nobody, 'ECOM-2023-R1')).toEqual({ ...before, version: before.version + 1 });
    expect((await reviewer.data('{ reviewInbox { id state recommendation { code } } }')).reviewInbox).toContainEqual({
      id: proposed.id,
      state: 'PROPOSED',
      recommendation: { code: 'ECOM-2023-R1' },
    });

    const confirmed = (await reviewer.data(CONFIRM, { input: { id: proposed.id, version: proposed.version } })).confirmAssessment;
    expect(confirmed).toMatchObject({
      state: 'CONFIRMED',
      reviewedBy: { name: 'Demo reviewer' },
      recommendation: { status: 'IN_PROGRESS', trend: 'IMPROVING', statusAssessment: { id: proposed.id } },
    });
    const { rows } = await owner.query(
      `SELECT r.code FROM recommendation r LEFT JOIN LATERAL (SELECT a.implementation, a.trend FROM assessment a
          WHERE a.recommendation_id = r.id AND a.assessor = 'OURS' AND a.state = 'CONFIRMED' ORDER BY a.assessed_on DESC, a.id DESC LIMIT 1) latest ON true
        WHERE (r.status, r.trend) IS DISTINCT FROM (coalesce(latest.implementation, 'NOT_ASSESSED'), latest.trend)`,
    );
    expect(rows).toEqual([]);
    // another person, over another connection, at once: the status and the timeline, the old judgement beneath the new
    for (const client of [nobody, await signedInAs(second.url, 'reader')]) {
      const after = await seen(client, 'ECOM-2023-R1');
      expect(after).toMatchObject({ status: 'IN_PROGRESS', trend: 'IMPROVING', statusAssessment: { id: proposed.id } });
      expect(after.assessments).toEqual([expect.objectContaining({ id: proposed.id, state: 'CONFIRMED' }), ...before.assessments]);
    }
    expect((await reviewer.data('{ reviewInbox { id } }')).reviewInbox).not.toContainEqual({ id: proposed.id });
    expect(await audited(proposed.id)).toEqual([
      ['assessment.proposed', 'Demo advocate'],
      ['assessment.confirmed', 'Demo reviewer'],
    ]);
  });

  it('takes two people: nobody confirms or returns their own, whatever their roles (S7)', async () => {
    await owner.query(`UPDATE person SET roles = ARRAY['ADVOCATE', 'REVIEWER'] WHERE email = 'advocate2@demo.example'`);
    const { id, version } = await propose(advocate2, 'ECOM-2023-R2');
    expect(await codeOf(advocate2, CONFIRM, { id, version })).toBe('FORBIDDEN');
    expect(await codeOf(advocate2, REJECT, { id, version, note: 'no' })).toBe('FORBIDDEN');
    // nor in SQL, with the rights of the application
    await app.query(
      `BEGIN; SET LOCAL ROLE dalel_staff; SELECT set_config('app.person', '${ids['advocate2']}', true), set_config('app.roles', ',ADVOCATE,REVIEWER,', true)`,
    );
    const { rowCount } = await app.query(`UPDATE assessment SET state = 'CONFIRMED', reviewed_by = $2, reviewed_at = now() WHERE id = $1`, [
      id,
      ids['advocate2'],
    ]);
    await app.query('ROLLBACK');
    expect(rowCount).toBe(0);
    expect((await reviewer.data(CONFIRM, { input: { id, version } })).confirmAssessment.state).toBe('CONFIRMED');
    await owner.query(`UPDATE person SET roles = ARRAY['ADVOCATE'] WHERE email = 'advocate2@demo.example'`);
  });

  it('is returned with reasons, and stays out of sight of those who do not work on it', async () => {
    const proposed = await propose(lawyer, 'ECOM-2023-R3');
    const before = await seen(nobody, 'ECOM-2023-R3');
    expect(await codeOf(reviewer, REJECT, { id: proposed.id, version: proposed.version })).toBe('BAD_USER_INPUT');
    expect(await codeOf(reviewer, REJECT, { id: proposed.id, version: proposed.version, note: '   ' })).toBe('BAD_USER_INPUT');
    const { rejectAssessment } = await reviewer.data(REJECT, {
      input: { id: proposed.id, version: proposed.version, note: ' The source says less. ' },
    });
    expect(rejectAssessment).toMatchObject({
      state: 'REJECTED',
      reviewNote: 'The source says less.',
      reviewedBy: { name: 'Demo reviewer' },
    });
    expect(await seen(nobody, 'ECOM-2023-R3')).toEqual(before);
    expect((await seen(await scene.as('reader'), 'ECOM-2023-R3')).assessments).toEqual(before.assessments);
    expect((await seen(lawyer, 'ECOM-2023-R3')).assessments).toContainEqual(
      expect.objectContaining({ id: proposed.id, state: 'REJECTED' }),
    );
    expect(await audited(proposed.id)).toEqual([
      ['assessment.proposed', 'Demo lawyer'],
      ['assessment.rejected', 'Demo reviewer'],
    ]);
    const waiting = async (client: TestClient) => (await client.data('{ waitingAssessments }')).waitingAssessments;
    const waitsFor = { lawyer: await waiting(lawyer), reviewer: await waiting(reviewer) };
    expect(waitsFor.lawyer).toBe(1);
    // its maker finds it among their own with the reasons, until they propose another; nobody else does
    const own = async (client: TestClient) =>
      (await client.data('{ ownAssessments { id state reviewNote } }')).ownAssessments.filter(
        ({ id }: { id: string }) => id === proposed.id,
      );
    expect(await own(lawyer)).toEqual([{ id: proposed.id, state: 'REJECTED', reviewNote: expect.any(String) }]);
    expect(await own(advocate)).toEqual([]);
    expect(await reviewer.errorCode('{ ownAssessments { id } }')).toBe('FORBIDDEN');
    await propose(lawyer, 'ECOM-2023-R3');
    expect(await own(lawyer)).toEqual([]);
    expect([await waiting(lawyer), await waiting(reviewer)]).toEqual([waitsFor.lawyer - 1, waitsFor.reviewer + 1]);
    // what was returned is over: neither confirmed afterwards nor returned twice
    for (const document of [CONFIRM, REJECT])
      expect(await codeOf(reviewer, document, { id: proposed.id, version: rejectAssessment.version, note: 'again' })).toBe('CONFLICT');
  });

  it.each([
    ['no source', { sources: [] }],
    ['a source without a title', { sources: [{ title: '' }] }],
    ['a source that is a script', { sources: [{ title: 'x', url: 'javascript:alert(1)' }] }],
    ['a source on the disk', { sources: [{ title: 'x', url: 'file:///etc/passwd' }] }],
    ['no text in any language', { summary: {} }],
    ['an empty text', { summary: { en: '   ' } }],
    ['no judgement', { implementation: null }],
    ['a day to come', { assessedOn: '2999-01-01' }],
    ['tomorrow in Almaty', { assessedOn: dayInAlmaty(1) }],
    ['a grade without its scheme', { gradeValue: 'B1' }],
    ['a scheme without its grade', { gradeScheme: 'HRC A–E' }],
    ['the State’s, without saying whose', { assessor: 'STATE' }],
    ['a text longer than a book', { summary: { en: 'x'.repeat(20_001) } }],
  ])('is refused with %s, and leaves nothing behind', async (_, changes) => {
    const before = await seen(advocate, 'ECOM-2023-R4');
    expect(await codeOf(advocate, PROPOSE, input('ECOM-2023-R4', before.version, changes))).toBe('BAD_USER_INPUT');
    expect(await seen(advocate, 'ECOM-2023-R4')).toEqual(before);
  });

  it.each(['reader', 'partner', 'documenter', 'reviewer', 'admin'] as const)('is not proposed by %s', async (who) => {
    const client = await scene.as(who);
    const { version } = await seen(client, 'ECOM-2023-R4');
    expect(await codeOf(client, PROPOSE, input('ECOM-2023-R4', version))).toBe('FORBIDDEN');
  });

  it.each(['reader', 'partner', 'documenter', 'lawyer', 'admin'] as const)('is not confirmed by %s', async (who) => {
    const { id, version } = await propose(advocate, 'ECOM-2023-R4');
    const client = await scene.as(who);
    expect(await codeOf(client, CONFIRM, { id, version })).toBe('FORBIDDEN');
    expect(await codeOf(client, REJECT, { id, version, note: 'no' })).toBe('FORBIDDEN');
    expect(await codeOf(nobody, CONFIRM, { id, version })).toBe('UNAUTHENTICATED');
  });

  it('a stale version is refused with the current one (S51)', async () => {
    const { version } = await seen(advocate, 'ECOM-2023-R2');
    await propose(advocate, 'ECOM-2023-R2');
    const { errors } = await advocate2.query(PROPOSE, { input: input('ECOM-2023-R2', version) });
    expect(errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', version: version + 1 });
    expect(await codeOf(advocate2, PROPOSE, input('ECOM-2023-R2', version + 7))).toBe('CONFLICT');
    expect(await codeOf(advocate2, PROPOSE, input('ECOM-2023-R2', -1))).toBe('CONFLICT');
    const proposed = await propose(advocate2, 'ECOM-2023-R2');
    expect(await codeOf(reviewer, CONFIRM, { id: proposed.id, version: proposed.version + 1 })).toBe('CONFLICT');
  });

  it('is never changed again: no column of a confirmed one, by anyone of the application', async () => {
    await app.query(
      `BEGIN; SET LOCAL ROLE dalel_staff; SELECT set_config('app.person', '${ids['reviewer']}', true), set_config('app.roles', ',REVIEWER,ADVOCATE,LAWYER,ADMIN,', true)`,
    );
    const { rowCount } = await app.query(
      `UPDATE assessment SET review_note = 'x', state = 'REJECTED', reviewed_by = $1 WHERE state = 'CONFIRMED'`,
      [ids['reviewer']],
    );
    expect(rowCount).toBe(0);
    await expect(app.query(`UPDATE assessment SET implementation = 'IMPLEMENTED'`)).rejects.toMatchObject({ code: '42501' });
    await app.query('ROLLBACK');
  });
});
