/**
 * `npm run bench [-- --json] [-- --seconds 10] [-- --rounds 3] [-- --cases 100000] [-- --connections 8] [-- --only "case page"] [-- --keep FOLDER]`: Dalel beside one
 * hand-written statement (the floor) and PostGraphile 5, on the same generated cases under row-level security, each in a process of its own.
 * Where several answer a question their answers are compared first, then they are asked in alternating rounds. Prints the medians of the rounds;
 * with --json a line each. With --keep the generated database stays in the folder, and is taken from there the next time.
 */
import { parseArgs } from 'node:util';
import { type BenchDatabase, generatedDatabase, statementsOf } from './database.js';
import { measure, median, type Round } from './load.js';
import { type Question, questions } from './questions.js';
import { type Server, startServers } from './servers/index.js';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    cases: { type: 'string', default: '100000' },
    connections: { type: 'string', default: '8' },
    only: { type: 'string', multiple: true },
    keep: { type: 'string' },
  },
});
const say = (text: string) => process.stderr.write(`${text}\n`);
const print = (text: string) => process.stdout.write(`${text}\n`);

const database = await generatedDatabase(Number(options.cases), options.keep, say);
let servers: Server[] = [];
try {
  servers = await startServers(database);
  for (const question of questions(database.richCase).filter(({ name }) => !options.only || options.only.includes(name)))
    for (const row of await run(question, database)) print(row);
} catch (error) {
  say(String(error));
  process.exitCode = 1;
} finally {
  for (const server of servers) await server.stop();
  await database.stop();
}

async function run(question: Question, { owner, postmaster }: BenchDatabase): Promise<string[]> {
  const requests = servers.flatMap((server) => {
    const { floor, dalel, postgraphile } = question;
    const ask = { dalel, floor: floor && dalel, postgraphile }[server.name];
    return ask
      ? [{ server, body: JSON.stringify({ query: ask.document, variables: ask.variables, ...(server.name === 'floor' && { floor }) }) }]
      : [];
  });
  await requireAlike(question, requests);
  const rounds = new Map<Server, Round[]>(requests.map(({ server }) => [server, []]));
  for (let round = 1; round <= Number(options.rounds); round++)
    for (const { server, body } of requests) {
      say(`${question.name}, round ${round}: ${server.name}`);
      const load = { seconds: Number(options.seconds), connections: Number(options.connections), warmUp: round === 1 };
      rounds.get(server)!.push(await measure({ url: server.url, headers: server.headers, body }, { server: server.pid, postmaster }, load));
    }
  const of = (server: Server, figure: keyof Round) => median(rounds.get(server)!.map((round) => round[figure]));
  const rates = Object.fromEntries(requests.map(({ server }) => [server.name, of(server, 'rps')]));
  const lines: string[] = [];
  for (const { server, body } of requests) {
    const row = {
      cases: Number(options.cases),
      query: question.name,
      server: server.name,
      rps: Math.round(of(server, 'rps')),
      p50: of(server, 'p50'),
      p95: of(server, 'p95'),
      p99: of(server, 'p99'),
      bytes: (await server.ask(body)).bytes,
      cpuMs: of(server, 'cpuMs'),
      dbMs: of(server, 'dbMs'),
      statements: await statementsOf(owner, () => server.ask(body)),
      ratioToFloor: ratio(of(server, 'rps'), rates['floor']),
      ratioToPostgraphile: ratio(of(server, 'rps'), rates['postgraphile']),
    };
    lines.push(
      options.json
        ? JSON.stringify(row)
        : Object.entries(row)
            .map(([name, value]) => (name === 'query' || name === 'server' ? value : `${name} ${value ?? '-'}`))
            .join('  '),
    );
  }
  return lines;
}

function ratio(one: number, other: number | undefined): number | null {
  return other ? Math.round((one / other) * 100) / 100 : null;
}

/** A benchmark of different answers says nothing. */
async function requireAlike({ name, alike }: Question, requests: readonly { server: Server; body: string }[]): Promise<void> {
  const answers = await Promise.all(
    requests.map(async ({ server, body }) => {
      const { data } = await server.ask(body);
      const shape = alike?.[server.name === 'postgraphile' ? 'postgraphile' : 'dalel'];
      return JSON.stringify(shape ? shape(data) : data);
    }),
  );
  if (new Set(answers).size > 1)
    throw new Error(`${name}: the servers do not answer alike:\n${answers.map((each) => each.slice(0, 1500)).join('\n')}`);
}
