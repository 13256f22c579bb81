import { Client } from 'pg';
import { anonymous, type DemoPerson, signedInAs } from '../../kit/client.js';
import type { TestDatabase } from '../../kit/database.js';
import { startServer, type TestServer, WITHOUT_LIMITS } from '../../kit/server.js';
import { type MatrixCase, PATHS, type PathName, shows } from '../policy/matrix.js';
import { type Answers, askAll } from './answers.js';
import { ASKERS, type AskerName, COMBINATIONS, provisionPaths } from './matrix-cases.js';
import { createMatrixDatabase } from './matrix-database.js';

/**
 * S5, S6, S8: every cell of the matrix on every path. The answers are asked for in bulk, once for each asker; then each path's are
 * held against the data in test/access/policy, a line for each cell.
 */
describe.each(Object.keys(ASKERS) as AskerName[])('asked by %s', (name) => {
  const asker = ASKERS[name];
  let answers: Answers;

  beforeAll(async () => {
    const { server, provisions, recommendations } = await ground();
    const client = name === 'the public' ? anonymous(server.url) : await signedInAs(server.url, name as DemoPerson);
    answers = await askAll(client, provisions, recommendations);
  }, 120_000);

  it.each(Object.keys(PATHS) as PathName[])('%s', (path) => {
    const expected = COMBINATIONS.map((combination) => {
      const codes = combination.cases.filter((each: MatrixCase) => shows(asker, each, path)).map(({ code }) => code);
      return [combination.name, typeof answers[path]?.get(combination) === 'number' ? codes.length : codes];
    });
    expect(COMBINATIONS.map((combination) => [combination.name, answers[path]?.get(combination) ?? []])).toEqual(expected);
  });
});

let database: TestDatabase;
let made: Promise<{ server: TestServer; provisions: string[]; recommendations: string[] }> | undefined;

/** One database with every case of the matrix, for all who ask. */
function ground() {
  made ??= make();
  return made;
}

async function make() {
  database = await createMatrixDatabase();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const provisions = await provisionPaths(owner);
  const { rows } = await owner.query<{ code: string }>('SELECT code FROM recommendation ORDER BY code');
  await owner.end();
  return { server: await startServer(database.appUrl, WITHOUT_LIMITS), provisions, recommendations: rows.map(({ code }) => code) };
}

afterAll(async () => {
  await (await made)?.server.close();
  await database?.drop();
});
