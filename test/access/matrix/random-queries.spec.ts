import { contractOf } from '../../kit/all-fields.js';
import { type TestClient } from '../../kit/client.js';
import { withServer } from '../../kit/scene.js';
import { WITHOUT_LIMITS } from '../../kit/server.js';
import { codesIn } from '../../kit/who-sees-what.js';
import { readsCase, type Standing, shows } from '../policy/matrix.js';
import { ASKERS, COMBINATIONS, COMMON_WORD, PLANTED, type PlantedCase, provisionPaths } from './matrix-cases.js';
import { createMatrixDatabase } from './matrix-database.js';
import { type Pools, RandomQueries } from './random-queries.js';

/** `npm test` asks some; `npm run test:access -- --full` asks 10,000. Split among the three who ask. */
const QUERIES = Number(process.env['DALEL_FUZZ_QUERIES'] ?? 600);
const SEED = Number(process.env['DALEL_FUZZ_SEED'] ?? 20_241_125);
const AT_ONCE = 4;

/** From which standing a text is read, by the word that it says of itself. */
const PARTS: [pattern: RegExp, from: Standing][] = [
  [/\boriginal zz/, 1],
  [/\b(response|referral|step|note) of KZ-/, 1],
  [/\b(place|notes|pseudonym|way) zz/, 2],
];

describe('random queries (S5, S9, S22)', () => {
  const { owner, visitor, as } = withServer({ database: createMatrixDatabase, settings: WITHOUT_LIMITS });
  let pools: Pools;
  /** Of every row that belongs to a case: its id, and which case. */
  const caseOfId = new Map<string, PlantedCase>();
  const byCode = new Map(PLANTED.map((each) => [each.code, each]));

  beforeAll(async () => {
    await learnIds();
    pools = await poolsOf();
  });

  async function learnIds(): Promise<void> {
    const byId = new Map(PLANTED.map((each) => [each.id, each]));
    const { rows: tables } = await owner.query<{ name: string; of: string }>(`
      SELECT i.table_name AS name, CASE i.table_name WHEN 'case' THEN 'id' ELSE 'case_id' END AS of FROM information_schema.columns i
       WHERE i.table_schema = 'public' AND i.column_name = 'id' AND i.data_type = 'uuid'
         AND (i.table_name = 'case' OR EXISTS (SELECT FROM information_schema.columns k WHERE k.table_name = i.table_name AND k.column_name = 'case_id'))`);
    for (const { name, of } of tables)
      for (const { id, of_case } of (await owner.query(`SELECT id, ${of} AS of_case FROM "${name}"`)).rows)
        caseOfId.set(id, byId.get(of_case)!);
  }

  async function poolsOf(): Promise<Pools> {
    const column = async (sql: string) => (await owner.query(sql)).rows.map((row) => String(Object.values(row)[0]));
    const terms = (vocabulary: string) => column(`SELECT code FROM vocabulary_term WHERE vocabulary = '${vocabulary}'`);
    const recommendations = await column('SELECT code FROM recommendation');
    const provisions = [...(await provisionPaths(owner)), 'kz/criminal-code'];
    const words = [
      COMMON_WORD,
      'matrx',
      'шантаж',
      'blackmail',
      'psevdonym',
      'canery',
      'KZ-2013-S',
      ...COMBINATIONS.slice(0, 40).map(({ word }) => word),
    ];
    return {
      anything: [...words, 'KK', 'violation-type'],
      dates: ['2011-05-01', '2014-01-31', '2016-03-01', '2019-12-31', '2023-05-14'],
      code: [...PLANTED.map(({ code }) => code), ...recommendations],
      recommendation: recommendations,
      recommendations,
      path: provisions,
      citation: ['488/1992', 'kz-supreme-court-wa-wb-2019', 'canary decision'],
      provisions,
      query: words,
      text: words,
      violationTypes: await terms('violation-type'),
      perpetratorTypes: await terms('perpetrator-type'),
      biasMotives: await terms('bias-motive'),
      responses: await terms('response-type'),
      regions: await terms('region'),
      themes: await terms('theme'),
      names: ['violation-type', 'region'],
      after: ['', 'bm90aGluZw', 'eyJvIjoxfQ'],
    };
  }

  it.each(['the public', 'reader', 'partner'] as const)(
    'tell %s nothing outside the matrix, and none is an INTERNAL error',
    async (name) => {
      const client = name === 'the public' ? visitor : await as(name);
      const queries = new RandomQueries(await contractOf(client), pools, SEED + name.length);
      const all = Array.from({ length: Math.ceil(QUERIES / 3) }, () => queries.next());
      const wrong: string[] = [];
      let answered = 0;
      let rowCount = 0;
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let query = all.pop(); query && wrong.length < 3; query = all.pop()) {
            const answer = await ask(client, query);
            answered += 1;
            rowCount += codesIn(answer).length;
            const found = outside(ASKERS[name], answer);
            if (found.length > 0) wrong.push(`${found.join('; ')} in the answer to ${query}`);
          }
        }),
      );
      expect(wrong).toEqual([]);
      expect(answered).toBe(Math.ceil(QUERIES / 3));
      expect(rowCount).toBeGreaterThan(QUERIES / 10);
    },
    600_000,
  );

  const ask = async (client: TestClient, query: string): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const sent = () => client.request('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
    // a connection that was kept open may be closed the moment it is used again: reading is asked once more
    return (await sent().catch(sent)).text();
  };

  function outside(asker: (typeof ASKERS)[keyof typeof ASKERS], answer: string): string[] {
    const found: string[] = [];
    if (/"extensions":\{"code":"INTERNAL"/.test(answer)) found.push(`an INTERNAL error: ${answer.match(/"errors":\[.{0,300}/)?.[0]}`);
    if (!answer.startsWith('{"')) found.push(`no answer: ${answer.slice(0, 100)}`);
    for (const code of codesIn(answer)) {
      const of = byCode.get(code);
      if (of && !shows(asker, of, 'by code')) found.push(`${code} is hidden`);
    }
    for (const [id] of answer.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g)) {
      const of = caseOfId.get(id);
      if (of && !readsCase(asker, of)) found.push(`${id} belongs to ${of.code}`);
    }
    for (const [pattern, from] of PARTS)
      if (pattern.test(answer) && (asker.standing === 'public' || from === 'public' || asker.standing < from)) found.push(`${answer.match(pattern)?.[0]} is for others`); // biome-ignore format: one line reads better
    for (const [, state, code] of answer.matchAll(/wording (\w+) zz\w+ of (KZ-\d{4}-\w+)/g))
      if (!shows(asker, byCode.get(code!)!, 'its approved wording')) found.push(`the ${state} wording of ${code}`);
    const canary = answer.match(/canary[^"]{0,40}/);
    if (canary) found.push(canary[0]);
    return found;
  }
});
