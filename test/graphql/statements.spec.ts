import { anonymous } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';
import { endsBeforeAnswers, statementsOf } from '../kit/statements.js';

const LISTS: [string, (first: number) => string][] = [
  [
    'cases with all that hangs on them',
    (
      first,
    ) => `{ cases(first: ${first}) { totalCount pageInfo { hasNextPage } edges { cursor node { code title narrative region acts { violationType biasMotives perpetrators { type role } }
    engagements { relation provision { path heading instrument { title } } version { summary validFrom } } responses { type text } referrals { kind } survivors { pseudonym } consents { purpose } publication { title }
    evidenceFor { reason recommendation { code status } } similar(first: 3) { code } } } } }`,
  ],
  [
    'evidence',
    (first) =>
      `{ evidence(recommendation: "ECOM-2023-R2", purpose: INTERNAL, first: ${first}) { totalCount withheld { count } edges { node { reason note case { code acts { violationType } engagements { provision { path } } } } } } }`,
  ],
  [
    'recommendations with their evidence and what is withheld',
    (
      first,
    ) => `{ recommendations(first: ${first}) { edges { node { code status stateClaim { implementation } assessments { summary sources { url } } aligned { code } targets { path }
    evidence(purpose: UN_SUBMISSION, first: 5) { totalCount withheld { count } edges { node { case { code } } } } } } } }`,
  ],
  [
    'provisions with their cases and recommendations',
    (first) =>
      `{ provisions(first: ${first}, filter: {text: "art/14", instruments: ["kz/const-1995", "kz/criminal-code"]}) { edges { node { path status version { summary } children { path } cases(first: 5) { totalCount edges { node { code acts { violationType } } } } recommendations { code evidence(first: 2) { totalCount } } } } } }`,
  ],
  [
    'vocabularies with their terms',
    (first) =>
      `{ vocabularies(names: ["${['region', 'theme', 'setting', 'sogi', 'purpose', 'trend'].slice(0, Math.min(first, 6)).join('", "')}"]) { name terms { code label } } }`,
  ],
]; // prettier-ignore

describe('statements that a request sends', () => {
  const { server, owner, reviewer } = withServer({ people: ['reviewer'], settings: WITHOUT_LIMITS });

  const sentFor = (document: string, variables = {}, client = reviewer) => statementsOf(() => client.data(document, variables));

  /** What reads, by its first words: that a sensitive read is written down is another statement, and hangs on what was read. */
  const reading = (sent: { text: string }[]) =>
    sent.map(({ text }) => text.slice(0, 60)).filter((text) => /^SELECT (?!set_config)/.test(text));

  it.each(LISTS)('are as many for one of %s as for fifty', async (_, list) => {
    // what is recorded of the reading is one statement too, and within the minute it is the same reading
    await sentFor(list(1));
    const first = await sentFor(list(50));
    expect(first.filter(({ text }) => text.startsWith('INSERT INTO audit_entry')).length).toBeLessThanOrEqual(1);
    const one = await sentFor(list(1));
    const fifty = await sentFor(list(50));
    expect(reading(fifty)).toEqual(reading(one));
    expect(fifty.length).toBeLessThanOrEqual(15);
  });

  it('of a page with all that hangs on it are one, with one round trip for its settings', async () => {
    const sent = await sentFor(LISTS[0]![1](50), {}, anonymous(server.url));
    expect(sent.map(({ text }) => text.split(/[ (;]/)[0])).toEqual(['BEGIN', 'SELECT', 'COMMIT']);
    expect(sent[0]!.text).toMatch(
      /^BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL ROLE dalel_public; LOCK TABLE public\.rights_lock IN ACCESS SHARE MODE; SELECT set_config/,
    );
  });

  it.each([
    ['{ cases(first: 2) { edges { node { code } } } }', true],
    ['{ __typename cases(first: 2) { edges { node { code } } } }', true],
    ['{ cases(first: 2) { edges { node { code } } } type: __typename }', true],
    ['{ __typename cases(first: 2) { edges { node { code } } } recommendations(first: 2) { edges { node { code } } } }', false],
  ])('leave in one write with COMMIT where one question is asked: %s', async (document, inOne) => {
    const ends = await endsBeforeAnswers(() => anonymous(server.url).data(document));
    expect(ends).toEqual([inOne]);
  });

  it('hold no value that the asker wrote: those are parameters', async () => {
    const sent = await sentFor(
      `query ($text: String, $code: String!) { cases(filter: {text: $text, regions: ["KZ-75"], occurredFrom: "2023-02-03"}) { edges { node { t: title(lang: RU) similar(first: 7) { code } } } } case(code: $code) { code } provision(path: "kz/criminal-code/art/194", asOf: "2023-05-06") { status(on: "2023-07-08") } }`,
      { text: "canary' words", code: 'KZ-2023-SX86V' },
    );
    const all = sent.map(({ text }) => text).join('\n');
    for (const value of ['canary', 'KZ-75', '2023-02-03', 'KZ-2023-SX86V', 'criminal-code', '2023-05-06', '2023-07-08'])
      expect(all).not.toContain(value);
  });

  it('read the edition that is asked for, by a variable too, and no other', async () => {
    const document = 'query ($edition: Edition) { cases(first: 2) { edges { node { title(lang: EN, edition: $edition) } } } }';
    const tables: string[][] = [];
    for (const edition of ['PUBLICATION', 'ORIGINAL', null, 'PUBLICATION', undefined]) {
      const text = (await sentFor(document, { edition })).map((sent) => sent.text).join('\n');
      tables.push(['case_text', 'publication'].filter((table) => text.includes(`FROM ${table} `)));
    }
    const both = ['case_text', 'publication'];
    expect(tables).toEqual([['publication'], ['case_text'], both, ['publication'], both]);
  });

  it('take no names of the public’s columns that it has no right to', async () => {
    const sent = await sentFor(LISTS[0]![1](5), {}, anonymous(server.url));
    expect(sent.map(({ text }) => text).join('\n')).not.toMatch(
      /(FROM|JOIN) "?(case_text|case_particulars|survivor|consent|person|response_text|referral|evidence_note)\b|created_by|verified_by|proposed_by/,
    );
  });

  it('run in one read-only transaction', async () => {
    const writing = /REPEATABLE READ READ ONLY/;
    for (const document of ['{ cases { totalCount } }', '{ cases { totalCount } recommendations { totalCount } }', LISTS[2]![1](3)]) {
      const opened = (await sentFor(document)).filter(({ text }) => /^BEGIN/.test(text) && !/dalel_sign_in/.test(text));
      expect(opened).toHaveLength(1);
      expect(opened[0]!.text).toMatch(writing);
    }
  });

  it('see one state of the data throughout a request, though it changes meanwhile', async () => {
    const document = `{ ${Array.from({ length: 9 }, (_, i) => `c${i}: cases(first: 1, orderBy: CODE_ASC) { totalCount edges { node { region } } }`).join(' ')} recommendations(first: 20) { edges { node { evidence { totalCount } } } } }`;
    let asking = true;
    const changing = (async () => {
      for (let i = 0; asking; i++) {
        await owner.query(`UPDATE "case" SET region = $1 WHERE code = 'KZ-2023-SX86V'`, [i % 2 ? 'KZ-75' : 'KZ-71']);
        await new Promise((done) => setTimeout(done, 1));
      }
    })();
    try {
      for (let i = 0; i < 40; i++) {
        const { recommendations: _, ...pages } = await reviewer.data(document);
        expect(new Set(Object.values(pages).map((page) => JSON.stringify(page))).size).toBe(1);
      }
    } finally {
      asking = false;
      await changing;
    }
  });

  it('are prepared by name from their second run on, under another name for another role', async () => {
    const document = '{ cases(first: 3) { edges { node { code region state } } } }';
    const names: (string | undefined)[] = [];
    for (const client of [reviewer, reviewer, reviewer, anonymous(server.url), anonymous(server.url)]) {
      const sent = await sentFor(document, {}, client);
      names.push(sent.find(({ text }) => text.includes('row_to_json'))!.name);
    }
    expect(names[0]).toBeUndefined();
    expect(names[1]).toMatch(/^staff-/);
    expect(names[2]).toBe(names[1]);
    expect(names.slice(3)).toEqual([undefined, expect.stringMatching(/^public-/)]);
  });

  it('are not prepared without end: ever other questions leave a bounded number of plans', async () => {
    const nobody = anonymous(server.url);
    const fields = ['code', 'id', 'region', 'state', 'synthetic', 'confidentiality', 'version', 'languages', 'title', 'titleLanguage'];
    const question = (i: number) => `{ cases(first: 1) { edges { node { ${fields.filter((_, bit) => i & (1 << bit)).join(' ')} } } } }`;
    const names = new Set<string>();
    const sent = await statementsOf(async () => {
      for (let i = 1; i <= 330; i++) for (let again = 0; again < 2; again++) await nobody.data(question(i));
    });
    for (const { name } of sent) if (name) names.add(name);
    expect(names.size).toBeGreaterThan(100);
    expect(names.size).toBeLessThanOrEqual(300);
  });

  it('cannot write, not even by what they call', async () => {
    const entries = async () =>
      Number((await owner.query(`SELECT count(*) AS n FROM audit_entry WHERE action = 'case.written-by-reading'`)).rows[0].n);
    await owner.query(`
      CREATE OR REPLACE FUNCTION provision_status(provision uuid, day date) RETURNS text LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO audit_entry (person_id, action) VALUES (current_setting('app.person')::uuid, 'case.written-by-reading');
        RETURN 'IN_FORCE';
      END $$`);
    for (const document of [
      '{ provision(path: "kz/criminal-code/art/194") { status } }',
      '{ viewer { roles } provision(path: "kz/criminal-code/art/194") { status cases { totalCount } } }',
    ])
      expect(await reviewer.errorCode(document)).toBe('INTERNAL');
    expect(await entries()).toBe(0);
  });

  it('that give nothing where something must be are our fault, told without a word of the inside (S22)', async () => {
    await owner.query(
      `CREATE OR REPLACE FUNCTION provision_status(provision uuid, day date) RETURNS text LANGUAGE sql AS 'SELECT NULL::text'`,
    );
    const { data, errors } = await reviewer.query(
      '{ provision(path: "kz/criminal-code/art/194") { status } cases(first: 1) { totalCount } }',
    );
    expect(data).toEqual({ provision: null, cases: { totalCount: expect.any(Number) } });
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toEqual({ code: 'INTERNAL', reference: expect.any(String) });
    expect(JSON.stringify(errors)).not.toMatch(/Provision\.|non-null/i);
  });
});
