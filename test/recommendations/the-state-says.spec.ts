import { signedInAs } from '../kit/client.js';
import { withAssessments } from './assessment-work.js';

describe('what the State says of itself', () => {
  const { owner, advocate, advocate2, lawyer, reviewer, nobody, second, PROPOSE, CONFIRM, input, seen, propose, audited } =
    withAssessments();

  it('of two who confirm at once, one does and the other is told (S51)', async () => {
    await owner.query(`UPDATE person SET roles = ARRAY['REVIEWER'] WHERE email = 'admin@demo.example'`);
    const other = await signedInAs(second.url, 'admin');
    await owner.query(`UPDATE person SET roles = ARRAY['ADMIN'] WHERE email = 'admin@demo.example'`);
    for (let round = 0; round < 5; round++) {
      await owner.query(`UPDATE person SET roles = ARRAY['REVIEWER'] WHERE email = 'admin@demo.example'`);
      const { id, version } = await propose(advocate, 'ECOM-2023-R1');
      const before = await seen(nobody, 'ECOM-2023-R1');
      const answers = await Promise.all([reviewer, other].map((client) => client.query(CONFIRM, { input: { id, version } })));
      expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'DONE').sort()).toEqual(['CONFLICT', 'DONE']);
      expect((await audited(id)).filter(([action]) => action === 'assessment.confirmed')).toHaveLength(1);
      expect((await seen(nobody, 'ECOM-2023-R1')).version).toBe(before.version + 1);
    }
    await owner.query(`UPDATE person SET roles = ARRAY['ADMIN'] WHERE email = 'admin@demo.example'`);
  });

  it('of many who propose on the same version at once, one does and the others are told (S51)', async () => {
    const before = await seen(advocate, 'ECOM-2023-R3');
    const answers = await Promise.all(
      [advocate, advocate2, lawyer, advocate, lawyer].map((client) =>
        client.query(PROPOSE, { input: input('ECOM-2023-R3', before.version) }),
      ),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'DONE').sort()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'CONFLICT',
      'CONFLICT',
      'DONE',
    ]);
    expect((await seen(advocate, 'ECOM-2023-R3')).assessments).toHaveLength(before.assessments.length + 1);
  });

  describe('the State says, we say', () => {
    const SIDES =
      '{ recommendation(code: "UPR-2-2014-B") { status trend statePosition statusAssessment { assessor assessedOn sources { title url } } stateClaim { assessor assessorName implementation assessedOn sources { title url } } unAssessment { grade { scheme value } implementation } assessments { id assessor } } }';

    it('on UPR-2-2014-B stand side by side, each with its source, neither overwriting the other', async () => {
      const { recommendation } = await nobody.data(SIDES);
      expect(recommendation).toMatchObject({
        status: 'NO_ACTION',
        statePosition: 'SUPPORTED_ALREADY_IMPLEMENTED',
        statusAssessment: { assessor: 'OURS' },
        stateClaim: { assessor: 'STATE', implementation: 'IMPLEMENTED' },
      });
      expect(recommendation.statusAssessment.sources.length).toBeGreaterThan(0);
      expect(recommendation.stateClaim.sources.length).toBeGreaterThan(0);
      expect(recommendation.assessments.map(({ assessor }: { assessor: string }) => assessor).sort()).toEqual(['OURS', 'STATE']);
    });

    it('a later claim of the State, and a grade of a committee, leave our status as it was', async () => {
      for (const changes of [
        { assessor: 'STATE', assessorName: 'Ministry of Justice', implementation: 'IMPLEMENTED', assessedOn: '2026-11-22' },
        {
          assessor: 'UN_BODY',
          assessorName: 'Human Rights Committee',
          implementation: null,
          trend: null,
          gradeScheme: 'HRC A–E',
          gradeValue: 'C',
          assessedOn: '2026-11-23',
        },
      ]) {
        const { id, version } = await propose(advocate, 'UPR-2-2014-B', changes);
        await reviewer.data(CONFIRM, { input: { id, version } });
      }
      const { recommendation } = await nobody.data(SIDES);
      expect(recommendation).toMatchObject({
        status: 'NO_ACTION',
        trend: 'STALLED',
        stateClaim: { assessorName: 'Ministry of Justice' },
        unAssessment: { grade: { scheme: 'HRC A–E', value: 'C' }, implementation: null },
      });
      expect(recommendation.assessments).toHaveLength(4);
    });

    it('an older judgement that is confirmed later does not become today’s status', async () => {
      const { id, version } = await propose(advocate, 'UPR-2-2014-B', {
        implementation: 'PARTIALLY_IMPLEMENTED',
        assessedOn: '2020-01-01',
      });
      await reviewer.data(CONFIRM, { input: { id, version } });
      expect((await nobody.data(SIDES)).recommendation.status).toBe('NO_ACTION');
    });
  });
});
