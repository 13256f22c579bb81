import { signedInAs, type TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { atTheVault } from '../vault/vault-work.js';
import {
  caseInput,
  done,
  ENGAGE,
  publishedCase,
  REMOVE_ENGAGEMENT,
  refused,
  type Shown,
  step,
  verifiedCase,
  WORDING,
  waysTo,
  work,
} from './case-work.js';

const PUBLICATION = `query ($code: String!) { case(code: $code) { state version
  publication { state approved title(lang: EN) proposedBy { name } rejectionNote rejectedAt rejectedBy { name } } } }`;

describe('what a second person sends back, and what is taken away again', () => {
  const { server, visitor, documenter, lawyer, reviewer, sql, enteredCase } = withServer({ people: ['documenter', 'lawyer', 'reviewer'] });

  const asRead = ({ code, version }: Shown) => ({ code, version });
  const audited = (action: string) => sql('SELECT detail, subject_id FROM audit_entry WHERE action = $1', [action]);

  describe('a submitted case', () => {
    const submitted = async () => step(documenter, 'submitCase', await enteredCase());

    it('is returned with reasons that its documenter reads, and is submitted and verified again', async () => {
      const before = await submitted();
      const returned = await done(reviewer, 'returnCase', { code: before.code, reasons: '  The month cannot be right.  ' });
      expect(returned).toMatchObject({ state: 'DRAFT', version: before.version + 1, confidentiality: 'RESTRICTED' });
      const { case: sentBack } = await documenter.data(
        'query ($code: String!) { case(code: $code) { steps { state note takenBy { name } } } }',
        {
          code: before.code,
        },
      );
      expect(sentBack.steps).toEqual([
        { state: 'DRAFT', note: null, takenBy: { name: 'Demo documenter' } },
        { state: 'SUBMITTED', note: null, takenBy: { name: 'Demo documenter' } },
        { state: 'DRAFT', note: 'The month cannot be right.', takenBy: { name: 'Demo reviewer' } },
      ]);
      const mended = await done(documenter, 'updateCase', { ...asRead(returned), occurredMonth: '2023-06', occurredOn: null });
      expect(await step(reviewer, 'verifyCase', await step(documenter, 'submitCase', mended))).toMatchObject({ state: 'VERIFIED' });
      expect(await audited('case.returned')).toEqual([{ subject_id: before.id, detail: {} }]);
    });

    it('is returned by a reviewer who did not enter it, with reasons, and only while it waits', async () => {
      const before = await submitted();
      const reasons = 'why';
      expect(await refused(documenter, 'returnCase', { code: before.code, reasons })).toBe('FORBIDDEN');
      expect(await refused(lawyer, 'returnCase', { code: before.code, reasons })).toBe('FORBIDDEN');
      expect(await refused(visitor, 'returnCase', { code: before.code, reasons })).toBe('UNAUTHENTICATED');
      expect(await refused(reviewer, 'returnCase', { code: before.code, reasons: ' \n ' })).toBe('BAD_USER_INPUT');
      expect(await refused(reviewer, 'returnCase', { code: 'KZ-2023-S9999', reasons })).toBe('NOT_FOUND');
      const verified = await step(reviewer, 'verifyCase', before);
      expect(await refused(reviewer, 'returnCase', { code: verified.code, reasons })).toBe('BAD_USER_INPUT');
      const both = await withBothRoles();
      const own = await step(both, 'submitCase', await done(both, 'createCase', caseInput()));
      expect(await refused(both, 'returnCase', { code: own.code, reasons })).toBe('FORBIDDEN');
    });
  });

  it('stands on its maker’s own list with the reasons, beside their drafts and what waits; on nobody else’s', async () => {
    const own = async (client: TestClient) => {
      const { ownCases } = await client.data<{ ownCases: { edges: { node: Record<string, unknown> }[] } }>(
        '{ ownCases(first: 100) { edges { node { code state lastStep { note } publication { state rejectionNote } } } } }',
      );
      return new Map(ownCases.edges.map(({ node: { code, ...rest } }) => [code, rest]));
    };
    const draft = await enteredCase();
    const waits = await step(documenter, 'submitCase', await enteredCase());
    const returned = await done(reviewer, 'returnCase', {
      code: (await step(documenter, 'submitCase', await enteredCase())).code,
      reasons: 'Which month?',
    });
    const verified = await verifiedCase(documenter, reviewer);
    const worded = await done(lawyer, 'publishCase', { ...asRead(verified), ...WORDING });
    const none = { state: 'DRAFT', lastStep: { note: null }, publication: null };
    const mine = await own(documenter);
    expect(mine.get(draft.code)).toEqual(none);
    expect(mine.get(waits.code)).toMatchObject({ state: 'SUBMITTED' });
    expect(mine.get(returned.code)).toEqual({ ...none, lastStep: { note: 'Which month?' } });
    expect(mine.has(verified.code)).toBe(false);
    expect((await own(lawyer)).get(worded.code)).toMatchObject({ publication: { state: 'PROPOSED' } });
    await done(reviewer, 'rejectPublication', { code: worded.code, reasons: 'Too near.' });
    expect((await own(lawyer)).get(worded.code)).toMatchObject({ publication: { state: 'REJECTED', rejectionNote: 'Too near.' } });
    for (const code of [draft.code, waits.code, returned.code]) {
      expect((await own(lawyer)).has(code)).toBe(false);
      expect((await own(reviewer)).has(code)).toBe(false);
    }
    expect(await visitor.errorCode('{ ownCases { totalCount } }')).toBe('UNAUTHENTICATED');
  });

  describe('a proposed wording', () => {
    const proposed = async () => {
      const { code, version } = await verifiedCase(documenter, reviewer);
      return done(documenter, 'publishCase', { code, version, ...WORDING });
    };

    it('is rejected with reasons that its maker reads; it is not approved any more, and another one is', async () => {
      const waiting = await proposed();
      const rejected = await done(reviewer, 'rejectPublication', { code: waiting.code, reasons: 'Too many traits of one person.' });
      expect(rejected).toMatchObject({ state: 'VERIFIED', version: waiting.version + 1 });
      expect((await documenter.data(PUBLICATION, { code: waiting.code })).case.publication).toEqual({
        state: 'REJECTED',
        approved: false,
        title: 'The public title',
        proposedBy: { name: 'Demo documenter' },
        rejectionNote: 'Too many traits of one person.',
        rejectedAt: expect.any(String),
        rejectedBy: { name: 'Demo reviewer' },
      });
      expect((await reviewer.data('{ proposedPublications { code } }')).proposedPublications).not.toContainEqual({ code: waiting.code });
      expect(await refused(reviewer, 'publishCase', asRead(rejected))).toBe('BAD_USER_INPUT');
      expect(await refused(reviewer, 'withdrawCase', { code: rejected.code })).toBe('BAD_USER_INPUT');
      expect(await refused(reviewer, 'rejectPublication', { code: rejected.code, reasons: 'again' })).toBe('BAD_USER_INPUT');

      const anew = await done(lawyer, 'publishCase', { ...asRead(rejected), title: { en: 'Anew' }, narrative: { en: 'Told anew.' } });
      expect((await documenter.data(PUBLICATION, { code: waiting.code })).case.publication).toEqual({
        state: 'PROPOSED',
        approved: false,
        title: 'Anew',
        proposedBy: { name: 'Demo lawyer' },
        rejectionNote: null,
        rejectedAt: null,
        rejectedBy: null,
      });
      await done(reviewer, 'publishCase', asRead(anew));
      expect((await visitor.data(PUBLICATION, { code: waiting.code })).case.publication).toEqual({
        state: 'APPROVED',
        approved: true,
        title: 'Anew',
        proposedBy: null,
        rejectionNote: null,
        rejectedAt: null,
        rejectedBy: null,
      });
    });

    it('is rejected by a reviewer who did not make it, as it was read, with reasons', async () => {
      const waiting = await proposed();
      const reasons = 'why';
      expect(await refused(documenter, 'rejectPublication', { code: waiting.code, reasons })).toBe('FORBIDDEN');
      expect(await refused(visitor, 'rejectPublication', { code: waiting.code, reasons })).toBe('UNAUTHENTICATED');
      expect(await refused(reviewer, 'rejectPublication', { code: waiting.code, reasons: '' })).toBe('BAD_USER_INPUT');
      const { code, version } = await verifiedCase(documenter, reviewer);
      expect(await refused(reviewer, 'rejectPublication', { code, reasons })).toBe('BAD_USER_INPUT');
      const both = await withBothRoles();
      const own = await done(both, 'publishCase', { code, version, ...WORDING });
      expect(await refused(both, 'rejectPublication', { code: own.code, reasons })).toBe('FORBIDDEN');
    });

    it('tells what was withdrawn from what is proposed again; to the public both are absent', async () => {
      const published = await publishedCase(documenter, reviewer);
      const withdrawn = await step(reviewer, 'withdrawCase', published);
      const stateOf = async (client: TestClient) =>
        (await client.query(PUBLICATION, { code: published.code })).data?.case?.publication?.state;
      expect(await stateOf(documenter)).toBe('WITHDRAWN');
      const absent = await visitor.query(PUBLICATION, { code: 'KZ-2023-S9999' });
      expect(await visitor.query(PUBLICATION, { code: published.code })).toEqual(absent);
      await done(documenter, 'publishCase', { ...asRead(withdrawn), ...WORDING });
      expect(await stateOf(documenter)).toBe('PROPOSED');
      expect(await visitor.query(PUBLICATION, { code: published.code })).toEqual(absent);
      expect((await waysTo(visitor, published)).byCode).toBe(false);
    });
  });

  describe('a provision that a case engages', () => {
    const PROVISION = 'kz/criminal-code/art/194';
    const engaged = async () => {
      const draft = await enteredCase();
      const { engageProvision } = await documenter.data(ENGAGE, {
        input: { case: draft.code, version: draft.version, provision: PROVISION, relation: 'VIOLATED' },
      });
      return { ...draft, version: engageProvision.case.version as number, engagement: engageProvision.id as string };
    };
    const remove = (client: TestClient, id: string, version: number) => client.query(REMOVE_ENGAGEMENT, { id, version });
    const code = async (answer: ReturnType<typeof remove>) => (await answer).errors?.[0]?.extensions?.code;

    it('is taken away, found under the provision no more, and kept in the audit', async () => {
      const { engagement, version, id, code: of } = await engaged();
      const { removeEngagement } = (await remove(lawyer, engagement, version)).data;
      expect(removeEngagement).toEqual({ version: version + 1, engagements: [] });
      expect((await waysTo(documenter, { code: of })).underProvision).toBe(false);
      expect(await audited('case.provision-removed')).toEqual([{ subject_id: id, detail: { provision: PROVISION, relation: 'VIOLATED' } }]);
      expect(await code(remove(lawyer, engagement, version + 1))).toBe('NOT_FOUND');
    });

    it('is taken away by those who document cases, as it was read; one of a hidden case is not found', async () => {
      const { engagement, version, code: of } = await engaged();
      expect(await code(remove(reviewer, engagement, version))).toBe('FORBIDDEN');
      expect(await code(remove(visitor, engagement, version))).toBe('UNAUTHENTICATED');
      expect(await code(remove(documenter, engagement, version - 1))).toBe('CONFLICT');
      const { version: sealed } = await done(await atTheVault(server.url, 'documenter'), 'updateCase', {
        code: of,
        version,
        confidentiality: 'SEALED',
      });
      expect(await remove(lawyer, engagement, sealed)).toEqual(await remove(lawyer, '01890000-0000-7000-8000-000000000000', sealed));
      expect((await work(documenter, 'updateCase', { code: of, version: sealed, region: 'KZ-71' })).data?.done.version).toBe(sealed + 1);
    });
  });

  async function withBothRoles(): Promise<TestClient> {
    await sql(`UPDATE person SET roles = '{DOCUMENTER,REVIEWER}' WHERE email = 'advocate2@demo.example'`);
    return signedInAs(server.url, 'advocate2');
  }
});
