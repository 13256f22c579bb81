import { createServer } from 'node:http';
import { Pool } from 'pg';
import { purposeBits, takeRole, viewerRole } from '../../../libs/platform/src/index.js';
import { lawyer } from '../lawyer.js';
import { FLOOR, type FloorName } from './floor-statements.js';

/**
 * The floor: a hand-written statement a question (floor-statements.ts) behind node:http, as the same viewer under the same policies. No GraphQL,
 * no sign-in. `DATABASE_URL`, `PERSON` and `PORT` come by the environment.
 */
const { DATABASE_URL, PERSON, PORT } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL, max: 10, pipeline: true } as ConstructorParameters<typeof Pool>[0]);
const begin = (purposes: number) =>
  `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${takeRole(viewerRole(lawyer(PERSON!), false, purposes))}`;

async function answer(body: string): Promise<string> {
  const { floor, variables } = JSON.parse(body) as { floor: FloorName; variables: { recommendation?: string } };
  const { purposes, sql } = FLOOR[floor];
  const client = await pool.connect();
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
  stream.cork();
  const sent = [
    client.query(begin(purposeBits(...purposes))),
    client.query({ text: sql, values: variables.recommendation ? [variables.recommendation] : [], name: floor }),
    client.query('COMMIT'),
  ] as const;
  stream.uncork();
  const [, result] = await Promise.all(sent);
  client.release();
  return result.rows[0].r;
}

createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    answer(body).then(
      (text) => response.setHeader('content-type', 'application/json').end(text),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
}).listen(Number(PORT), '127.0.0.1');
