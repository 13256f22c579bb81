import type { TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { caseInput, consent, done, found, RECORD_CONSENT, refused, type Shown, verifiedCase, WORDING } from './case-work.js';

const PROPOSE = 'mutation ($input: ProposeOpeningInput!) { proposeOpening(input: $input) { id from to reason confirmedAt case { code } } }';
const CONFIRM = 'mutation ($id: ID!) { confirmOpening(id: $id) { id confirmedAt confirmedBy { name } } }';
const REVOKE = 'mutation ($id: ID!) { revokeOpening(id: $id) { id revokedAt } }';

describe('a case becomes less confidential by two people', () => {
  const { documenter, lawyer, reviewer, admin, partner, owner, enteredCase } = withServer({
    people: ['documenter', 'lawyer', 'reviewer', 'admin', 'partner'],
    proved: true,
  });

  const propose = async (client: TestClient, { code, version }: Shown, to: string): Promise<string> =>
    (await client.data(PROPOSE, { input: { case: code, version, to, reason: 'the danger is over' } })).proposeOpening.id;
  const shared = () =>
    caseInput({ consents: [0, 1].flatMap((survivor) => ['INTERNAL', 'PARTNER_SHARING'].map((purpose) => consent(purpose, survivor))) });

  it('is opened by nobody alone, and by the second to whom it was proposed', async () => {
    const made = await done(documenter, 'createCase', shared());
    for (const client of [documenter, lawyer])
      expect(await refused(client, 'updateCase', { code: made.code, version: made.version, confidentiality: 'PARTNER' })).toBe(
        'BAD_USER_INPUT',
      );
    const id = await propose(lawyer, made, 'PARTNER');
    expect(await found(partner, made.code)).toBeNull();
    expect(await lawyer.errorCode(CONFIRM, { id })).toBe('FORBIDDEN');
    expect(await documenter.errorCode(CONFIRM, { id })).toBe('FORBIDDEN');
    const { confirmOpening } = await reviewer.data(CONFIRM, { id });
    expect(confirmOpening.confirmedAt).not.toBeNull();
    expect(await found(partner, made.code)).toMatchObject({ confidentiality: 'PARTNER', version: made.version + 1 });
    expect(await admin.errorCode(CONFIRM, { id })).toBe('NOT_FOUND'); // it waits for nobody any more
  });

  it('is opened by nobody who recorded the consent that it rests on', async () => {
    const made = await enteredCase();
    for (const { id: survivor } of made.survivors)
      await reviewer.data(RECORD_CONSENT, {
        input: { survivor, purpose: 'PARTNER_SHARING', identityMode: 'PSEUDONYM', givenOn: '2024-02-01', way: 'in words', language: 'RU' },
      });
    const id = await propose(lawyer, (await found(lawyer, made.code))!, 'PARTNER');
    expect(await reviewer.errorCode(CONFIRM, { id })).toBe('FORBIDDEN');
    await admin.data(CONFIRM, { id });
    expect(await found(partner, made.code)).toMatchObject({ confidentiality: 'PARTNER' });

    const verified = await verifiedCase(documenter, reviewer);
    await reviewer.data(RECORD_CONSENT, {
      input: {
        survivor: verified.survivors[0].id,
        purpose: 'ANONYMISED_PUBLICATION',
        identityMode: 'PSEUDONYM',
        givenOn: '2024-02-01',
        way: 'in words',
        language: 'RU',
      },
    });
    const { code, version } = verified;
    const proposed = await done(documenter, 'publishCase', { code, version, ...WORDING });
    expect(await refused(reviewer, 'publishCase', { code, version: proposed.version })).toBe('FORBIDDEN');
  });

  it('is confirmed as it was proposed: not once the case was changed', async () => {
    const made = await done(documenter, 'createCase', shared());
    const id = await propose(lawyer, made, 'PARTNER');
    await done(documenter, 'updateCase', { code: made.code, version: made.version, narrative: { en: 'Another story.' } });
    expect(await reviewer.errorCode(CONFIRM, { id })).toBe('CONFLICT');
    expect(await found(partner, made.code)).toBeNull();
    await lawyer.data(REVOKE, { id });
    const again = await propose(lawyer, (await found(lawyer, made.code))!, 'PARTNER');
    await reviewer.data(CONFIRM, { id: again });
    expect(await found(partner, made.code)).not.toBeNull();
  });

  it('rests on no consent that its confirmer records afterwards', async () => {
    const made = await enteredCase();
    await reviewer.data(CONFIRM, { id: await propose(lawyer, made, 'PARTNER') });
    const input = { survivor: made.survivors[0]!.id, identityMode: 'PSEUDONYM', givenOn: '2024-02-01', way: 'in words', language: 'RU' };
    for (const purpose of ['PARTNER_SHARING', 'INTERNAL'])
      expect(await reviewer.errorCode(RECORD_CONSENT, { input: { ...input, purpose } })).toBe('FORBIDDEN');
    expect(await reviewer.errorCode(RECORD_CONSENT, { input: { ...input, purpose: 'MEDIA' } })).toBeUndefined();
    expect(await documenter.errorCode(RECORD_CONSENT, { input: { ...input, purpose: 'PARTNER_SHARING' } })).toBeUndefined();
  });

  it('is confirmed for a sealed case by who need not see it; sealed again, it is open to nobody more than before', async () => {
    const sealed = await enteredCase({ confidentiality: 'SEALED' });
    expect(await found(lawyer, sealed.code)).toBeNull();
    const id = await propose(documenter, sealed, 'RESTRICTED');
    const { caseOpenings } = await reviewer.data('{ caseOpenings(first: 50) { edges { node { id from to case { code } } } } }');
    expect(caseOpenings.edges.find(({ node }: { node: { id: string } }) => node.id === id)?.node).toEqual({
      id,
      from: 'SEALED',
      to: 'RESTRICTED',
      case: null,
    });
    await reviewer.data(CONFIRM, { id });
    const opened = (await found(lawyer, sealed.code))!;
    expect(opened.confidentiality).toBe('RESTRICTED');
    await done(documenter, 'updateCase', { code: opened.code, version: opened.version, confidentiality: 'SEALED' });
    expect(await found(lawyer, sealed.code)).toBeNull();

    const again = await propose(documenter, (await found(documenter, sealed.code))!, 'RESTRICTED');
    await reviewer.data(CONFIRM, { id: again });
    const { version } = (await found(lawyer, sealed.code))!;
    // the lawyer was never named to it
    expect(await refused(lawyer, 'updateCase', { code: sealed.code, version, confidentiality: 'SEALED' })).toBe('FORBIDDEN');
    await done(documenter, 'updateCase', { code: sealed.code, version, confidentiality: 'SEALED' });
    expect(await found(lawyer, sealed.code)).toBeNull();
    expect(await found(documenter, sealed.code)).toMatchObject({ confidentiality: 'SEALED' });
  });

  it('is proposed once at a time, taken back, and recorded with from what to what', async () => {
    const made = await done(documenter, 'createCase', shared());
    const id = await propose(documenter, made, 'PARTNER');
    const input = { case: made.code, version: made.version, to: 'PARTNER', reason: 'again' };
    expect(await lawyer.errorCode(PROPOSE, { input })).toBe('CONFLICT');
    expect(await documenter.errorCode(PROPOSE, { input: { ...input, to: 'SEALED' } })).toBe('BAD_USER_INPUT');
    expect(await documenter.errorCode(PROPOSE, { input: { ...input, to: 'PUBLIC' } })).toBe('BAD_USER_INPUT');
    expect(await partner.errorCode(PROPOSE, { input })).toBe('FORBIDDEN');
    await documenter.data(REVOKE, { id });
    expect(await reviewer.errorCode(CONFIRM, { id })).toBe('CONFLICT');
    expect(await found(partner, made.code)).toBeNull();
    {
      const { rows } = await owner.query(
        `SELECT action, detail FROM audit_entry WHERE subject_id = $1 AND action LIKE 'case.opening%' ORDER BY at`,
        [made.id],
      );
      expect(rows).toEqual(
        ['case.opening-proposed', 'case.opening-revoked'].map((action) => ({
          action,
          detail: { opening: id, from: 'RESTRICTED', to: 'PARTNER' },
        })),
      );
    }
  });
});
