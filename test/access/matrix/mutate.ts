/**
 * Run by `npm run test:policies` beside a test server: weakens every guard of the database in turn and looks whether the checks
 * of the matrix notice. The last line counts; what nothing noticed, and is not explained, fails.
 */
import 'reflect-metadata';
import { Client } from 'pg';
import { attemptChecks } from './attempts/attempts.js';
import { createMatrixDatabase } from './matrix-database.js';
import { everyMutation, HARMLESS } from './mutations.js';
import { rightsChecks } from './rights-checks.js';
import { type Check, readChecks, readGround, writeChecks } from './row-checks.js';

const say = (line: string) => process.stdout.write(`${line}\n`);
const began = performance.now();
const database = await createMatrixDatabase();
const owner = new Client({ connectionString: database.ownerUrl });
await owner.connect();
const ground = await readGround(owner);
const checks = [...(await rightsChecks(owner)), ...readChecks(ground), ...writeChecks(ground), ...attemptChecks(ground)];
const mutations = await everyMutation(owner);
await owner.query('BEGIN');

async function firstWrong(of: readonly Check[]): Promise<string | undefined> {
  for (const check of of) {
    const wrong = await check.run(owner).catch((error: Error) => error.message);
    if (wrong) return `${check.name}: ${wrong}`;
  }
  return undefined;
}

const wrongBefore = await firstWrong(checks);
if (wrongBefore) say(`Before anything was weakened: ${wrongBefore}`);
const survivors: string[] = [];
let noticed = 0;
for (const { name, table, sql } of mutations) {
  await owner.query('SAVEPOINT weakened');
  await owner.query(sql);
  const wrong = await firstWrong(checks.filter((check) => check.table === table));
  await owner.query('ROLLBACK TO SAVEPOINT weakened; RELEASE SAVEPOINT weakened');
  if (wrong) noticed += 1;
  else if (HARMLESS[name]) say(`harmless  ${name}: ${HARMLESS[name]}`);
  else survivors.push(name);
}
await owner.query('ROLLBACK');
await owner.end();
await database.drop();
for (const name of survivors) say(`SURVIVED  ${name}`);
say(`${mutations.length} guards weakened in turn, ${((performance.now() - began) / 1000).toFixed(1)} s`);
const failed = survivors.length + (wrongBefore ? 1 : 0);
say(`${noticed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
