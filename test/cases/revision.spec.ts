import type { TestClient } from '../kit/client.js';
import { asOwner } from '../kit/database.js';
import { withServer } from '../kit/scene.js';
import {
  done,
  ENGAGE,
  LINK,
  publishedCase,
  REVISE,
  refused,
  type Shown,
  step,
  verifiedCase,
  WITHDRAW_CONSENT,
  WORDING,
} from './case-work.js';

const PUBLIC = `query ($code: String!) { case(code: $code) {
  title narrative region occurredOn acts { violationType perpetratorType } responses { type } engagements { provision { path } relation } evidenceFor { recommendation { code } } } }`;
const WAITING =
  'query ($code: String!) { case(code: $code) { version revision { title narrative languages proposedBy { name } changes { fact act place from to } findings { kind } } } }';

describe('what two people approved of a published case', () => {
  const { database, visitor, documenter, lawyer, reviewer } = withServer({ people: ['documenter', 'lawyer', 'reviewer'] });

  const seen = async (code: string) => (await visitor.data(PUBLIC, { code })).case;
  const revise = async (client: TestClient, input: object): Promise<Shown> => (await client.data(REVISE, { input })).reviseCase;

  it('is changed by nobody alone, by none of the ways to its facts', async () => {
    const { code, version } = await publishedCase(documenter, reviewer);
    const before = await seen(code);
    const acts = [{ violationType: 'PHYSICAL_VIOLENCE', perpetrators: [{ type: 'LAW_ENFORCEMENT', role: 'PERPETRATOR' }] }];
    for (const change of [{ region: 'KZ-71' }, { occurredMonth: '2023-06', occurredOn: null }, { acts }, { responses: [] }])
      for (const client of [documenter, lawyer])
        expect([change, await refused(client, 'updateCase', { code, version, ...change })]).toEqual([change, 'BAD_USER_INPUT']);
    const at = { case: code, version };
    expect(await lawyer.errorCode(ENGAGE, { input: { ...at, provision: 'kz/criminal-code/art/194', relation: 'VIOLATED' } })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await lawyer.errorCode(LINK, { input: { ...at, recommendation: 'ECOM-2023-R1', reason: 'ILLUSTRATES' } })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await seen(code)).toEqual(before);
  });

  it('is changed by a revision, wording and facts together, once another approves it', async () => {
    const { code, version } = await publishedCase(documenter, reviewer);
    const before = await seen(code);
    const revision = {
      title: { en: 'The revised title' },
      region: 'KZ-71',
      occurredMonth: '2023-06',
      acts: [
        {
          violationType: 'PHYSICAL_VIOLENCE',
          biasMotives: ['GENDER_IDENTITY'],
          perpetrators: [{ type: 'LAW_ENFORCEMENT', role: 'PERPETRATOR' }],
        },
      ],
      responses: [{ type: 'TERMINATED', text: 'as it was said' }],
      engage: [{ provision: 'kz/criminal-code/art/194', relation: 'VIOLATED' }],
      link: [{ recommendation: 'ECOM-2023-R1', reason: 'ILLUSTRATES' }],
    };
    const proposed = await revise(lawyer, { code, version, ...revision });
    expect(proposed.version).toBe(version + 1);
    expect(await seen(code)).toEqual(before);
    expect(await lawyer.errorCode(REVISE, { input: { code, version: proposed.version, region: 'KZ-75' } })).toBe('CONFLICT');
    expect(await refused(lawyer, 'publishCase', { code, version: proposed.version })).toBe('FORBIDDEN');
    expect(await refused(documenter, 'publishCase', { code, version: proposed.version })).toBe('FORBIDDEN');

    const { revision: waiting } = (await reviewer.data(WAITING, { code })).case;
    expect(waiting).toMatchObject({ title: 'The revised title', proposedBy: { name: 'Demo lawyer' }, findings: [] });
    expect(waiting.changes).toEqual([
      { fact: 'TITLE', act: null, place: null, from: ['The public title'], to: ['The revised title'] },
      { fact: 'MONTH', act: null, place: null, from: ['2023-05'], to: ['2023-06'] },
      { fact: 'REGION', act: null, place: null, from: ['KZ-75'], to: ['KZ-71'] },
      { fact: 'VIOLATION_TYPE', act: 1, place: null, from: ['BLACKMAIL'], to: ['PHYSICAL_VIOLENCE'] },
      { fact: 'BIAS_MOTIVES', act: 1, place: null, from: ['SEXUAL_ORIENTATION'], to: ['GENDER_IDENTITY'] },
      { fact: 'SETTING', act: 1, place: null, from: ['ONLINE'], to: [] },
      { fact: 'PERPETRATOR_TYPE', act: 1, place: 1, from: ['PRIVATE_INDIVIDUAL'], to: ['LAW_ENFORCEMENT'] },
      { fact: 'PERPETRATOR_SUBTYPE', act: 1, place: 1, from: ['DATING_APP_CONTACT'], to: [] },
      { fact: 'VIOLATION_TYPE', act: 2, place: null, from: ['REFUSAL_TO_REGISTER_COMPLAINT'], to: [] },
      { fact: 'SETTING', act: 2, place: null, from: ['POLICE_STATION'], to: [] },
      { fact: 'PERPETRATOR', act: 2, place: 1, from: ['2'], to: [] },
      { fact: 'PERPETRATOR_TYPE', act: 2, place: 1, from: ['LAW_ENFORCEMENT'], to: [] },
      { fact: 'PERPETRATOR_SUBTYPE', act: 2, place: 1, from: ['DISTRICT_OFFICER'], to: [] },
      { fact: 'PERPETRATOR_ROLE', act: 2, place: 1, from: ['FAILED_TO_ACT'], to: [] },
      { fact: 'RESPONSE_TYPE', act: null, place: 1, from: ['COMPLAINT_REFUSED'], to: ['TERMINATED'] },
      { fact: 'RESPONSE_TEXT', act: null, place: 1, from: ['The invented officer said no.'], to: ['as it was said'] },
      { fact: 'LAW', act: null, place: null, from: [], to: ['kz/criminal-code/art/194', 'VIOLATED'] },
      { fact: 'EVIDENCE', act: null, place: null, from: [], to: ['ECOM-2023-R1', 'ILLUSTRATES', '3'] },
    ]);
    expect((await reviewer.data('{ proposedPublications { code } }')).proposedPublications).toContainEqual({ code });
    expect((await visitor.data('query ($code: String!) { case(code: $code) { revision { title } } }', { code })).case).toEqual({
      revision: null,
    });

    await done(reviewer, 'publishCase', { code, version: proposed.version });
    expect(await seen(code)).toEqual({
      title: 'The revised title',
      narrative: before.narrative,
      region: 'KZ-71',
      occurredOn: '2023-06',
      acts: [{ violationType: 'PHYSICAL_VIOLENCE', perpetratorType: 'LAW_ENFORCEMENT' }],
      responses: [{ type: 'TERMINATED' }],
      engagements: [{ provision: { path: 'kz/criminal-code/art/194' }, relation: 'VIOLATED' }],
      evidenceFor: [{ recommendation: { code: 'ECOM-2023-R1' } }],
    });
    expect((await reviewer.data(WAITING, { code })).case.revision).toBeNull();
  });

  it('is not put back by who takes the case from the public in SQL, changes it and publishes it again', async () => {
    const { id } = await publishedCase(documenter, reviewer);
    await asOwner(database, async (owner) => {
      await owner.query('BEGIN');
      await owner.query(
        `SELECT set_config('app.person', (SELECT p.id FROM person p WHERE email = 'reviewer@demo.example')::text, true), set_config('app.clearance', '2', true),
                set_config('app.roles', ',REVIEWER,', true), set_config('app.synthetic', 'true', true), set_config('app.purposes', '1', true)`,
      );
      await owner.query('SET LOCAL ROLE dalel_staff');
      await owner.query(`UPDATE "case" SET state = 'WITHDRAWN', level = 2 WHERE id = $1`, [id]);
      await owner.query(`UPDATE "case" SET region = 'KZ-71' WHERE id = $1`, [id]);
      await owner.query(
        `UPDATE "case" SET state = 'VERIFIED', verified_by = (SELECT nullif(current_setting('app.person'), '')::uuid) WHERE id = $1`,
        [id],
      );
      await expect(owner.query(`UPDATE "case" SET state = 'PUBLISHED', level = 0 WHERE id = $1`, [id])).rejects.toThrow(
        /row-level security/,
      );
      await owner.query('ROLLBACK');
    });
  });

  it('goes through the gate with its wording, for the region that it is to have', async () => {
    const { code, version } = await publishedCase(documenter, reviewer);
    const input = { code, version, narrative: { en: 'Write to invented@example.org.' } };
    expect(await documenter.errorCode(REVISE, { input })).toBe('BAD_USER_INPUT');
    expect(await documenter.errorCode(REVISE, { input: { code, version, region: 'KZ-NOWHERE' } })).toBe('BAD_USER_INPUT');
    const perpetrators = [{ type: 'RELATIVE', subtype: 'PATROL_OFFICERS', role: 'PERPETRATOR' }];
    const acts = [{ violationType: 'BLACKMAIL', perpetrators }];
    expect(await documenter.errorCode(REVISE, { input: { code, version, acts } })).toBe('BAD_USER_INPUT');
    expect(await documenter.errorCode(REVISE, { input: { code, version, region: 'KZ-75' } })).toBe('BAD_USER_INPUT'); // nothing is different
    expect(
      await documenter.errorCode(REVISE, { input: { code, version, link: [{ recommendation: 'NOBODY-1', reason: 'ILLUSTRATES' }] } }),
    ).toBe('NOT_FOUND');
    expect(await reviewer.errorCode(REVISE, { input: { code, version, region: 'KZ-71' } })).toBe('FORBIDDEN');
    const draft = await verifiedCase(documenter, reviewer);
    expect(await documenter.errorCode(REVISE, { input: { code: draft.code, version: draft.version, region: 'KZ-71' } })).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('waits no more once it is rejected, the case is withdrawn, or a survivor agrees no more', async () => {
    const { code, version } = await publishedCase(documenter, reviewer);
    await revise(documenter, { code, version, region: 'KZ-71' });
    const rejected = await done(reviewer, 'rejectPublication', { code, reasons: 'the region tells too much' });
    expect((await reviewer.data(WAITING, { code })).case.revision).toBeNull();
    expect((await seen(code)).region).toBe('KZ-75');
    const second = await revise(documenter, { code, version: rejected.version, region: 'KZ-71' });
    await step(reviewer, 'withdrawCase', second);
    expect((await reviewer.data(WAITING, { code })).case.revision).toBeNull();

    const other = await publishedCase(documenter, reviewer);
    await revise(documenter, { code: other.code, version: other.version, region: 'KZ-71' });
    await documenter.data(WITHDRAW_CONSENT, { input: { survivor: other.survivors[0].id, purpose: 'ANONYMISED_PUBLICATION' } });
    expect((await reviewer.data(WAITING, { code: other.code })).case.revision).toBeNull();
    await asOwner(database, async (owner) => {
      expect((await owner.query('SELECT FROM publication_revision')).rowCount).toBe(0);
    });
  });
});

describe('a verified case', () => {
  const { database, documenter, reviewer } = withServer({ people: ['documenter', 'reviewer'] });

  const CHANGES = {
    title: { title: { en: 'Told otherwise' } },
    month: { occurredMonth: '2023-06', occurredOn: null },
    region: { region: 'KZ-71' },
    place: { place: 'elsewhere' },
    acts: { acts: [{ violationType: 'BLACKMAIL', perpetrators: [] }] },
    responses: { responses: [] },
    referrals: { referrals: [] },
  };

  it.each(Object.entries(CHANGES))('that is changed (%s) waits for a reviewer anew', async (_, change) => {
    const { code, version } = await verifiedCase(documenter, reviewer);
    const changed = await done(documenter, 'updateCase', { code, version, ...change });
    expect(changed).toMatchObject({ state: 'SUBMITTED', version: version + 1 });
    await asOwner(database, async (owner) => {
      expect((await owner.query('SELECT verified_by FROM "case" WHERE code = $1', [code])).rows).toEqual([{ verified_by: null }]);
    });
    expect(await refused(documenter, 'publishCase', { code, version: changed.version, ...WORDING })).toBe('BAD_USER_INPUT');
    await step(reviewer, 'verifyCase', changed);
  });

  it('whose facts change after a wording was proposed is not published by who approves the wording', async () => {
    const { code, version } = await verifiedCase(documenter, reviewer);
    const proposed = await done(documenter, 'publishCase', { code, version, ...WORDING });
    const changed = await done(documenter, 'updateCase', { code, version: proposed.version, region: 'KZ-71' });
    expect(await refused(reviewer, 'publishCase', { code, version: changed.version })).toBe('BAD_USER_INPUT');
    const verified = await step(reviewer, 'verifyCase', changed);
    // what was proposed was of other facts: it waits no more, and is proposed anew
    expect(await refused(reviewer, 'publishCase', { code, version: verified.version })).toBe('BAD_USER_INPUT');
    const anew = await done(documenter, 'publishCase', { code, version: verified.version, ...WORDING });
    await done(reviewer, 'publishCase', { code, version: anew.version });
  });
});
