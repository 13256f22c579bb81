import { anonymous, type TestClient } from '../kit/client.js';
import { indexCases } from '../kit/index-cases.js';
import { asRole, sqlStateOf } from '../kit/roles.js';
import { withServer } from '../kit/scene.js';
import {
  caseInput,
  consent,
  done,
  publishedCase,
  RECORD_CONSENT,
  type Shown,
  verifiedCase,
  WITHDRAW_CONSENT,
  WORDING,
} from './case-work.js';

const PROPOSE = 'mutation ($input: ProposeOpeningInput!) { proposeOpening(input: $input) { id } }';
const CONFIRM = 'mutation ($id: ID!) { confirmOpening(id: $id) { id from to confirmedAt } }';
const ORIGINAL = 'query ($code: String!) { case(code: $code) { narrative(edition: ORIGINAL, lang: EN) usableFor } }';
const AGREED = ['INTERNAL', 'PARTNER_SHARING', 'ANONYMISED_PUBLICATION'];
const WORD = 'corncrakes';

describe('partners read a case once two people shared it (S7)', () => {
  const { database, server, owner, sql, documenter, lawyer, reviewer, admin, advocate, partner } = withServer({
    people: ['documenter', 'lawyer', 'reviewer', 'admin', 'advocate', 'partner'],
    proved: true,
  });

  beforeAll(async () => {
    await sql(`UPDATE person SET clearance = 1 WHERE email = 'advocate@demo.example'`);
  });

  const agreed = (more: object = {}) => [0, 1].flatMap((survivor) => AGREED.map((purpose) => consent(purpose, survivor, more)));
  const entered = (changes: object = {}): Promise<Shown> =>
    done(
      documenter,
      'createCase',
      caseInput({ confidentiality: 'PARTNER', consents: agreed(), narrative: { en: `A story of ${WORD}.` }, ...changes }),
    );
  const versionOf = async (code: string): Promise<number> =>
    (await documenter.data('query ($code: String!) { case(code: $code) { version } }', { code })).case.version;
  const propose = async (by: TestClient, code: string, to = 'PARTNER'): Promise<string> =>
    (await by.data(PROPOSE, { input: { case: code, version: await versionOf(code), to, reason: 'they help' } })).proposeOpening.id;
  const refusal = async (by: TestClient, code: string, to = 'PARTNER') =>
    by.errorCode(PROPOSE, { input: { case: code, version: await versionOf(code), to, reason: 'they help' } });
  const share = async (code: string, to = 'PARTNER') => admin.data(CONFIRM, { id: await propose(documenter, code, to) });
  const record = (survivor: string, by = documenter, more: object = {}) => {
    const terms = { identityMode: 'PSEUDONYM', givenOn: '2024-02-01', way: 'in words', language: 'RU', ...more };
    return by.data(RECORD_CONSENT, { input: { survivor, purpose: 'PARTNER_SHARING', ...terms } });
  };
  /** INTERNAL given anew for a case that nobody sees any more. */
  const recordUnseen = (survivor: string) =>
    sql(
      `INSERT INTO consent (case_id, survivor_id, purpose, identity_mode, given_on, way, language)
         SELECT case_id, id, 'INTERNAL', 'PSEUDONYM', almaty_today(), 'in words', 'RU' FROM survivor WHERE id = $1`,
      [survivor],
    );
  /** Does a partner read its original story, in any way that there is? */
  async function partnerReads(code: string): Promise<boolean> {
    await indexCases(database.ownerUrl, [code]);
    const found = (await partner.query<{ case: { narrative: string | null } | null }>(ORIGINAL, { code })).data?.case;
    const listed = await partner.data('query ($filter: CaseFilter) { cases(first: 100, filter: $filter) { edges { node { code } } } }', {
      filter: { text: WORD },
    });
    const hits = await partner.data(
      'query ($query: String!) { search(query: $query, kinds: [CASE], first: 50) { edges { node { code } } } }',
      { query: WORD },
    );
    const ways = [found?.narrative?.includes(WORD) ?? false, ...[listed, hits].map((each) => JSON.stringify(each).includes(code))];
    expect(new Set(ways).size).toBe(1);
    return ways[0]!;
  }

  it('for the people it had: with one who is added it takes two again', async () => {
    const { code } = await entered();
    await share(code);
    expect(await partnerReads(code)).toBe(true);
    const consents = ['INTERNAL', 'PARTNER_SHARING'].map((purpose) => {
      const { survivor, ...terms } = consent(purpose);
      return terms;
    });
    await done(documenter, 'updateCase', { code, version: await versionOf(code), addSurvivors: [{ pseudonym: 'Survivor C', consents }] });
    expect(await partnerReads(code)).toBe(false);
    await share(code);
    expect(await partnerReads(code)).toBe(true);
  });

  it('not before: one person enters it at PARTNER with every consent, and the house alone reads it', async () => {
    const { code } = await entered();
    expect(await partnerReads(code)).toBe(false);
    expect((await advocate.data(ORIGINAL, { code })).case.narrative).toContain(WORD);
    expect((await lawyer.data(ORIGINAL, { code })).case.usableFor).toEqual(['INTERNAL', 'ANONYMISED_PUBLICATION']);

    const id = await propose(documenter, code);
    expect(await documenter.errorCode(CONFIRM, { id })).toBe('FORBIDDEN');
    expect(await lawyer.errorCode(CONFIRM, { id })).toBe('FORBIDDEN');
    expect(await partnerReads(code)).toBe(false);
    const { confirmOpening } = await admin.data(CONFIRM, { id });
    expect(confirmOpening).toMatchObject({ from: 'PARTNER', to: 'PARTNER' });
    expect(await partnerReads(code)).toBe(true);
    expect((await lawyer.data(ORIGINAL, { code })).case.usableFor).toContain('PARTNER_SHARING');
    expect(await refusal(documenter, code)).toBe('CONFLICT');
    const audit = await sql(
      `SELECT action, detail FROM audit_entry WHERE subject_id = (SELECT id FROM "case" WHERE code = $1) AND action LIKE 'case.open%' ORDER BY at`,
      [code],
    );
    expect(audit).toEqual(
      ['case.opening-proposed', 'case.opened'].map((action) => ({ action, detail: { opening: id, from: 'PARTNER', to: 'PARTNER' } })),
    );
  });

  it('not by who recorded the consent, and not where one survivor does not agree', async () => {
    const { code, survivors } = await entered({ consents: [0, 1].map((survivor) => consent('INTERNAL', survivor)) });
    await record(survivors[0]!.id, reviewer);
    expect(await refusal(documenter, code)).toBe('CONSENT_REQUIRED');
    await record(survivors[1]!.id);
    expect(await partnerReads(code)).toBe(false);
    const id = await propose(documenter, code);
    expect(await reviewer.errorCode(CONFIRM, { id })).toBe('FORBIDDEN');
    await documenter.data(WITHDRAW_CONSENT, { input: { survivor: survivors[1]!.id, purpose: 'PARTNER_SHARING' } });
    expect(await admin.errorCode(CONFIRM, { id })).toBe('CONSENT_REQUIRED');
    await record(survivors[1]!.id);
    // proposed with other consents than stand now: it is proposed anew
    expect(await admin.errorCode(CONFIRM, { id })).toBe('CONFLICT');
    await documenter.data('mutation ($id: ID!) { revokeOpening(id: $id) { id } }', { id });
    await admin.data(CONFIRM, { id: await propose(documenter, code) });
    expect(await partnerReads(code)).toBe(true);
  });

  it('opened to PARTNER before anyone agreed, it is shared with nobody', async () => {
    const { code, survivors } = await entered({
      confidentiality: 'RESTRICTED',
      consents: [0, 1].map((survivor) => consent('INTERNAL', survivor)),
    });
    await share(code);
    expect(await partnerReads(code)).toBe(false);
    for (const { id } of survivors) await record(id);
    expect(await partnerReads(code)).toBe(false);
    await share(code);
    expect(await partnerReads(code)).toBe(true);
  });

  it.each(['PARTNER_SHARING', 'INTERNAL'])(
    'consent to %s withdrawn and given again by one person brings no partner back',
    async (purpose) => {
      const { code, survivors } = await entered();
      await share(code);
      expect(await partnerReads(code)).toBe(true);
      await documenter.data(WITHDRAW_CONSENT, { input: { survivor: survivors[0]!.id, purpose } });
      expect(await partnerReads(code)).toBe(false);
      if (purpose === 'INTERNAL') await recordUnseen(survivors[0]!.id);
      else await record(survivors[0]!.id);
      expect(await partnerReads(code)).toBe(false);
      await share(code);
      expect(await partnerReads(code)).toBe(true);
    },
  );

  it.each(['before', 'after'])('consent that ran out and is given again %s the nightly job brings no partner back', async (when) => {
    const { code, survivors, id } = await entered();
    await share(code);
    await sql(
      `UPDATE consent SET expires_on = almaty_today() - 1, given_on = '2023-01-01' WHERE survivor_id = $1 AND purpose = 'PARTNER_SHARING'`,
      [survivors[0]!.id],
    );
    await sql('UPDATE "case" SET consent_valid_until = almaty_today() - 1 WHERE id = $1', [id]);
    expect(await partnerReads(code)).toBe(false);
    if (when === 'after') await sql('SELECT refresh_expired_cover()');
    await record(survivors[0]!.id);
    expect(await partnerReads(code)).toBe(false);
    await share(code);
    expect(await partnerReads(code)).toBe(true);
  });

  it('told of in general, then in full by one person, it is told to partners in full by two', async () => {
    const { code, survivors } = await entered();
    await share(code);
    await record(survivors[0]!.id, documenter, { identityMode: 'GENERALISED' });
    expect(await partnerReads(code)).toBe(false);
    expect((await partner.data(ORIGINAL, { code })).case).not.toBeNull();
    await record(survivors[0]!.id);
    expect(await partnerReads(code)).toBe(false);
    await share(code);
    expect(await partnerReads(code)).toBe(true);
  });

  it('a consent that is given for longer while it counts takes nothing away', async () => {
    const { code, survivors } = await entered({ consents: agreed({ expiresOn: '2099-01-01' }) });
    await share(code);
    await record(survivors[0]!.id, documenter, { expiresOn: '2100-01-01' });
    expect(await partnerReads(code)).toBe(true);
  });

  it('a higher level ends it, and a lower one than it was shared at', async () => {
    const { code } = await entered();
    await share(code);
    await done(documenter, 'updateCase', { code, version: await versionOf(code), confidentiality: 'RESTRICTED' });
    expect(await partnerReads(code)).toBe(false);

    await share(code, 'RESTRICTED');
    expect(await partnerReads(code)).toBe(false);
    const [row] = await sql('SELECT (consented_purposes & 8) <> 0 AS shared FROM "case" WHERE code = $1', [code]);
    expect(row.shared).toBe(true);
    await done(documenter, 'updateCase', { code, version: await versionOf(code), confidentiality: 'SEALED' });
    expect((await sql('SELECT shared_at FROM "case" WHERE code = $1', [code]))[0].shared_at).toBeNull();
    await admin.data(CONFIRM, { id: await propose(documenter, code, 'RESTRICTED') });
    expect((await sql('SELECT shared_at FROM "case" WHERE code = $1', [code]))[0].shared_at).toBeNull();
  });

  it('published, it is there in the public’s form; its original is for partners once two people share it, and stays so until it is withdrawn', async () => {
    const { code } = await publishedCase(documenter, reviewer, { consents: agreed(), narrative: { en: `A story of ${WORD}.` } });
    const query = { query: 'query ($code: String!) { case(code: $code) { code title(lang: EN) } }', code };
    const publics = await anonymous(server.url).data(query.query, { code });
    expect(await partner.data(query.query, { code })).toEqual(publics);
    expect(await partnerReads(code)).toBe(false);
    await share(code, 'PUBLIC');
    expect(await partnerReads(code)).toBe(true);
    await done(reviewer, 'withdrawCase', { code });
    expect(await partnerReads(code)).toBe(false);

    const changes = { confidentiality: 'PARTNER', consents: agreed(), narrative: { en: `A story of ${WORD}.` } };
    const verified = await verifiedCase(documenter, reviewer, changes);
    await share(verified.code);
    const proposed = await done(documenter, 'publishCase', { code: verified.code, version: await versionOf(verified.code), ...WORDING });
    await done(reviewer, 'publishCase', { code: verified.code, version: proposed.version });
    expect(await partnerReads(verified.code)).toBe(true);
  });

  it('a partner enters no case, and confirms no sharing whatever their session says of roles', async () => {
    const { code } = await entered();
    const id = await propose(documenter, code);
    expect(await partner.errorCode(CONFIRM, { id })).toBe('FORBIDDEN');
    const entry = 'mutation ($input: CreateCaseInput!) { createCase(input: $input) { code } }';
    expect(await partner.errorCode(entry, { input: caseInput({ confidentiality: 'PARTNER', consents: agreed() }) })).toBe('FORBIDDEN');
    const [{ person }] = await sql(`SELECT id AS person FROM person WHERE email = 'partner@demo.example'`);
    const settings = { person, roles: ',ADMIN,DOCUMENTER,', clearance: '2', synthetic: 'true', purposes: '8' };
    expect(await asRole(owner, 'dalel_staff', settings, () => sqlStateOf(owner, `SELECT open_case('${id}')`))).toBe('42501');
    expect(await partnerReads(code)).toBe(false);
  });
});
