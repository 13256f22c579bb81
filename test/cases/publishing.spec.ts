import type { TestClient } from '../kit/client.js';
import { signedInAs } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { atTheVault } from '../vault/vault-work.js';
import {
  caseInput,
  consent,
  done,
  ENGAGE,
  EVERY_WAY,
  LINK,
  NO_WAY,
  publishedCase,
  refused,
  type Shown,
  step,
  verifiedCase,
  WORDING,
  waysTo,
  work,
} from './case-work.js';

describe('a case, from its entry to the public and back', () => {
  const { server, visitor, documenter, lawyer, reviewer, sql, enteredCase } = withServer({
    people: ['documenter', 'lawyer', 'reviewer'],
  });

  const audited = async (id: string) =>
    (
      await sql(
        `SELECT a.action, split_part(p.email, '@', 1) AS who FROM audit_entry a JOIN person p ON p.id = a.person_id WHERE subject_id = $1 ORDER BY a.at, a.id`,
        [id],
      )
    ).map(({ action, who }) => `${who} ${action}`);
  const jobsFor = (id: string) => sql(`SELECT FROM pgboss.job WHERE name = 'subject.changed' AND data = $1`, [{ kind: 'case', id }]);

  it('goes its whole way, seen at each step by those who may', async () => {
    const draft = await enteredCase();
    expect(draft).toMatchObject({
      state: 'DRAFT',
      confidentiality: 'RESTRICTED',
      version: 1,
      survivors: [{ pseudonym: 'Survivor A' }, { pseudonym: 'Survivor B' }],
    });
    expect(draft.code).toMatch(/^KZ-2023-S\w{4}$/);

    const engaged = await documenter.data(ENGAGE, {
      input: { case: draft.code, version: 1, provision: 'kz/criminal-code/art/194', relation: 'VIOLATED' },
    });
    expect(engaged.engageProvision).toMatchObject({
      relation: 'VIOLATED',
      provision: { path: 'kz/criminal-code/art/194' },
      case: { version: 2 },
    });
    const linked = await lawyer.data(LINK, {
      input: { case: draft.code, version: 2, recommendation: 'ECOM-2023-R1', reason: 'ILLUSTRATES', note: 'as told' },
    });
    expect(linked.linkEvidence).toMatchObject({ strength: 3, note: 'as told', case: { version: 3 } });

    const before = await waysTo(visitor, draft);
    expect(before).toMatchObject(NO_WAY);

    const submitted = await step(documenter, 'submitCase', { ...draft, version: 3 }, 'ready to be read');
    expect(submitted).toMatchObject({ state: 'SUBMITTED', version: 4 });
    const verified = await step(reviewer, 'verifyCase', submitted);
    expect(verified).toMatchObject({ state: 'VERIFIED', version: 5, confidentiality: 'RESTRICTED' });
    const proposed = await done(documenter, 'publishCase', { code: draft.code, version: 5, ...WORDING });
    expect(proposed).toMatchObject({ state: 'VERIFIED', version: 6, confidentiality: 'RESTRICTED' });
    const { proposedPublications } = await reviewer.data(
      '{ proposedPublications { code title(lang: EN) publication { approved title(lang: EN) languages } } }',
    );
    expect(proposedPublications).toEqual([
      {
        code: draft.code,
        title: 'The original title',
        publication: { approved: false, title: 'The public title', languages: ['EN', 'RU'] },
      },
    ]);
    expect(await waysTo(visitor, draft)).toEqual(before);

    const published = await done(reviewer, 'publishCase', { code: draft.code, version: 6 });
    expect(published).toMatchObject({ state: 'PUBLISHED', version: 7, confidentiality: 'PUBLIC' });
    expect((await reviewer.data('{ proposedPublications { code } }')).proposedPublications).toEqual([]);
    const open = await waysTo(visitor, draft);
    expect(open).toMatchObject(EVERY_WAY);
    expect(open.counts).toEqual(before.counts.map((count) => count + 1));
    const read = await visitor.data(
      'query ($code: String!) { case(code: $code) { title(lang: EN) narrative(lang: EN) occurredOn(precision: DAY) place version responses { type text } referrals { kind } survivors { id } consents { id } steps { note } usableFor } }',
      { code: draft.code },
    );
    expect(read.case).toEqual({
      title: 'The public title',
      narrative: 'The public wording, made anew.',
      occurredOn: '2023-05',
      place: null,
      version: 0,
      responses: [{ type: 'COMPLAINT_REFUSED', text: null }],
      referrals: [],
      survivors: [],
      consents: [],
      steps: [],
      usableFor: [],
    });

    const withdrawn = await step(reviewer, 'withdrawCase', published, 'a detail too many');
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', version: 8, confidentiality: 'RESTRICTED' });
    expect(await waysTo(visitor, draft)).toEqual(before);

    const { case: rejected } = await documenter.data(
      'query ($code: String!) { case(code: $code) { steps { state note takenBy { name } } publication { approved } } }',
      { code: draft.code },
    );
    expect(rejected.publication).toEqual({ approved: false });
    expect(rejected.steps).toEqual([
      { state: 'DRAFT', note: null, takenBy: { name: 'Demo documenter' } },
      { state: 'SUBMITTED', note: 'ready to be read', takenBy: { name: 'Demo documenter' } },
      { state: 'VERIFIED', note: null, takenBy: { name: 'Demo reviewer' } },
      { state: 'PUBLISHED', note: null, takenBy: { name: 'Demo reviewer' } },
      { state: 'WITHDRAWN', note: 'a detail too many', takenBy: { name: 'Demo reviewer' } },
    ]);
    const entries = await audited(draft.id);
    expect(entries.filter((entry) => !entry.endsWith('-read'))).toEqual([
      'documenter case.created',
      'documenter case.provision-engaged',
      'lawyer evidence.linked',
      'documenter case.submitted',
      'reviewer case.verified',
      'documenter publication.proposed',
      'reviewer publication.approved',
      'reviewer case.withdrawn',
    ]);
    // what a change answers is read: their answers hold the survivors
    expect(new Set(entries.filter((entry) => entry.endsWith('-read')))).toEqual(
      new Set(['documenter case.particulars-read', 'reviewer case.particulars-read']),
    );
    expect(await jobsFor(draft.id)).toHaveLength(8);
  });

  it('is published again with another wording after it was withdrawn', async () => {
    const published = await publishedCase(documenter, reviewer);
    expect(await refused(documenter, 'publishCase', { code: published.code, version: published.version, ...WORDING })).toBe(
      'BAD_USER_INPUT',
    );
    const withdrawn = await step(reviewer, 'withdrawCase', published);
    const again = { title: { kk: 'Басқа атау' }, narrative: { kk: 'Басқа мәтін.' } };
    const proposed = await done(lawyer, 'publishCase', { code: withdrawn.code, version: withdrawn.version, ...again });
    expect((await waysTo(visitor, proposed)).byCode).toBe(false);
    await done(reviewer, 'publishCase', { code: proposed.code, version: proposed.version });
    const { case: read } = await visitor.data('query ($code: String!) { case(code: $code) { title languages } }', {
      code: published.code,
    });
    expect(read).toEqual({ title: 'Басқа атау', languages: ['KK'] });
  });

  it('keeps its public wording when the original is changed, and shows the public none of the change', async () => {
    const { code, version } = await publishedCase(documenter, reviewer);
    const changed = { title: { en: 'Another original' }, narrative: { en: 'Told again, with a name in it.' }, place: 'elsewhere' };
    expect(await done(documenter, 'updateCase', { code, version, ...changed })).toMatchObject({ version: version + 1, state: 'PUBLISHED' });
    const ASKED = 'query ($code: String!) { case(code: $code) { title(lang: EN) narrative(lang: EN) place } }';
    expect((await visitor.data(ASKED, { code })).case).toEqual({
      title: 'The public title',
      narrative: 'The public wording, made anew.',
      place: null,
    });
    expect((await documenter.data(ASKED, { code })).case).toEqual({
      title: 'Another original',
      narrative: 'Told again, with a name in it.',
      place: 'elsewhere',
    });
  });

  it('takes a second person to verify it and to publish it', async () => {
    const draft = await enteredCase();
    const submitted = await step(documenter, 'submitCase', draft);
    expect(await refused(documenter, 'verifyCase', asRead(submitted))).toBe('FORBIDDEN');
    expect(await refused(lawyer, 'verifyCase', asRead(submitted))).toBe('FORBIDDEN');
    const { code, version } = await step(reviewer, 'verifyCase', submitted);
    expect(await refused(reviewer, 'publishCase', { code, version, ...WORDING })).toBe('FORBIDDEN');
    const proposed = await done(documenter, 'publishCase', { code, version, ...WORDING });
    expect(await refused(documenter, 'publishCase', asRead(proposed))).toBe('FORBIDDEN');
    expect(await refused(lawyer, 'publishCase', asRead(proposed))).toBe('FORBIDDEN');
    expect(await refused(documenter, 'withdrawCase', { code: proposed.code })).toBe('FORBIDDEN');
    expect(await refused(visitor, 'publishCase', asRead(proposed))).toBe('UNAUTHENTICATED');
  });

  it('takes a second person even for who holds both roles', async () => {
    const both = await withBothRoles();
    const own = await step(both, 'submitCase', await done(both, 'createCase', caseInput()));
    expect(await refused(both, 'verifyCase', asRead(own))).toBe('FORBIDDEN');
    const { code, version } = await step(reviewer, 'verifyCase', own);
    const proposed = await done(both, 'publishCase', { code, version, ...WORDING });
    expect((await both.data('{ proposedPublications { code } }')).proposedPublications).not.toContainEqual({ code });
    expect(await refused(both, 'publishCase', asRead(proposed))).toBe('FORBIDDEN');
    expect(await done(reviewer, 'publishCase', asRead(proposed))).toMatchObject({ state: 'PUBLISHED' });
  });

  it('goes no step before its turn', async () => {
    const draft = await enteredCase();
    expect(await refused(reviewer, 'verifyCase', asRead(draft))).toBe('BAD_USER_INPUT');
    expect(await refused(reviewer, 'withdrawCase', { code: draft.code })).toBe('BAD_USER_INPUT');
    expect(await refused(reviewer, 'publishCase', asRead(draft))).toBe('BAD_USER_INPUT');
    expect(await refused(documenter, 'publishCase', { ...asRead(draft), ...WORDING })).toBe('BAD_USER_INPUT');
    const submitted = await step(documenter, 'submitCase', draft);
    expect(await refused(documenter, 'submitCase', asRead(submitted))).toBe('BAD_USER_INPUT');
    const verified = await step(reviewer, 'verifyCase', submitted);
    expect(await refused(documenter, 'publishCase', { ...asRead(verified), title: WORDING.title })).toBe('BAD_USER_INPUT');
    expect(await refused(documenter, 'publishCase', { ...asRead(verified), title: {}, narrative: {} })).toBe('BAD_USER_INPUT');
  });

  it('is approved as it was read: a wording proposed meanwhile is a conflict', async () => {
    const { code, version } = await verifiedCase(documenter, reviewer);
    const read = await done(documenter, 'publishCase', { code, version, ...WORDING });
    await done(lawyer, 'publishCase', { code, version: read.version, title: { en: 'Another' }, narrative: { en: 'Another.' } });
    const { errors } = await work(reviewer, 'publishCase', { code, version: read.version });
    expect(errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', version: read.version + 1 });
    expect((await waysTo(visitor, read)).byCode).toBe(false);
  });

  it('is not published without every survivor’s consent, nor while it is sealed', async () => {
    const consents = [consent('INTERNAL', 0), consent('INTERNAL', 1), consent('ANONYMISED_PUBLICATION', 0)];
    const { code, version } = await verifiedCase(documenter, reviewer, { consents });
    const proposed = await done(documenter, 'publishCase', { code, version, ...WORDING });
    expect(await refused(reviewer, 'publishCase', asRead(proposed))).toBe('CONSENT_REQUIRED');
    expect((await waysTo(visitor, proposed)).byCode).toBe(false);
    const { case: kept } = await documenter.data(
      'query ($code: String!) { case(code: $code) { state version publication { approved } } }',
      { code },
    );
    expect(kept).toEqual({ state: 'VERIFIED', version: proposed.version, publication: { approved: false } });

    const sealed = await done(await atTheVault(server.url, 'documenter'), 'updateCase', { ...asRead(proposed), confidentiality: 'SEALED' });
    expect(await refused(documenter, 'publishCase', { ...asRead(sealed), ...WORDING })).toBe('BAD_USER_INPUT');
  });

  it('is taken back while it is only proposed, and keeps its confidentiality', async () => {
    const { code, version } = await verifiedCase(documenter, reviewer, { confidentiality: 'PARTNER' });
    const proposed = await done(documenter, 'publishCase', { code, version, ...WORDING });
    expect(await step(reviewer, 'withdrawCase', proposed)).toMatchObject({ state: 'WITHDRAWN', confidentiality: 'PARTNER' });
    expect((await reviewer.data('{ proposedPublications { code } }')).proposedPublications).not.toContainEqual({ code });
  });

  const asRead = ({ code, version }: Shown) => ({ code, version });

  async function withBothRoles(): Promise<TestClient> {
    await sql(`UPDATE person SET roles = '{DOCUMENTER,REVIEWER}' WHERE email = 'advocate2@demo.example'`);
    return signedInAs(server.url, 'advocate2');
  }
});
