import { asRole } from '../kit/roles.js';
import { withServer } from '../kit/scene.js';
import {
  DISCARD_DECISION,
  decisionInput,
  LINK_DECISION,
  PROPOSE_DECISION,
  proposedDecision,
  REVIEW_DECISION,
  reviewed,
  UNLINK_DECISION,
} from './decision-work.js';

const READ = `query ($citation: String!) { decision(citation: $citation) { id code version outcome review proposedBy { name } provisions { role provision { path } }
  cites(first: 5) { edges { node { treatment cited { code } } } } cases { case { code } } } }`;

describe('entering decisions', () => {
  const { visitor, lawyer, reviewer, documenter, owner, app, ids } = withServer({ people: ['lawyer', 'reviewer', 'documenter'] });
  const read = async (client: typeof lawyer, citation: string) => (await client.data(READ, { citation })).decision;

  it('takes two people: until a second one confirms it, nobody but who works on decisions finds it', async () => {
    const proposed = await proposedDecision(lawyer, 9001);
    expect(proposed).toMatchObject({ review: 'PROPOSED', code: 'n-v-nowhere-9001' });
    for (const client of [visitor, documenter]) {
      expect(await client.errorCode(READ, { citation: '9001/2024' })).toBe('NOT_FOUND');
      expect(await client.errorCode(READ, { citation: proposed.id })).toBe('NOT_FOUND');
    }
    expect((await read(reviewer, proposed.id)).review).toBe('PROPOSED');
    const cited = '{ decision(citation: "488/1992") { citedBy(first: 100) { edges { node { citing { code } } } } } }';
    expect(JSON.stringify(await reviewer.data(cited))).not.toContain('nowhere-9001');
    expect(await lawyer.errorCode(REVIEW_DECISION('confirm'), { input: { id: proposed.id, version: proposed.version } })).toBe('FORBIDDEN');
    expect(await documenter.errorCode(REVIEW_DECISION('confirm'), { input: { id: proposed.id, version: proposed.version } })).toBe(
      'FORBIDDEN',
    );
    await reviewed(reviewer, 'confirm', proposed);
    expect(await read(visitor, '9001 / 2024')).toMatchObject({
      code: 'n-v-nowhere-9001',
      proposedBy: null,
      provisions: [{ role: 'VIOLATED', provision: { path: 'un/iccpr/art/17' } }],
      cites: { edges: [{ node: { treatment: 'FOLLOWS', cited: { code: 'toonen-v-australia-1994' } } }] },
    });
    expect(JSON.stringify(await visitor.data(cited))).toContain('nowhere-9001');
  });

  it('confirms no change whose citation another decision took meanwhile', async () => {
    const first = await reviewed(reviewer, 'confirm', await proposedDecision(lawyer, 9011));
    const { citation } = decisionInput(9012);
    const change = await proposedDecision(lawyer, 9011, { id: first.id, version: first.version, citation });
    await reviewed(reviewer, 'confirm', await proposedDecision(lawyer, 9012));
    const input = { id: change.id, version: change.version };
    expect(await reviewer.errorCode(REVIEW_DECISION('confirm'), { input })).toBe('CONFLICT');
    await reviewed(reviewer, 'return', change, 'another has this citation');
  });

  it('is of another version once its content changed, by whatever statement', async () => {
    const { id, version } = await proposedDecision(lawyer, 9013);
    const settings = { person: ids['lawyer']!, roles: ',LAWYER,', clearance: '2', synthetic: 'true', purposes: '1' };
    const after = await asRole(app, 'dalel_staff', settings, async () => {
      await app.query(`UPDATE decision SET outcome = 'NO_VIOLATION' WHERE id = $1`, [id]);
      return (await app.query('SELECT outcome, version FROM decision WHERE id = $1', [id])).rows[0];
    });
    expect(after).toEqual({ outcome: 'NO_VIOLATION', version: version + 1 });
  });

  it('clears no flag while one person alone says so, nor by our own comparison', async () => {
    const flag = async () => (await reviewer.data('{ decision(citation: "kz-almaty-city-wa-wb-2018") { flag } }')).decision.flag;
    const before = await flag();
    const reinstated = await proposedDecision(lawyer, 9008, {
      citations: [
        { cites: 'kz-almaty-city-wa-wb-2018', treatment: 'REINSTATES', judge: 'OURS', verified: false },
        { cites: 'kz-supreme-court-wa-wb-2019', treatment: 'REVERSES', judge: 'OURS', verified: false },
      ],
    });
    expect([before, await flag()]).toEqual(['STOP', 'STOP']);
    await reviewed(reviewer, 'confirm', reinstated);
    expect(await flag()).toBe('STOP');
  });

  it('keeps what two people confirmed until a change of it is confirmed too, under the same id', async () => {
    const first = await reviewed(reviewer, 'confirm', await proposedDecision(lawyer, 9002));
    const change = await proposedDecision(lawyer, 9002, { id: first.id, version: first.version, outcome: 'INADMISSIBLE', provisions: [] });
    expect(change.id).not.toBe(first.id);
    expect(await read(visitor, '9002/2024')).toMatchObject({ id: first.id, outcome: 'VIOLATION' });
    expect(await lawyer.errorCode(PROPOSE_DECISION, { input: decisionInput(9002, { id: first.id, version: first.version }) })).toBe(
      'CONFLICT',
    );
    const { waitingDecisions } = await reviewer.data('{ waitingDecisions { id outcome replaces { id outcome } } }');
    expect(waitingDecisions).toContainEqual({ id: change.id, outcome: 'INADMISSIBLE', replaces: { id: first.id, outcome: 'VIOLATION' } });
    expect(await reviewed(reviewer, 'confirm', change)).toMatchObject({ id: first.id, outcome: 'INADMISSIBLE', review: 'CONFIRMED' });
    const now = await read(visitor, '9002/2024');
    expect(now).toMatchObject({
      id: first.id,
      outcome: 'INADMISSIBLE',
      provisions: [],
      cites: { edges: [{ node: { treatment: 'FOLLOWS' } }] },
    });
    expect(now.version).toBeGreaterThan(first.version);
    expect(await visitor.errorCode(READ, { citation: change.id })).toBe('NOT_FOUND');
    expect((await owner.query(`SELECT 1 FROM decision WHERE replaces_id IS NOT NULL AND code = 'n-v-nowhere-9002'`)).rowCount).toBe(0);
  });

  it('confirms what was read, and nothing that changed since', async () => {
    const proposed = await proposedDecision(lawyer, 9003);
    const changed = await proposedDecision(lawyer, 9003, { id: proposed.id, version: proposed.version, outcome: 'DISMISSED' });
    expect(changed.version).toBeGreaterThan(proposed.version);
    expect(await reviewer.errorCode(REVIEW_DECISION('confirm'), { input: { id: proposed.id, version: proposed.version } })).toBe(
      'CONFLICT',
    );
    expect(await lawyer.errorCode(PROPOSE_DECISION, { input: decisionInput(9003, { id: proposed.id, version: proposed.version }) })).toBe(
      'CONFLICT',
    );
    await reviewed(reviewer, 'confirm', changed);
  });

  it('comes back with reasons, is mended or discarded by who proposed it, and by nobody else', async () => {
    const proposed = await proposedDecision(lawyer, 9004);
    expect(await reviewer.errorCode(REVIEW_DECISION('return'), { input: { id: proposed.id, version: proposed.version } })).toBe(
      'BAD_USER_INPUT',
    );
    const returned = await reviewed(reviewer, 'return', proposed, 'an invented reason');
    const { ownDecisions } = await lawyer.data('{ ownDecisions { id reviewNote } }');
    expect(ownDecisions).toContainEqual({ id: proposed.id, reviewNote: 'an invented reason' });
    const mended = await proposedDecision(lawyer, 9004, { id: returned.id, version: returned.version });
    expect(mended).toMatchObject({ id: proposed.id, review: 'PROPOSED' });
    expect(await reviewer.errorCode(DISCARD_DECISION, { id: mended.id, version: mended.version })).toBe('FORBIDDEN');
    expect(await lawyer.data(DISCARD_DECISION, { id: mended.id, version: mended.version })).toEqual({
      discardDecision: 'n-v-nowhere-9004',
    });
    const toonen = await read(lawyer, '488/1992');
    expect(await lawyer.errorCode(DISCARD_DECISION, { id: toonen.id, version: toonen.version })).toBe('FORBIDDEN');
  });

  it.each([
    [
      'a citation that is there',
      { citation: 'Toonen v. Australia, Communication No. 488/1992, UN Doc. CCPR/C/50/D/488/1992 (31 March 1994)' },
    ],
    ['an unknown outcome', { outcome: 'WON' }],
    ['an unknown violation type', { violationTypes: ['NOTHING'] }],
    ['an unknown provision', { provisions: [{ path: 'kz/nothing/art/1', role: 'APPLIED' }] }],
    ['an unknown decision', { citations: [{ cites: 'nobody-v-nobody', treatment: 'FOLLOWS', judge: 'COURT', verified: true }] }],
    [
      'a citation of two at once',
      { citations: [{ cites: 'toonen-v-australia-1994', citesText: 'Another', treatment: 'FOLLOWS', judge: 'COURT', verified: true }] },
    ],
    ['a day to come', { date: '2031-01-01' }],
    ['an ECLI that is none', { ecli: 'ECLI:nothing' }],
    ['a code with capitals', { code: 'N-v-Nowhere' }],
    ['an id without a version', { id: '01890000-0000-7000-8000-000000000000' }],
  ])('refuses %s', async (_, over) =>
    expect(await lawyer.errorCode(PROPOSE_DECISION, { input: decisionInput(9005, over) })).toBe('BAD_USER_INPUT'),
  );

  it('links a decision to a case: what arose from this very case is for our own work alone', async () => {
    const { case: found } = await lawyer.data('{ case(code: "KZ-2023-SX86V") { version } }');
    const input = { case: 'KZ-2023-SX86V', version: found.version, decision: 'young-v-australia-2003', relation: 'ARISING_FROM' };
    const { linkDecision } = await lawyer.data(LINK_DECISION, { input });
    expect(await lawyer.errorCode(LINK_DECISION, { input })).toBe('CONFLICT');
    const linked = (purpose = '') => `{ case(code: "KZ-2023-SX86V"${purpose}) { version decisions { relation decision { code } } } }`;
    const mark = { relation: 'ARISING_FROM', decision: { code: 'young-v-australia-2003' } };
    const { case: now } = await lawyer.data(linked());
    expect(now.decisions).toContainEqual(mark);
    const { case: forUn } = await lawyer.data(linked(', purpose: UN_SUBMISSION'));
    expect(forUn.decisions).not.toContainEqual(mark);
    await lawyer.data(UNLINK_DECISION, { id: linkDecision.id, version: now.version });
    expect((await lawyer.data(linked())).case.decisions).not.toContainEqual(mark);
  });
});
