import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Metrics, meanOf, metricsOf } from './metrics.js';

const LANGUAGES = ['en', 'ru', 'kk'] as const;
type Language = (typeof LANGUAGES)[number];
type Judged = Record<Language, string> & { id: string; grades: Record<string, number> };
/** Three questions of a violation type in each language. */
type PlainQuestions = Record<string, Record<Language, string[]>>;

const read = <T>(name: string): T => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as T;

const LOOKED_AT = 20;
/** Of a plain question so many of the first five shall fit, or as many as there are. */
const [FIRST, FITTING] = [5, 3];
/** Every third question is set aside: looked at when all is done, and reported apart. */
const isSetAside = (place: number) => place % 3 === 2;

/**
 * Asks Dalel's own questions of its demonstration, started anew and asked over HTTP by the reviewer: graded questions over cases, law and
 * recommendations, and plain questions of what happened, of which three cases of that violation type shall stand among the first five.
 */
export async function measureOwn(
  engine: 'postgres' | 'meilisearch',
  { print, say, show }: { print: (row: object) => void; say: (text: string) => void; show: number },
): Promise<void> {
  const dalel = await startDemonstration(engine, say);
  try {
    const judged = read<Judged[]>('judgements.json');
    for (const language of LANGUAGES) {
      const answered: { text: string; metrics: Metrics; ranked: string[] }[] = [];
      for (const { grades, ...texts } of judged) {
        const ranked = await dalel.search(texts[language], null, LOOKED_AT);
        answered.push({ text: texts[language], ranked, metrics: metricsOf(ranked, new Map(Object.entries(grades))) });
      }
      for (const [set, chosen] of [
        ['own', answered.filter((_, place) => !isSetAside(place))],
        ['own, set aside', answered.filter((_, place) => isSetAside(place))],
      ] as const) {
        print({ set, engine, language, queries: chosen.length, ...meanOf(chosen.map(({ metrics }) => metrics)) });
        const worst = chosen.toSorted((a, b) => a.metrics.ndcg10 - b.metrics.ndcg10).slice(0, set === 'own' ? show : 0);
        for (const { text, metrics, ranked } of worst) say(`${metrics.ndcg10.toFixed(2)}  ${text}  →  ${ranked.slice(0, 3).join(', ')}`);
      }
    }
    await plainQuestions(dalel, { engine, print, say, show });
  } finally {
    await dalel.stop();
  }
}

async function plainQuestions(
  dalel: Demonstration,
  { engine, print, say, show }: { engine: string; print: (row: object) => void; say: (text: string) => void; show: number },
): Promise<void> {
  const questions = Object.entries(read<PlainQuestions>('plain-questions.json'));
  const fitting = new Map<string, Set<string>>();
  for (const [type] of questions) fitting.set(type, new Set(await dalel.casesOf(type)));
  for (const language of LANGUAGES) {
    let answered = 0;
    const failed: string[] = [];
    for (const [type, texts] of questions) {
      const fit = fitting.get(type)!;
      for (const text of texts[language]) {
        const found = (await dalel.search(text, 'CASE', FIRST)).filter((code) => fit.has(code)).length;
        if (found >= Math.min(FITTING, fit.size)) answered += 1;
        else failed.push(`${type}: ${text} (${found})`);
      }
    }
    const asked = answered + failed.length;
    print({ set: 'plain questions', engine, language, queries: asked, answered: Math.round((answered / asked) * 1e4) / 1e4 });
    for (const each of failed.slice(0, show)) say(each);
  }
}

const { freePort } = (await import('../../../tools/meilisearch.mjs' as string)) as { freePort: () => Promise<number> };

type Demonstration = Awaited<ReturnType<typeof startDemonstration>>;

async function startDemonstration(engine: 'postgres' | 'meilisearch', say: (text: string) => void) {
  const [folder, port, password] = [
    mkdtempSync(join(tmpdir(), 'dalel-relevance-')),
    await freePort(),
    randomBytes(12).toString('base64url'),
  ];
  chmodSync(folder, 0o755); // as root the database runs as another user
  const child = spawn(process.execPath, ['tools/start.mjs', ...(engine === 'meilisearch' ? ['--meilisearch'] : [])], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), DEMO_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.on('data', (text: Buffer) => say(text.toString().trimEnd()));
  const url = `http://localhost:${port}`;
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  let cookie = '';
  const ask = async <Data>(query: string, variables: object): Promise<Data> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
    if (errors) throw new Error(errors[0]!.message);
    return data;
  };
  const found = (query: string, kind: string | null, first: number) =>
    ask<{ search: { totalCount: number; engine: string; edges: { node: { code: string } }[] } }>(
      `query ($query: String!, $kinds: [SearchKind!], $first: Int) { search(query: $query, kinds: $kinds, first: $first) { totalCount engine edges { node { code } } } }`,
      { query, kinds: kind ? [kind] : null, first },
    );
  try {
    while (!(await fetch(`${url}/health/ready`).catch(() => null))?.ok) {
      if (child.exitCode !== null) throw new Error('Dalel did not start.');
      await wait(500);
    }
    await ask(`mutation ($password: String!) { signIn(email: "reviewer@demo.example", password: $password) { __typename } }`, { password });
    for (let before = -1, { search } = await found('', null, 1); search.totalCount !== before || search.engine !== engine; ) {
      before = search.totalCount;
      await wait(3000);
      ({ search } = await found('', null, 1));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    stop,
    search: async (query: string, kind: string | null, first: number) =>
      (await found(query, kind, first)).search.edges.map(({ node }) => node.code),
    casesOf: async (type: string) => {
      const { cases } = await ask<{ cases: { edges: { node: { code: string } }[] } }>(
        `query ($types: [String!]) { cases(filter: { violationTypes: $types }, first: 100) { edges { node { code } } } }`,
        { types: [type] },
      );
      return cases.edges.map(({ node }) => node.code);
    },
  };
}

function ended(child: ChildProcess): Promise<unknown> {
  const end = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null) return Promise.resolve();
  child.kill('SIGTERM');
  return end;
}
