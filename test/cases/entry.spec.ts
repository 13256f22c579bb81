import { withServer } from '../kit/scene.js';
import { atTheVault } from '../vault/vault-work.js';
import {
  type CaseInput,
  caseInput,
  consent,
  done,
  ENGAGE,
  LINK,
  RECORD_CONSENT,
  refused,
  step,
  UNLINK,
  WORDING,
  work,
} from './case-work.js';

const ALL = `code version confidentiality occurredOn(precision: DAY) place region title(lang: EN) narrative(lang: RU) synthetic languages
  acts { violationType biasMotives setting perpetrators { type subtype role } } survivors { pseudonym ageBand sogi livingWithHiv }
  responses { type text } referrals { kind text } consents { purpose identityMode givenOn expiresOn withdrawn survivor { pseudonym } }`;
const CASE = 'query ($code: String!) { case(code: $code) { id version } }';

describe('entering cases and changing them', () => {
  const { server, documenter, lawyer, reviewer, reader, sql, enteredCase } = withServer({
    people: ['documenter', 'lawyer', 'reviewer', 'reader'],
  });

  /** Rows of every table but the audit's, where a refusal leaves its record (S33), and what the codes have come to. */
  const everything = async () => [
    await sql(
      `SELECT table_schema || '.' || table_name AS name, (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', table_schema, table_name), false, true, '')))[1]::text AS rows
         FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND (table_schema = 'public' OR table_name = 'job_common') AND table_name NOT LIKE 'audit%' ORDER BY 1`,
    ),
    await sql(`SELECT (SELECT json_agg(c) FROM case_code c) AS codes, (SELECT sum(version) FROM "case") AS versions`),
  ];

  it('keeps all that was entered', async () => {
    const { data } = await work(documenter, 'createCase', caseInput(), ALL);
    expect(data?.done).toMatchObject({
      version: 1,
      confidentiality: 'RESTRICTED',
      occurredOn: '2023-05-14',
      place: 'a park behind the invented cinema',
      region: 'KZ-75',
      title: 'The original title',
      narrative: 'Исходный рассказ.',
      synthetic: true,
      languages: ['EN', 'RU'],
      acts: [
        {
          violationType: 'BLACKMAIL',
          setting: 'ONLINE',
          biasMotives: ['SEXUAL_ORIENTATION'],
          perpetrators: [{ type: 'PRIVATE_INDIVIDUAL', subtype: 'DATING_APP_CONTACT', role: 'PERPETRATOR' }],
        },
        {
          violationType: 'REFUSAL_TO_REGISTER_COMPLAINT',
          biasMotives: [],
          perpetrators: [{ type: 'LAW_ENFORCEMENT', role: 'FAILED_TO_ACT' }],
        },
      ],
      survivors: [
        { pseudonym: 'Survivor A', ageBand: '25-34', sogi: 'GAY', livingWithHiv: null },
        { pseudonym: 'Survivor B', ageBand: null },
      ],
      responses: [{ type: 'COMPLAINT_REFUSED', text: 'The invented officer said no.' }],
      referrals: [{ kind: 'LEGAL_AID', text: 'an invented lawyer' }],
    });
    const consents = (data?.done as unknown as { consents: object[] } | undefined)?.consents ?? [];
    expect(consents).toHaveLength(6);
    expect(consents[0]).toEqual({
      purpose: 'INTERNAL',
      identityMode: 'PSEUDONYM',
      givenOn: '2023-06-01',
      expiresOn: null,
      withdrawn: false,
      survivor: { pseudonym: 'Survivor A' },
    });
  });

  it('gives the same case for the same key of the same person, at once or later, and another for another’s', async () => {
    const input = caseInput({ clientKey: 'form 7' });
    const [first, twin] = await Promise.all([done(documenter, 'createCase', input), done(documenter, 'createCase', input)]);
    expect(twin).toEqual(first);
    expect(await done(documenter, 'createCase', { ...input, title: { en: 'sent again' } })).toEqual(first);
    const others = await done(lawyer, 'createCase', input);
    expect(others.code).not.toBe(first.code);
    expect((await enteredCase()).code).not.toBe(first.code);
  });

  it('says of a key whose case its maker sees no more that it was used, and nothing else', async () => {
    const input = caseInput({ clientKey: 'form 8' });
    const { id } = await done(documenter, 'createCase', input);
    await sql('UPDATE "case" SET level = 3 WHERE id = $1', [id]);
    expect(await refused(documenter, 'createCase', input)).toBe('CONFLICT');
  });

  it('makes a sealed case its maker’s own', async () => {
    const sealed = await enteredCase({ confidentiality: 'SEALED' });
    expect(sealed.confidentiality).toBe('SEALED');
    expect((await documenter.data(CASE, { code: sealed.code })).case).toMatchObject({ version: 1 });
    for (const client of [lawyer, reviewer]) {
      expect(await client.errorCode(CASE, { code: sealed.code })).toBe('NOT_FOUND');
      expect(
        (await client.data('query ($text: String!) { cases(filter: { text: $text }) { totalCount } }', { text: sealed.code })).cases
          .totalCount,
      ).toBe(0);
    }
    expect(await refused(lawyer, 'updateCase', { code: sealed.code, version: 1, place: 'x' })).toBe('NOT_FOUND');
    expect(await done(documenter, 'updateCase', { code: sealed.code, version: 1, place: 'x' })).toMatchObject({
      version: 2,
      confidentiality: 'SEALED',
    });
  });

  it('seals a case for who does it, having proved anew who they are, and who entered it', async () => {
    const { code } = await enteredCase();
    expect(await refused(lawyer, 'updateCase', { code, version: 1, confidentiality: 'SEALED' })).toBe('FORBIDDEN');
    await done(await atTheVault(server.url, 'lawyer'), 'updateCase', { code, version: 1, confidentiality: 'SEALED' });
    for (const client of [documenter, lawyer]) expect((await client.data(CASE, { code })).case.version).toBe(2);
    expect(await reviewer.errorCode(CASE, { code })).toBe('NOT_FOUND');
  });

  it('changes what is given, clears what is null, and leaves the rest', async () => {
    const { code } = await enteredCase();
    const changes = {
      title: { en: 'New' },
      occurredMonth: '2023-07',
      occurredOn: null,
      place: null,
      acts: [{ violationType: 'EXTORTION', perpetrators: [] }],
      responses: [],
    };
    const { data } = await work(documenter, 'updateCase', { code, version: 1, ...changes }, ALL);
    expect(data?.done).toMatchObject({
      version: 2,
      title: 'New',
      narrative: 'Исходный рассказ.',
      occurredOn: '2023-07',
      place: null,
      region: 'KZ-75',
      acts: [{ violationType: 'EXTORTION', perpetrators: [] }],
      responses: [],
      referrals: [{ kind: 'LEGAL_AID' }],
    });
  });

  it('changes a text in the languages that are named, and leaves it in the others', async () => {
    const { code } = await enteredCase();
    const texts = 'kk: title(lang: KK) titleRu: title(lang: RU) en: title(lang: EN) languages version';
    const changed = async (version: number, changes: object) =>
      (await work(documenter, 'updateCase', { code, version, ...changes }, texts)).data?.done;
    expect(await changed(1, { title: { kk: 'Жаңа атау' } })).toMatchObject({
      kk: 'Жаңа атау',
      titleRu: 'Исходное название',
      en: 'The original title',
    });
    expect(await changed(2, { narrative: { kk: 'Оқиға.', en: null } })).toMatchObject({ languages: ['KK', 'RU'] });
    expect(await changed(3, { title: { kk: null, en: null } })).toMatchObject({ kk: 'Исходное название', en: 'Исходное название' });
    for (const title of [{ ru: null }, { kk: ' ' }, {}])
      expect([title, await refused(documenter, 'updateCase', { code, version: 4, title })]).toEqual([title, 'BAD_USER_INPUT']);
  });

  it('refuses a stale change with the current version; of two at once one is made', async () => {
    const { code } = await enteredCase();
    const both = await Promise.all(
      [documenter, lawyer].map((client, n) => work(client, 'updateCase', { code, version: 1, place: `place ${n}` })),
    );
    expect(both.map(({ errors }) => errors?.[0]?.extensions).toSorted()).toEqual([{ code: 'CONFLICT', version: 2 }, undefined]);
    const stale = { case: code, version: 1 };
    for (const [document, input] of [
      [ENGAGE, { ...stale, provision: 'kz/criminal-code/art/194', relation: 'VIOLATED' }],
      [LINK, { ...stale, recommendation: 'ECOM-2023-R1', reason: 'ILLUSTRATES' }],
    ] as const)
      expect((await documenter.query(document, { input })).errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', version: 2 });
    for (const mutation of ['submitCase', 'verifyCase', 'publishCase'] as const)
      expect(
        (await work(mutation === 'submitCase' ? documenter : reviewer, mutation, { code, version: 1 })).errors?.[0]?.extensions,
      ).toEqual({ code: 'CONFLICT', version: 2 });
  });

  it('links law and recommendations once each, and takes evidence away', async () => {
    const { code } = await enteredCase();
    const engagement = { case: code, provision: 'kz/criminal-code/art/194', relation: 'VIOLATED' };
    await documenter.data(ENGAGE, { input: { ...engagement, version: 1 } });
    expect(await documenter.errorCode(ENGAGE, { input: { ...engagement, version: 2 } })).toBe('BAD_USER_INPUT');
    const link = { case: code, recommendation: 'ECOM-2023-R1', reason: 'ILLUSTRATES', strength: 5, note: 'as told' };
    const { linkEvidence } = await documenter.data(LINK, { input: { ...link, version: 2 } });
    expect(await documenter.errorCode(LINK, { input: { ...link, version: 3 } })).toBe('BAD_USER_INPUT');
    expect(await reviewer.errorCode(UNLINK, { id: linkEvidence.id, version: 3 })).toBe('FORBIDDEN');
    expect(await documenter.errorCode(UNLINK, { id: linkEvidence.id, version: 2 })).toBe('CONFLICT');
    expect((await documenter.data(UNLINK, { id: linkEvidence.id, version: 3 })).unlinkEvidence).toEqual({ version: 4, evidenceFor: [] });
    expect(await documenter.errorCode(UNLINK, { id: linkEvidence.id, version: 4 })).toBe('NOT_FOUND');
    expect(await documenter.errorCode(UNLINK, { id: 'no id', version: 4 })).toBe('BAD_USER_INPUT');
  });

  it('tells the limit of a title to who wrote a longer one', async () => {
    const { errors } = await work(documenter, 'createCase', caseInput({ title: { ru: 'а'.repeat(20_000) } }), 'code');
    expect(errors?.[0]?.message).toBe('"title" has at most 300 characters in each language.');
    expect((await work(documenter, 'createCase', caseInput({ title: { ru: 'а'.repeat(300) } }), 'code')).errors).toBeUndefined();
  });

  it('keeps a subtype of a perpetrator under one of its types alone', async () => {
    const by = (type: string, subtype: string) =>
      caseInput({ acts: [{ violationType: 'BLACKMAIL', perpetrators: [{ type, subtype, role: 'PERPETRATOR' }] }] });
    const { errors } = await work(documenter, 'createCase', by('PRIVATE_INDIVIDUAL', 'POLYCLINIC_DOCTOR'), 'code');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('appliesTo') });
    const { code } = await done(documenter, 'createCase', by('HEALTHCARE_PROVIDER', 'POLYCLINIC_DOCTOR'));
    for (const type of ['PRIVATE_INDIVIDUAL', 'ORGANISED_GROUP', 'ONLINE_ACTOR'])
      expect(await refused(documenter, 'createCase', by(type, 'DATING_APP_CONTACT'))).toBeUndefined();
    const changed = { code, version: 1, acts: by('EMPLOYER', 'SCHOOL_STAFF').acts };
    expect(await refused(documenter, 'updateCase', changed)).toBe('BAD_USER_INPUT');
  });

  it('records no consent to be told of by name in figures or in what is published', async () => {
    const named = (purpose: string) => [...caseInput().consents, consent(purpose, 0, { identityMode: 'NAMED' })];
    for (const purpose of ['STATISTICS', 'ANONYMISED_PUBLICATION'])
      expect(await refused(documenter, 'createCase', caseInput({ consents: named(purpose) }))).toBe('BAD_USER_INPUT');
    const { survivors } = await enteredCase({ consents: named('LITIGATION') });
    const terms = { survivor: survivors[0].id, identityMode: 'NAMED', givenOn: '2023-06-01', way: 'signed form', language: 'RU' };
    const { errors } = await documenter.query(RECORD_CONSENT, { input: { ...terms, purpose: 'ANONYMISED_PUBLICATION' } });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('appliesTo') });
    expect(await documenter.errorCode(RECORD_CONSENT, { input: { ...terms, purpose: 'MEDIA' } })).toBeUndefined();
  });

  it('leaves nothing behind of what it refuses', async () => {
    const { code, survivors } = await enteredCase();
    const submitted = await step(documenter, 'submitCase', await enteredCase());
    const before = await everything();
    const bad: [Partial<CaseInput>, string][] = [
      [{ consents: [] }, 'CONSENT_REQUIRED'],
      [{ consents: [consent('INTERNAL', 0)] }, 'CONSENT_REQUIRED'],
      [{ consents: [consent('INTERNAL', 0), consent('STATISTICS', 1)] }, 'CONSENT_REQUIRED'],
      [{ consents: [consent('INTERNAL', 2)] }, 'BAD_USER_INPUT'],
      [{ consents: [0, 1].map((survivor) => consent('INTERNAL', survivor, { expiresOn: '2023-12-31' })) }, 'BAD_USER_INPUT'],
      [{ survivors: [] }, 'BAD_USER_INPUT'],
      [{ survivors: [{ pseudonym: 'A', sogi: 'NO_SUCH' }, { pseudonym: 'B' }] }, 'BAD_USER_INPUT'],
      [{ confidentiality: 'PUBLIC' }, 'BAD_USER_INPUT'],
      [{ region: 'US-NY' }, 'BAD_USER_INPUT'],
      [{ occurredMonth: '2023' }, 'BAD_USER_INPUT'],
      [{ occurredMonth: '2023-13' }, 'BAD_USER_INPUT'],
      [{ occurredMonth: '2099-01', occurredOn: null }, 'BAD_USER_INPUT'],
      [{ occurredOn: '2023-06-01' }, 'BAD_USER_INPUT'],
      [{ acts: [] }, 'BAD_USER_INPUT'],
      [{ acts: [{ violationType: 'NO_SUCH', perpetrators: [] }] }, 'BAD_USER_INPUT'],
      [{ acts: [{ violationType: 'BLACKMAIL', perpetrators: [{ type: 'RELATIVE', role: 'NO_SUCH' }] }] }, 'BAD_USER_INPUT'],
      [{ referrals: [{ kind: 'NO_SUCH' }] }, 'BAD_USER_INPUT'],
      [{ title: {} }, 'BAD_USER_INPUT'],
      [{ title: { ru: '\u200b\u2060\u00ad' } }, 'BAD_USER_INPUT'],
      [{ title: { ru: '\u3164\u2800\u115f' } }, 'BAD_USER_INPUT'],
      [{ title: { ru: 'Звонки с \u202e76543211077+\u202c' } }, 'BAD_USER_INPUT'],
      [{ narrative: { ru: '\u200b' } }, 'BAD_USER_INPUT'],
      [{ title: { ru: 'а'.repeat(301) } }, 'BAD_USER_INPUT'],
      [{ narrative: { ru: 'а'.repeat(20_001) } }, 'BAD_USER_INPUT'],
      [{ narrative: { en: 'x'.repeat(20_001) } }, 'BAD_USER_INPUT'],
      [{ place: 'a\u0000b' }, 'BAD_USER_INPUT'],
      [{ narrative: { en: 'a\u0000b' } }, 'BAD_USER_INPUT'],
    ];
    for (const [changes, expected] of bad)
      expect([changes, await refused(documenter, 'createCase', caseInput(changes))]).toEqual([changes, expected]);
    for (const change of [
      { acts: [{ violationType: 'NO_SUCH', perpetrators: [] }] },
      { region: 'XX' },
      { confidentiality: 'PUBLIC' },
      { occurredMonth: '2023-06' },
      { acts: [] },
    ])
      expect([change, await refused(documenter, 'updateCase', { code, version: 1, title: { en: 'not kept' }, ...change })]).toEqual([
        change,
        'BAD_USER_INPUT',
      ]);
    expect(await refused(documenter, 'verifyCase', { code: submitted.code, version: submitted.version })).toBe('FORBIDDEN');
    expect(await refused(documenter, 'publishCase', { code, version: 1, ...WORDING })).toBe('BAD_USER_INPUT');
    expect(await refused(reader, 'createCase', caseInput())).toBe('FORBIDDEN');
    const engagement = { case: code, version: 1, provision: 'kz/no-such', relation: 'VIOLATED' };
    expect(await documenter.errorCode(ENGAGE, { input: engagement })).toBe('NOT_FOUND');
    expect(
      await documenter.errorCode(LINK, {
        input: { case: code, version: 1, recommendation: 'ECOM-2023-R1', reason: 'ILLUSTRATES', strength: 6 },
      }),
    ).toBe('BAD_USER_INPUT');
    const past = {
      survivor: survivors[0].id,
      purpose: 'MEDIA',
      identityMode: 'NAMED',
      givenOn: '2020-01-01',
      way: 'w',
      language: 'EN',
      expiresOn: '2020-01-02',
    };
    expect(await documenter.errorCode(RECORD_CONSENT, { input: past })).toBe('BAD_USER_INPUT');

    expect(await everything()).toEqual(before);
  });
});
