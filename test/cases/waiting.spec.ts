import type { TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { done, found, step, verifiedCase, WORDING } from './case-work.js';

const WAITING = '{ waitingCases waitingAssessments }';

describe('how much waits for somebody', () => {
  const { visitor, documenter, lawyer, reviewer, admin, advocate, reader, sql, enteredCase } = withServer({
    people: ['documenter', 'lawyer', 'reviewer', 'admin', 'advocate', 'reader'],
    proved: true,
  });
  const waiting = async (client: TestClient): Promise<number> => (await client.data(WAITING)).waitingCases;
  const ofAll = async () => ({
    documenter: await waiting(documenter),
    lawyer: await waiting(lawyer),
    reviewer: await waiting(reviewer),
    admin: await waiting(admin),
    advocate: await waiting(advocate),
  });
  /** How many more wait for each once `work` is done; of those for whom nothing changed nothing. */
  async function change(work: () => Promise<unknown>): Promise<Record<string, number>> {
    const before = await ofAll();
    await work();
    const after = Object.entries(await ofAll()) as [keyof typeof before, number][];
    return Object.fromEntries(after.map(([who, count]) => [who, count - before[who]] as const).filter(([, more]) => more !== 0));
  }

  it('is told to no reader and to nobody who is not signed in', async () => {
    expect(await visitor.errorCode(WAITING)).toBe('UNAUTHENTICATED');
    expect(await reader.errorCode(WAITING)).toBe('FORBIDDEN');
  });

  it('grows for reviewers by a submitted case, and for its documenter once it is sent back, until it is submitted anew', async () => {
    const { code } = await enteredCase();
    const submit = async () => step(documenter, 'submitCase', (await found(documenter, code))!);
    expect(await change(submit)).toEqual({ reviewer: 1 });
    expect(await change(() => done(reviewer, 'returnCase', { code, reasons: 'Which month?' }))).toEqual({ reviewer: -1, documenter: 1 });
    expect(await change(submit)).toEqual({ reviewer: 1, documenter: -1 });
    expect(await change(async () => step(reviewer, 'verifyCase', (await found(reviewer, code))!))).toEqual({ reviewer: -1 });
  });

  it('grows by a proposed wording, and for its maker once it is rejected', async () => {
    const { code, version } = await verifiedCase(documenter, reviewer);
    expect(await change(() => done(documenter, 'publishCase', { code, version, ...WORDING }))).toEqual({ reviewer: 1 });
    const reject = () => done(reviewer, 'rejectPublication', { code, reasons: 'The town is named.' });
    expect(await change(reject)).toEqual({ reviewer: -1, documenter: 1 });
  });

  it('grows by an opening and a grant for who may confirm them, and not for who proposed them', async () => {
    const { code, version } = await enteredCase({ confidentiality: 'SEALED' });
    const PROPOSE = 'mutation ($input: ProposeOpeningInput!) { proposeOpening(input: $input) { id } }';
    const input = { case: code, version, to: 'RESTRICTED', reason: 'the danger is over' };
    let opening = '';
    const open = async () => {
      opening = (await documenter.data(PROPOSE, { input })).proposeOpening.id;
    };
    expect(await change(open)).toEqual({ reviewer: 1, admin: 1 });
    const GRANT = 'mutation ($input: ProposeCaseGrantInput!) { proposeCaseGrant(input: $input) { id } }';
    const [{ id: person }] = await sql(`SELECT id FROM person WHERE email = 'lawyer@demo.example'`);
    let grant = '';
    const name = async () => {
      grant = (await documenter.data(GRANT, { input: { case: code, person, reason: 'they plead it', days: 30 } })).proposeCaseGrant.id;
    };
    expect(await change(name)).toEqual({ reviewer: 1, admin: 1 });
    const confirm = (id: string) => admin.data('mutation ($id: ID!) { confirmCaseGrant(id: $id) { id } }', { id });
    expect(await change(() => confirm(grant))).toEqual({ reviewer: -1, admin: -1 });
    const refuse = () => admin.data('mutation ($id: ID!) { revokeOpening(id: $id) { id } }', { id: opening });
    expect(await change(refuse)).toEqual({ reviewer: -1, admin: -1 });
  });

  it('counts for who may both propose and confirm what others proposed, and nothing of their own', async () => {
    await sql(`UPDATE person SET roles = array_append(roles, 'REVIEWER') WHERE email = 'documenter@demo.example'`);
    await sql(`UPDATE person SET roles = array_append(roles, 'DOCUMENTER') WHERE email = 'reviewer@demo.example'`);
    try {
      const { code, version } = await verifiedCase(documenter, reviewer);
      const propose = () => done(documenter, 'publishCase', { code, version, ...WORDING });
      expect(await change(propose)).toEqual({ reviewer: 1 });
      const input = { case: code, version: version + 1, to: 'PARTNER', reason: 'the danger is over' };
      const open = () => reviewer.data('mutation ($input: ProposeOpeningInput!) { proposeOpening(input: $input) { id } }', { input });
      expect(await change(open)).toEqual({ documenter: 1, admin: 1 });
      const entered = await enteredCase();
      expect(await change(() => step(documenter, 'submitCase', entered))).toEqual({ reviewer: 1 });
    } finally {
      await sql(`UPDATE person SET roles = array_remove(roles, 'REVIEWER') WHERE email = 'documenter@demo.example'`);
      await sql(`UPDATE person SET roles = array_remove(roles, 'DOCUMENTER') WHERE email = 'reviewer@demo.example'`);
    }
  });

  it('is no reading of what waits: the audit records none', async () => {
    const entries = async () => (await sql('SELECT count(*)::int AS n FROM audit_entry'))[0].n;
    const before = await entries();
    await ofAll();
    expect(await entries()).toBe(before);
  });
});
