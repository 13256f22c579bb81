import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLInputObjectType } from 'graphql';
import { Client } from 'pg';
import { Chance } from '../kit/chance.js';
import { asRole, sqlStateOf } from '../kit/roles.js';
import { withServer } from '../kit/scene.js';
import { caseInput, done, publishedCase, REVISE, refused } from './case-work.js';
import { randomRevision } from './random-revision.js';
import { applied, type Change, inOrder, publishedFacts, WAITING } from './revision-facts.js';

interface Act extends Record<string, unknown> {
  perpetrators: object[];
}
const [blackmail, refusal] = caseInput()['acts'] as [Act, Act];
const [blackmailer] = blackmail.perpetrators as [object];
const acts = (changed: object) => ({ acts: [{ ...blackmail, ...changed }, refusal] });
const perpetrator = (changed: object) => acts({ perpetrators: [{ ...blackmailer, ...changed }] });
const response = { type: 'COMPLAINT_REFUSED', text: 'The invented officer said no.' };
const law = { provision: 'kz/criminal-code/art/146', relation: 'VIOLATED' };
const link = { recommendation: 'ECOM-2023-R2', reason: 'ILLUSTRATES', strength: 3 };

const change = (fact: string, from: string[], to: string[], at: Partial<Change> = {}): Change => ({
  fact,
  language: null,
  act: null,
  place: null,
  from,
  to,
  ...at,
});
const inAct = { act: 1 };
const ofPerpetrator = { act: 1, place: 1 };
const STORY = 'The public wording, made anew.';

/** By field of the input: a change of it alone, and what the second person is to see. The case engages article 194 and stands under R1. */
const FIELDS: Record<string, [revision: object, changes: Change[]]> = {
  'ReviseCaseInput.title': [{ title: { en: 'Another' } }, [change('TITLE', ['The public title'], ['Another'], { language: 'EN' })]],
  'ReviseCaseInput.narrative': [
    { narrative: { en: STORY, kk: 'Мәтін.' } },
    [change('NARRATIVE', [], ['Мәтін.'], { language: 'KK' }), change('NARRATIVE', ['Публичный текст.'], [], { language: 'RU' })],
  ],
  'ReviseCaseInput.occurredMonth': [{ occurredMonth: '2023-06' }, [change('MONTH', ['2023-05'], ['2023-06'])]],
  'ReviseCaseInput.region': [{ region: 'KZ-71' }, [change('REGION', ['KZ-75'], ['KZ-71'])]],
  'ReviseCaseInput.acts': [
    { acts: [blackmail, { ...refusal, perpetrators: [...refusal.perpetrators, blackmailer] }] },
    [
      change('PERPETRATOR', [], ['1'], { act: 2, place: 2 }),
      change('PERPETRATOR_TYPE', [], ['PRIVATE_INDIVIDUAL'], { act: 2, place: 2 }),
      change('PERPETRATOR_SUBTYPE', [], ['DATING_APP_CONTACT'], { act: 2, place: 2 }),
      change('PERPETRATOR_ROLE', [], ['PERPETRATOR'], { act: 2, place: 2 }),
    ],
  ],
  'ActInput.violationType': [
    acts({ violationType: 'PHYSICAL_VIOLENCE' }),
    [change('VIOLATION_TYPE', ['BLACKMAIL'], ['PHYSICAL_VIOLENCE'], inAct)],
  ],
  'ActInput.biasMotives': [
    acts({ biasMotives: ['GENDER_IDENTITY'] }),
    [change('BIAS_MOTIVES', ['SEXUAL_ORIENTATION'], ['GENDER_IDENTITY'], inAct)],
  ],
  'ActInput.setting': [acts({ setting: 'POLICE_STATION' }), [change('SETTING', ['ONLINE'], ['POLICE_STATION'], inAct)]],
  'ActInput.perpetrators': [
    acts({ perpetrators: [] }),
    [
      change('PERPETRATOR', ['1'], [], ofPerpetrator),
      change('PERPETRATOR_TYPE', ['PRIVATE_INDIVIDUAL'], [], ofPerpetrator),
      change('PERPETRATOR_SUBTYPE', ['DATING_APP_CONTACT'], [], ofPerpetrator),
      change('PERPETRATOR_ROLE', ['PERPETRATOR'], [], ofPerpetrator),
      change('PERPETRATOR', ['2'], ['1'], { act: 2, place: 1 }),
    ],
  ],
  'PerpetratorInput.type': [
    perpetrator({ type: 'ORGANISED_GROUP' }),
    [change('PERPETRATOR_TYPE', ['PRIVATE_INDIVIDUAL'], ['ORGANISED_GROUP'], ofPerpetrator)],
  ],
  'PerpetratorInput.subtype': [perpetrator({ subtype: null }), [change('PERPETRATOR_SUBTYPE', ['DATING_APP_CONTACT'], [], ofPerpetrator)]],
  'PerpetratorInput.role': [
    perpetrator({ role: 'FAILED_TO_ACT' }),
    [change('PERPETRATOR_ROLE', ['PERPETRATOR'], ['FAILED_TO_ACT'], ofPerpetrator)],
  ],
  'ReviseCaseInput.responses': [
    { responses: [] },
    [change('RESPONSE_TYPE', ['COMPLAINT_REFUSED'], [], { place: 1 }), change('RESPONSE_TEXT', [response.text], [], { place: 1 })],
  ],
  'ResponseInput.type': [
    { responses: [{ ...response, type: 'TERMINATED' }] },
    [change('RESPONSE_TYPE', ['COMPLAINT_REFUSED'], ['TERMINATED'], { place: 1 })],
  ],
  'ResponseInput.text': [
    { responses: [{ ...response, text: 'other words' }] },
    [change('RESPONSE_TEXT', [response.text], ['other words'], { place: 1 })],
  ],
  'ReviseCaseInput.engage': [{ engage: [law] }, [change('LAW', [], [law.provision, 'VIOLATED'])]],
  'RevisedLawInput.provision': [
    { engage: [{ ...law, provision: 'kz/criminal-code/art/145' }] },
    [change('LAW', [], ['kz/criminal-code/art/145', 'VIOLATED'])],
  ],
  'RevisedLawInput.relation': [
    { engage: [{ ...law, relation: 'PROTECTION_GAP' }] },
    [change('LAW', [], [law.provision, 'PROTECTION_GAP'])],
  ],
  'ReviseCaseInput.link': [{ link: [link] }, [change('EVIDENCE', [], ['ECOM-2023-R2', 'ILLUSTRATES', '3'])]],
  'RevisedEvidenceInput.recommendation': [
    { link: [{ ...link, recommendation: 'ECOM-2023-R3' }] },
    [change('EVIDENCE', [], ['ECOM-2023-R3', 'ILLUSTRATES', '3'])],
  ],
  'RevisedEvidenceInput.reason': [
    { link: [{ ...link, reason: 'CONTRADICTS_PROGRESS' }] },
    [change('EVIDENCE', [], ['ECOM-2023-R2', 'CONTRADICTS_PROGRESS', '3'])],
  ],
  'RevisedEvidenceInput.strength': [{ link: [{ ...link, strength: 5 }] }, [change('EVIDENCE', [], ['ECOM-2023-R2', 'ILLUSTRATES', '5'])]],
  'ReviseCaseInput.remove': [
    {},
    [change('LAW', ['kz/criminal-code/art/194', 'VIOLATED'], []), change('EVIDENCE', ['ECOM-2023-R1', 'ILLUSTRATES', '3'], [])],
  ],
};
const INPUTS = ['ReviseCaseInput', 'ActInput', 'PerpetratorInput', 'ResponseInput', 'RevisedLawInput', 'RevisedEvidenceInput'];
/** They say which case, as it was read, and what was looked at. */
const NO_FACTS = ['ReviseCaseInput.code', 'ReviseCaseInput.version', 'ReviseCaseInput.findingsSeen'];

describe('a revision as its second person sees it', () => {
  const { database, owner, documenter, reviewer, sql } = withServer({ people: ['documenter', 'reviewer'] });
  let code: string;

  beforeAll(async () => {
    ({ code } = await publishedCase(documenter, reviewer));
    await propose({ engage: [{ ...law, provision: 'kz/criminal-code/art/194' }], link: [{ ...link, recommendation: 'ECOM-2023-R1' }] });
    await approve();
  });

  const version = async (): Promise<number> => (await reviewer.data(WAITING, { code })).case.version;
  const propose = async (revision: object) => documenter.data(REVISE, { input: { code, version: await version(), ...revision } });
  const approve = async () => done(reviewer, 'publishCase', { code, version: await version() });
  const reject = async () => done(reviewer, 'rejectPublication', { code, reasons: 'an invented reason' });
  const waiting = async (): Promise<{ changes: Change[]; changedSince: Change[] }> =>
    (await reviewer.data(WAITING, { code })).case.revision;
  const links = async (): Promise<string[]> => {
    const { case: of } = await reviewer.data('query ($code: String!) { case(code: $code) { engagements { id } evidenceFor { id } } }', {
      code,
    });
    return [...of.engagements, ...of.evidenceFor].map(({ id }: { id: string }) => id);
  };

  it('says of every field of the input what it changes', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const fields = INPUTS.flatMap((name) =>
      Object.keys((schema.getType(name) as GraphQLInputObjectType).getFields()).map((field) => `${name}.${field}`),
    );
    expect([...Object.keys(FIELDS), ...NO_FACTS].sort()).toEqual(fields.sort());
  });

  it.each(Object.entries(FIELDS))('shows a change of %s, from and to', async (field, [revision, changes]) => {
    await propose(field === 'ReviseCaseInput.remove' ? { remove: await links() } : revision);
    try {
      expect(await waiting()).toEqual({ changes, changedSince: [] });
    } finally {
      await reject();
    }
  });

  it('is no revision where the same acts and responses are given once more', async () => {
    const input = { code, version: await version(), acts: [blackmail, refusal], responses: [response] };
    expect(await documenter.errorCode(REVISE, { input })).toBe('BAD_USER_INPUT');
  });

  it('is, applied to what is published, exactly what the public reads once it is approved (random revisions)', async () => {
    const chance = new Chance(20261129);
    let approved = 0;
    for (let n = 0; n < 40; n++) {
      const before = await publishedFacts(reviewer, owner, code);
      const input = { code, version: await version(), ...randomRevision(chance, before, await links()) };
      const { errors } = await documenter.query(REVISE, { input });
      if (errors) {
        expect(errors[0]?.message).toMatch(/^Nothing is different/);
        continue;
      }
      const { changes } = await waiting();
      await done(reviewer, 'publishCase', { code, version: await version() });
      expect(inOrder(await publishedFacts(reviewer, owner, code))).toEqual(inOrder(applied(before, changes)));
      approved += 1;
    }
    expect(approved).toBeGreaterThan(20);
  });

  it('shows what changed of the published facts since it was proposed, and what its approval changes of them now', async () => {
    const other = await publishedCase(documenter, reviewer);
    await documenter.data(REVISE, { input: { code: other.code, version: other.version, region: 'KZ-71' } });
    await sql(`UPDATE "case" SET region = 'KZ-79' WHERE id = $1`, [other.id]);
    expect((await reviewer.data(WAITING, { code: other.code })).case.revision).toEqual({
      changes: [change('REGION', ['KZ-79'], ['KZ-71'])],
      changedSince: [change('REGION', ['KZ-75'], ['KZ-79'])],
    });
  });

  it('is made by the database from the rows that approval writes, whatever its proposer writes in SQL', async () => {
    const other = await publishedCase(documenter, reviewer);
    const { rows } = await owner.query(`SELECT id FROM person WHERE email LIKE 'documenter@%' AND active`);
    const [{ id: person }] = rows;
    const settings = { person, clearance: '2', roles: ',DOCUMENTER,', synthetic: 'true', purposes: '1' };
    const app = new Client(database.appUrl);
    await app.connect();
    const facts = {
      insert: {
        perpetrator: [{ id: '00000000-0000-4000-8000-000000000001', type: 'LAW_ENFORCEMENT' }],
        evidence_link: [
          {
            id: '00000000-0000-4000-8000-000000000002',
            recommendation_id: (await owner.query(`SELECT id FROM recommendation WHERE code = 'ECOM-2023-R1'`)).rows[0].id,
            reason: 'ILLUSTRATES',
            strength: 1,
            linked_by: '00000000-0000-4000-8000-000000000003',
          },
        ],
      },
    };
    const insert = (column: string, value: string) =>
      `INSERT INTO publication_revision (case_id, title, narrative, facts, made_by${column}) SELECT case_id, title, narrative, $2::jsonb, $3${value} FROM publication WHERE case_id = $1`;
    const values = [other.id, JSON.stringify(facts), person];
    try {
      await asRole(app, 'dalel_staff', settings, async () => {
        expect(await sqlStateOf(app, insert(', published_before', `, '{}'`), values)).toBe('42501');
        await app.query(insert('', ''), values);
        await app.query('COMMIT; BEGIN');
      });
    } finally {
      await app.end();
    }
    expect((await reviewer.data(WAITING, { code: other.code })).case.revision.changes).toEqual([
      change('PERPETRATOR', [], ['3'], { place: 3 }),
      change('PERPETRATOR_TYPE', [], ['LAW_ENFORCEMENT'], { place: 3 }),
      change('EVIDENCE', [], ['ECOM-2023-R1', 'ILLUSTRATES', '1']),
    ]);
    expect(await refused(reviewer, 'publishCase', { code: other.code, version: other.version })).toBe('CONFLICT');
    await done(reviewer, 'publishCase', { code: other.code, version: other.version + 1 });
    expect((await owner.query('SELECT linked_by FROM evidence_link WHERE case_id = $1', [other.id])).rows).toEqual([{ linked_by: person }]);
  });
});
