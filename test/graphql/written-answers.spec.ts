import { readFileSync } from 'node:fs';
import { Reads } from '#libs/platform';
import type { Answer, TestClient } from '../kit/client.js';
import { withServer } from '../kit/scene.js';
import { WITHOUT_LIMITS } from '../kit/server.js';

const DOCUMENTS = new URL('../../apps/web/src/generated/persisted-documents.json', import.meta.url);
const PAGES = Object.values(JSON.parse(readFileSync(DOCUMENTS, 'utf8')) as Record<string, string>).flatMap((text) => {
  const name = /\bquery (\w+)/.exec(text)?.[1];
  return name ? [{ name, text }] : [];
});

/** Pages whose answers take code: search, figures, what is found in a wording, accounts, and what the vault’s own role reads. */
const BY_CODE =
  `AuditedPeople People AuditChain CheckWording PublishedFindings ProposedWording SuggestedLaw FindToLink FindProvisions MoreHits Search
  CasesInNumbers Statistics Session OwnAccount VaultGrants VaultErasures Vocabularies Waiting`.split(/\s+/);

const CASES = ['KZ-2023-SX86V', 'KZ-2023-SRYY2'].map((code) => ({ code }));
const PROVISIONS = [
  { path: 'kz/criminal-code/art/194', on: '2024-03-01', lang: 'KK' },
  { path: 'kz/const-1995/art/14', on: '2019-03-01' },
];
const DECISIONS = [{ code: 'toonen-v-australia-1994', lang: 'RU' }, { code: 'no-such-decision' }];
const RECOMMENDATIONS = [{ code: 'ECOM-2023-R1', lang: 'RU' }, { code: 'ECOM-2023-R2' }];
const VARIABLES: Record<string, Record<string, unknown>[]> = {
  Case: [
    { ...CASES[0], staff: true, lang: 'EN', reading: 'RU' },
    { ...CASES[0], staff: false, edition: 'PUBLIC' },
    { ...CASES[1], staff: true, edition: 'ORIGINAL', lang: 'KK' },
    { code: 'KZ-2023-NNNNN', staff: true },
  ],
  SimilarCases: CASES,
  CaseWording: CASES,
  CaseOfVault: CASES,
  Decision: DECISIONS,
  CasesOfDecision: DECISIONS,
  LawOnDay: [{ on: '2024-03-01', paths: PROVISIONS.map(({ path }) => path) }],
  ChangedLaw: PROVISIONS,
  CasesOfProvision: PROVISIONS.map(({ path }) => ({ path })),
  DecisionsOfProvision: PROVISIONS.map(({ path }) => ({ path })),
  Provision: PROVISIONS,
  ProvisionName: PROVISIONS,
  EvidenceOfRecommendation: RECOMMENDATIONS.map((each) => ({ ...each, first: 10 })),
  Recommendation: RECOMMENDATIONS,
  AssessedRecommendation: RECOMMENDATIONS,
  ProvisionsOf: [{ lang: 'RU' }],
};

const USUAL = { title: { en: 'A title' }, narrative: { en: 'What happened.' }, words: 'law', by: ['REGION'], code: CASES[0]!.code };

/** The same question, which an executor answers: what `deployment` says is no row of the database. */
const executed = (text: string) => text.replace(/\bquery \w+\s*(\([^)]*\))?\s*\{/, '$& executed: deployment { synthetic }');

/** Without what tells the two questions apart: where a field stands in the text, and what it cost. */
function plain({ data, errors }: Answer<Record<string, unknown> | null>) {
  const { executed: _, ...rest } = data ?? {};
  return { data: data && rest, errors: errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions?.code })) };
}

describe('an answer that PostgreSQL writes', () => {
  const people = ['reader', 'partner', 'lawyer', 'reviewer', 'admin'] as const;
  const { as, visitor, owner, lawyer, reviewer, admin } = withServer({ people, settings: WITHOUT_LIMITS });
  const { read } = Reads.prototype;
  const readings: boolean[] = [];
  beforeAll(() => {
    Reads.prototype.read = function (info, spec) {
      readings.push(!!info.written);
      return read.call(this, info, spec) as never;
    };
  });
  afterAll(() => {
    Reads.prototype.read = read;
  });
  const answerOf = async (asker: TestClient, text: string, variables: Record<string, unknown> = {}) => {
    readings.length = 0;
    const answer = plain(await asker.query(text, variables));
    return { answer, written: readings.includes(true) };
  };

  it.each(['visitor', ...people] as const)('is what an executor makes of the rows, on every page (%s)', async (who) => {
    const asker = who === 'visitor' ? visitor : await as(who);
    for (const { name, text } of PAGES.filter((page) => !BY_CODE.includes(page.name)))
      for (const variables of VARIABLES[name] ?? [{}]) {
        await asker.query(text, variables); // a reading that is recorded is one of what the audit shows
        const byRows = await answerOf(asker, executed(text), variables);
        const byDatabase = await answerOf(asker, text, variables);
        expect({ name, variables, ...byDatabase.answer }).toEqual({ name, variables, ...byRows.answer });
        expect([name, byRows.written]).toEqual([name, false]);
      }
  });

  it('is that of every page but those whose answers take code', async () => {
    const byCode: string[] = [];
    for (const { name, text } of PAGES) {
      const answers = [];
      for (const asker of [admin, reviewer, lawyer]) answers.push(await answerOf(asker, text, VARIABLES[name]?.[0] ?? USUAL));
      if (!answers.some(({ written }) => written)) byCode.push(name);
    }
    expect(byCode.sort()).toEqual(BY_CODE.sort());
  });

  it('says of a value that must be there and is not what an executor says', async () => {
    await owner.query(
      `CREATE OR REPLACE FUNCTION provision_status(provision uuid, day date) RETURNS text LANGUAGE sql STABLE AS 'SELECT NULL::text'`,
    );
    const text = 'query Q($path: String!) { provision(path: $path) { label status } }';
    const { answer } = await answerOf(visitor, text, PROVISIONS[0]);
    expect(answer).toEqual((await answerOf(visitor, executed(text), PROVISIONS[0])).answer);
    expect(answer).toEqual({
      data: { provision: null },
      errors: [{ message: expect.any(String), path: ['provision', 'status'], code: 'INTERNAL' }],
    });
  });
});
