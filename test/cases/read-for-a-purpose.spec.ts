import { withServer } from '../kit/scene.js';
import { caseInput, consent, done, type Shown } from './case-work.js';

const CASE = `query ($code: String!, $purpose: Purpose) { case(code: $code, purpose: $purpose) {
  code title(lang: EN) narrative(lang: EN) occurredOn(precision: DAY) place survivors { pseudonym } similar(first: 3) { code } } }`;

/** What is read to be used outside the house is what its survivors agreed to for that use, and not what the house knows. */
describe('a case read for a purpose', () => {
  const { documenter, lawyer, partner, visitor } = withServer({ people: ['documenter', 'lawyer', 'partner'] });
  const agreed = (purpose: string, identityMode: string): object[] =>
    [0, 1].flatMap((survivor) => [consent('INTERNAL', survivor), consent(purpose, survivor, { identityMode })]);
  const entered = (purpose: string, mode: string): Promise<Shown> =>
    done(documenter, 'createCase', caseInput({ consents: agreed(purpose, mode) }));

  it('agreed to as generalised tells neither its own words nor the day, the place or the people', async () => {
    const { code } = await entered('UN_SUBMISSION', 'GENERALISED');
    expect((await lawyer.data(CASE, { code })).case).toMatchObject({ title: 'The original title', occurredOn: '2023-05-14' });
    expect((await lawyer.data(CASE, { code, purpose: 'UN_SUBMISSION' })).case).toEqual({
      code,
      title: null,
      narrative: null,
      occurredOn: '2023',
      place: null,
      survivors: expect.any(Array),
      similar: expect.any(Array),
    });
  });

  it('agreed to under a pseudonym is read as it was told', async () => {
    const { code } = await entered('UN_SUBMISSION', 'PSEUDONYM');
    expect((await lawyer.data(CASE, { code, purpose: 'UN_SUBMISSION' })).case).toMatchObject({
      title: 'The original title',
      narrative: 'The original story, as it was told.',
      place: 'a park behind the invented cinema',
    });
  });

  it('not agreed to is not there, like a case that is not there; nor for who may not ask for it', async () => {
    const { code } = await entered('UN_SUBMISSION', 'PSEUDONYM');
    expect(await lawyer.errorCode(CASE, { code, purpose: 'MEDIA' })).toBe('NOT_FOUND');
    expect(await lawyer.errorCode(CASE, { code: 'KZ-2023-S9999', purpose: 'MEDIA' })).toBe('NOT_FOUND');
    expect(await partner.errorCode(CASE, { code, purpose: 'UN_SUBMISSION' })).toBe('FORBIDDEN');
    expect(await visitor.errorCode(CASE, { code, purpose: 'UN_SUBMISSION' })).toBe('UNAUTHENTICATED');
  });

  it('leads to similar cases that may be used for it, too, and to no others', async () => {
    const one = await entered('TRAINING', 'PSEUDONYM');
    const [other] = [await entered('TRAINING', 'PSEUDONYM'), await entered('UN_SUBMISSION', 'PSEUDONYM')];
    const { case: found } = await lawyer.data(
      'query ($code: String!) { case(code: $code, purpose: TRAINING) { similar(first: 20) { code usableFor } } }',
      { code: one.code },
    );
    expect(found.similar.map(({ code }: { code: string }) => code)).toContain(other!.code);
    for (const { usableFor } of found.similar) expect(usableFor).toContain('TRAINING');
  });
});
