import { withServer } from '../kit/scene.js';
import { caseInput, done, ENGAGE, LINK, REMOVE_ENGAGEMENT, refused, UNLINK, verifiedCase, WORDING, work } from './case-work.js';

const FACTS = 'query ($code: String!) { case(code: $code) { version occurredOn publication { state facts { fact act place from to } } } }';
const LAW = { provision: 'kz/criminal-code/art/194', relation: 'VIOLATED' };
const EVIDENCE = { recommendation: 'ECOM-2023-R1', reason: 'ILLUSTRATES', strength: 5 };

describe('the facts that become public with a wording', () => {
  const { visitor, documenter, reviewer } = withServer({ people: ['documenter', 'reviewer'] });

  const factsOf = async (code: string, client = reviewer) => (await client.data(FACTS, { code })).case;

  async function proposed(changes: Parameters<typeof verifiedCase>[2] = {}) {
    const { code, version } = await verifiedCase(documenter, reviewer, changes);
    const { engageProvision } = await documenter.data(ENGAGE, { input: { case: code, version, ...LAW } });
    const { linkEvidence } = await documenter.data(LINK, { input: { case: code, version: version + 1, ...EVIDENCE } });
    const { version: now } = await done(documenter, 'publishCase', { code, version: version + 2, ...WORDING });
    return { code, version: now, engagement: engageProvision.id as string, link: linkEvidence.id as string };
  }

  it('are shown to who approves it, every one, the date as the public will read it', async () => {
    const { code } = await proposed();
    const { facts } = (await factsOf(code)).publication;
    const fact = (name: string, to: string[], act: number | null = null, place: number | null = null) => ({
      fact: name,
      act,
      place,
      from: [],
      to,
    });
    expect(facts).toEqual([
      fact('MONTH', ['2023-05']),
      fact('REGION', ['KZ-75']),
      fact('VIOLATION_TYPE', ['BLACKMAIL'], 1),
      fact('BIAS_MOTIVES', ['SEXUAL_ORIENTATION'], 1),
      fact('SETTING', ['ONLINE'], 1),
      fact('PERPETRATOR', ['1'], 1, 1),
      fact('PERPETRATOR_TYPE', ['PRIVATE_INDIVIDUAL'], 1, 1),
      fact('PERPETRATOR_SUBTYPE', ['DATING_APP_CONTACT'], 1, 1),
      fact('PERPETRATOR_ROLE', ['PERPETRATOR'], 1, 1),
      fact('VIOLATION_TYPE', ['REFUSAL_TO_REGISTER_COMPLAINT'], 2),
      fact('SETTING', ['POLICE_STATION'], 2),
      fact('PERPETRATOR', ['2'], 2, 1),
      fact('PERPETRATOR_TYPE', ['LAW_ENFORCEMENT'], 2, 1),
      fact('PERPETRATOR_SUBTYPE', ['DISTRICT_OFFICER'], 2, 1),
      fact('PERPETRATOR_ROLE', ['FAILED_TO_ACT'], 2, 1),
      fact('RESPONSE_TYPE', ['COMPLAINT_REFUSED'], null, 1),
      fact('LAW', ['kz/criminal-code/art/194', 'VIOLATED']),
      fact('EVIDENCE', ['ECOM-2023-R1', 'ILLUSTRATES', '5']),
    ]);

    const consents = caseInput().consents.map((each) => ({ ...each, identityMode: 'GENERALISED' }));
    const general = await proposed({ consents });
    const dateOf = async (client = reviewer) =>
      (await factsOf(general.code, client)).publication.facts.find((each: { fact: string }) => each.fact === 'MONTH')?.to;
    expect(await dateOf()).toEqual(['2023']);
    await done(reviewer, 'publishCase', { code: general.code, version: general.version });
    expect(await dateOf()).toEqual(['2023']);
    expect((await factsOf(general.code, visitor)).publication.facts).toEqual([]);
  });

  it.each([
    ['engaged law', ({ code, version }) => documenter.data(ENGAGE, { input: { case: code, version, ...LAW, relation: 'PROTECTION_GAP' } })],
    ['law that is engaged no more', ({ engagement, version }) => documenter.data(REMOVE_ENGAGEMENT, { id: engagement, version })],
    [
      'evidence',
      ({ code, version }) => documenter.data(LINK, { input: { case: code, version, ...EVIDENCE, recommendation: 'ECOM-2023-R2' } }),
    ],
    ['evidence that is taken away', ({ link, version }) => documenter.data(UNLINK, { id: link, version })],
    ['another region', ({ code, version }) => work(documenter, 'updateCase', { code, version, region: 'KZ-71' })],
  ] as [string, (of: Awaited<ReturnType<typeof proposed>>) => Promise<unknown>][])(
    'end a wording that waits when one person changes them: %s',
    async (_, change) => {
      const waiting = await proposed();
      await change(waiting);
      const { version, publication } = await factsOf(waiting.code);
      expect(version).toBe(waiting.version + 1);
      expect(publication.state).toBe('WITHDRAWN');
      expect(await refused(reviewer, 'publishCase', { code: waiting.code, version })).toBe('BAD_USER_INPUT');
      expect((await reviewer.data('{ proposedPublications { code } }')).proposedPublications).not.toContainEqual({ code: waiting.code });
    },
  );
});
