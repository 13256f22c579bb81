import type { TestClient } from '../../kit/client.js';
import { askInBulk, type BulkQuestion, type BulkReply } from '../../kit/in-bulk.js';
import { codesIn } from '../../kit/who-sees-what.js';
import type { PathName } from '../policy/matrix.js';
import { COMBINATIONS, COMMON_WORD, type Combination, PLANTED } from './matrix-cases.js';

/** What came back by one path for one combination: the codes, or where it is a count how many. */
export type Answers = Record<PathName, Map<Combination, string[] | number>>;

const COUNTED = [
  'in a count',
  'in the count of a provision',
  'in the count of evidence for the UN',
  'in a facet',
  'in a statistic',
] as const;

/** Asks for every case of the matrix by every path, many to a request, as this client. */
export async function askAll(client: TestClient, provisions: readonly string[], recommendations: readonly string[]): Promise<Answers> {
  const answers = new Collected();
  for (const part of [byCode, byList, byMonth, byProvision, byEvidence, bySearch])
    await part({ client, answers, provisions, recommendations });
  const statistics = await client.query('{ statistics(by: [MONTH], purpose: STATISTICS) { scope cells { keys { code } count } } }');
  for (const each of COMBINATIONS) {
    const cell = statistics.data?.statistics?.cells.find(({ keys }: { keys: { code: string }[] }) => keys[0]!.code === each.month);
    answers.count('in a statistic', each, statistics.data?.statistics?.scope === 'LIVE' && cell ? cell.count : 0);
  }
  return answers.answers;
}

interface Asking {
  client: TestClient;
  answers: Collected;
  provisions: readonly string[];
  recommendations: readonly string[];
}

class Collected {
  readonly answers = {} as Answers;
  private readonly combinationOf = new Map(PLANTED.map(({ code, combination }) => [code, combination]));

  see(path: PathName, code: string): void {
    const of = this.combinationOf.get(code);
    if (!of) throw new Error(`${code} is no case of the matrix`);
    const codes = (this.of(path).get(of) ?? []) as string[];
    if (!codes.includes(code)) this.of(path).set(of, [...codes, code].sort());
  }

  count(path: PathName, of: Combination, count: number): void {
    this.of(path).set(of, count);
  }

  private of(path: PathName): Map<Combination, string[] | number> {
    this.answers[path] ??= new Map(COMBINATIONS.map((each) => [each, (COUNTED as readonly string[]).includes(path) ? 0 : []]));
    return this.answers[path];
  }
}

/** A purpose that is not this asker's to name: nothing is told. */
const REFUSED = ['UNAUTHENTICATED', 'FORBIDDEN'];

async function inBulk<T, Data>(
  client: TestClient,
  all: readonly T[],
  question: BulkQuestion<T>,
  take: (each: T, answer: Data, errors: BulkReply<T, Data>['errors']) => void,
) {
  for (const { each, answer, errors } of await askInBulk<T, Data>(client, all, question)) {
    if (errors.some(({ extensions }) => REFUSED.includes(String(extensions?.['code'])))) return;
    take(each, answer as Data, errors);
  }
}

const PARTS = `code occurredOn title(edition: ORIGINAL, lang: EN) place survivors { pseudonym } publication { title(lang: EN) }
  acts { violationType perpetrators { type } } engagements { provision { path } } responses { type } evidenceFor { recommendation { code } }`;
interface Parts {
  code: string;
  occurredOn: string;
  title: string | null;
  place: string | null;
  survivors: { pseudonym: string }[];
  publication: { title: string } | null;
  acts: { violationType: string; perpetrators: unknown[] }[];
  engagements: unknown[];
  responses: unknown[];
  evidenceFor: unknown[];
}

const ABSENT_ERROR = [{ message: expect.any(String), path: [expect.any(String)], extensions: { code: 'NOT_FOUND' } }];

async function byCode({ client, answers }: Asking): Promise<void> {
  const messages = new Set<string>();
  const codes = [...PLANTED.map(({ code }) => code), 'KZ-1999-S9999'];
  await inBulk(
    client,
    codes,
    { field: `case(code: $code) { ${PARTS} }`, types: '$code: String!', of: (code) => ({ code }) },
    (code, found: Parts | null, errors) => {
      if (!found) {
        // the same words as for what is not there: what was asked for is not repeated, and nothing else is said
        expect(errors).toMatchObject(ABSENT_ERROR);
        messages.add(JSON.stringify(errors?.map(({ path: _, ...error }) => ({ ...error, locations: null }))));
        return;
      }
      answers.see('by code', code);
      if (found.occurredOn.length > 4) answers.see('by its month', code);
      if (found.publication) answers.see('its approved wording', code);
      if (found.title?.includes('original')) answers.see('its original text', code);
      if (found.place) answers.see('its particulars', code);
      if (found.survivors.length > 0) answers.see('its survivors', code);
    },
  );
  expect([...messages]).toHaveLength(1);
}

async function byList({ client, answers }: Asking): Promise<void> {
  let after: string | undefined;
  do {
    const { cases } = await client.data(
      `query ($after: String) { cases(first: 50, after: $after) { pageInfo { hasNextPage endCursor } edges { node { ${PARTS} } } } }`,
      { after },
    );
    for (const { node } of cases.edges as { node: Parts }[]) {
      answers.see('in the list', node.code);
      const children = [node.acts, node.acts[0]?.perpetrators, node.engagements, node.responses, node.evidenceFor];
      if (children.every((list) => list && list.length > 0)) answers.see('through a loader', node.code);
    }
    after = cases.pageInfo.hasNextPage ? cases.pageInfo.endCursor : undefined;
  } while (after);
}

const WITHIN = { text: '{ occurredFrom: $from, occurredTo: $to }', types: '$from: Date!, $to: Date!' };
const within = ({ month }: Combination) => ({ from: `${month}-01`, to: `${month}-28` });

async function byMonth({ client, answers }: Asking): Promise<void> {
  await inBulk(
    client,
    COMBINATIONS,
    { field: `cases(filter: ${WITHIN.text}) { totalCount }`, types: WITHIN.types, of: within },
    (each, { totalCount }: { totalCount: number }) => answers.count('in a count', each, totalCount),
  );
}

async function byProvision({ client, answers, provisions }: Asking): Promise<void> {
  const questions = COMBINATIONS.map((each, i) => ({ each, path: provisions[i]! }));
  await inBulk(
    client,
    questions,
    {
      field: 'provision(path: $path) { cases(first: 10) { totalCount edges { node { code } } } }',
      types: '$path: String!',
      of: ({ path }) => ({ path }),
    },
    ({ each }, { cases }: { cases: { totalCount: number } }) => {
      answers.count('in the count of a provision', each, cases.totalCount);
      for (const code of codesIn(cases)) answers.see('nested under a provision', code);
    },
  );
}

interface Evidence {
  pageInfo: { hasNextPage: boolean };
  edges: { node: { case: Pick<Parts, 'code' | 'occurredOn' | 'place' | 'title' | 'survivors' | 'publication'> | null } }[];
}
/** Ways through evidence for a purpose: to the case, and to what is told of it. */
const FOR_PURPOSES = {
  UN_SUBMISSION: {
    found: 'as evidence for the UN',
    month: 'by its month, as evidence for the UN',
    original: 'its original text, as evidence for the UN',
    particulars: 'its particulars, as evidence for the UN',
  },
  STATISTICS: {
    found: 'as evidence for figures',
    month: 'by its month, as evidence for figures',
    original: 'its original text, as evidence for figures',
    wording: 'its wording, as evidence for figures',
    survivors: 'its survivors, as evidence for figures',
  },
} as const satisfies Record<string, Ways>;
interface Ways {
  found: PathName;
  month: PathName;
  original: PathName;
  particulars?: PathName;
  wording?: PathName;
  survivors?: PathName;
}

async function byEvidence({ client, answers, recommendations }: Asking): Promise<void> {
  await inBulk(
    client,
    recommendations,
    {
      field: 'recommendation(code: $code) { evidence(first: 100) { edges { node { case { code } } } } }',
      types: '$code: String!',
      of: (code) => ({ code }),
    },
    (_, answer) => {
      for (const code of codesIn(answer)) answers.see('nested under a recommendation', code);
    },
  );
  for (const [purpose, ways] of Object.entries(FOR_PURPOSES) as [string, Ways][])
    await inBulk(
      client,
      recommendations,
      {
        field: `evidence(recommendation: $code, purpose: ${purpose}, first: 100) { pageInfo { hasNextPage }
        edges { node { case { code occurredOn place title(edition: ORIGINAL, lang: EN) publication { title(lang: EN) } survivors { pseudonym } } } } }`,
        types: '$code: String!',
        of: (code) => ({ code }),
      },
      (_, { pageInfo, edges }: Evidence) => {
        if (pageInfo.hasNextPage) throw new Error('more evidence for one recommendation than a page holds');
        for (const { case: found } of edges.map(({ node }) => node)) {
          if (!found) continue;
          answers.see(ways.found, found.code);
          if (found.occurredOn.length > 4) answers.see(ways.month, found.code);
          if (found.title?.includes('original')) answers.see(ways.original, found.code);
          if (found.place && ways.particulars) answers.see(ways.particulars, found.code);
          if (found.publication && ways.wording) answers.see(ways.wording, found.code);
          if (found.survivors.length > 0 && ways.survivors) answers.see(ways.survivors, found.code);
        }
      },
    );
  const questions = COMBINATIONS.map((each, i) => ({ each, code: recommendations[(i + 1) % recommendations.length]! }));
  await inBulk(
    client,
    questions,
    {
      field: `evidence(recommendation: $code, purpose: UN_SUBMISSION, first: 1, filter: ${WITHIN.text}) { totalCount }`,
      types: `$code: String!, ${WITHIN.types}`,
      of: ({ each, code }) => ({ code, ...within(each) }),
    },
    ({ each }, { totalCount }: { totalCount: number }) => answers.count('in the count of evidence for the UN', each, totalCount),
  );
}

interface Hits {
  matchedAll: boolean;
  correctedQuery: string | null;
  facets: { name: string; values: { code: string; count: number }[] }[];
  edges: { node: { code: string; highlights: unknown[] } }[];
}

const words = ({ word }: Combination) => ({ words: `${COMMON_WORD} ${word}` });

async function bySearch({ client, answers }: Asking): Promise<void> {
  await inBulk(
    client,
    COMBINATIONS,
    {
      field: `search(query: $words, kinds: [CASE], first: 10) {
        matchedAll correctedQuery facets { name values { code count } } edges { node { code highlights { fragments { text } } } } }`,
      types: '$words: String!',
      of: words,
    },
    (each, answer: Hits) => {
      expect(answer.correctedQuery).toBeNull();
      for (const { node } of answer.edges) {
        answers.see('as a search hit', node.code);
        if (JSON.stringify(node.highlights).includes('original')) answers.see('highlighted in its original text', node.code);
      }
      const facet = answer.facets.find(({ name }) => name === 'violationType')?.values.find(({ code }) => code === 'BLACKMAIL');
      // where nothing holds both words, what holds the common one is counted
      answers.count('in a facet', each, answer.matchedAll ? (facet?.count ?? 0) : 0);
    },
  );
  await inBulk(
    client,
    COMBINATIONS,
    {
      field: `search(query: $words, kinds: [CASE], first: 10, filter: ${WITHIN.text}) { correctedQuery edges { node { code } } }`,
      types: `$words: String!, ${WITHIN.types}`,
      of: (each) => ({ ...words(each), ...within(each) }),
    },
    (_, { correctedQuery, edges }: Pick<Hits, 'correctedQuery' | 'edges'>) => {
      expect(correctedQuery).toBeNull();
      for (const { node } of edges) answers.see('as a search hit of its month', node.code);
    },
  );
}
