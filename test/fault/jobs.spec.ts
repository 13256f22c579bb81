import { type ChildProcess, spawn } from 'node:child_process';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TransactionHost } from '@nestjs-cls/transactional';
import { Client } from 'pg';
import {
  type JobHandler,
  JobRunner,
  Jobs,
  jobKind,
  loadConfig,
  Purpose,
  Role,
  SUBJECT_CHANGED,
  THE_PUBLIC,
  type Viewer,
  ViewerContext,
  Writes,
} from '#libs/platform';
import { createApp } from '../../apps/api/src/app.js';
import { startWorker } from '../../apps/worker/src/worker.js';
import { asOwner } from '../kit/database.js';
import { sendCaseChanged, sendJob } from '../kit/jobs.js';
import { withDatabase } from '../kit/scene.js';
import { until } from '../kit/until.js';

/** Jobs are written with the change that wants them, done by whoever lives, and done once in effect. */

const LAWYER: Viewer = {
  audience: 'staff',
  personId: null,
  name: 'A lawyer',
  roles: [Role.LAWYER],
  clearance: 2,
  purpose: Purpose.INTERNAL,
};

const { database, ids, owner } = withDatabase();
beforeAll(() => {
  LAWYER.personId = ids['lawyer']!;
});

const one = async <T>(text: string, ...values: unknown[]): Promise<T> =>
  asOwner(database, async (client) => (await client.query(text, values)).rows[0] as T);
const countOf = async (where: string) => Number((await one<{ n: string }>(`SELECT count(*) AS n FROM pgboss.job WHERE ${where}`)).n);

describe('sending', () => {
  let app: NestExpressApplication;
  beforeAll(async () => {
    app = await createApp(loadConfig({ NODE_ENV: 'test', DATABASE_URL: database.appUrl, DALEL_DEMONSTRATION: '1' }));
    await app.init();
  });
  afterAll(() => app?.close());

  const writing = <T>(viewer: Viewer, work: (writes: Writes) => Promise<T>): Promise<T> => {
    const host = app.get<TransactionHost>(TransactionHost, { strict: false });
    return app.get(ViewerContext, { strict: false }).as(viewer, () => host.withTransaction(() => work(app.get(Writes, { strict: false }))));
  };
  const changed = (writes: Writes) => writes.record('case.updated', { type: 'case', id: JOB.id }, JOB);
  const JOB = { kind: 'case', id: '00000000-0000-7000-8000-000000000001' } as const;
  const SENT = `name = 'subject.changed' AND data->>'id' = '${JOB.id}'`;

  it('commits and rolls back with the change', async () => {
    const before = await countOf(SENT);
    await expect(
      writing(LAWYER, async (writes) => {
        await changed(writes);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await countOf(SENT)).toBe(before);
    await writing(LAWYER, changed);
    expect(await countOf(SENT)).toBe(before + 1);
  });

  it('shows a sender no job but those of their own transaction, and of these no payload', async () => {
    await writing(LAWYER, async (writes) => {
      const { tx } = writes;
      expect(await tx.query('SELECT id FROM pgboss.job_common')).toEqual([]);
      await changed(writes);
      expect(await tx.query('SELECT id FROM pgboss.job_common')).toHaveLength(1);
      await expect(tx.query('SELECT data FROM pgboss.job_common')).rejects.toThrow(/permission denied/);
    }).catch((error: Error) => expect(error.message).toMatch(/aborted|permission denied/));
  });

  it('is refused to the public, and outside a transaction', async () => {
    const check = jobKind('search.check', SUBJECT_CHANGED.queue);
    const send = ({ tx }: Writes) => app.get(Jobs, { strict: false }).send((text, values) => tx.query(text, values), check, {});
    await expect(writing(THE_PUBLIC, send)).rejects.toThrow(/permission denied/);
    await expect(changed(app.get(Writes, { strict: false }))).rejects.toThrow('outside a transaction');
  });

  it('is refused with the change that recorded nothing (S33)', async () => {
    const send = ({ tx }: Writes) => app.get(Jobs, { strict: false }).send((text, values) => tx.query(text, values), SUBJECT_CHANGED, JOB);
    const before = await countOf(SENT);
    await expect(writing(LAWYER, send)).rejects.toThrow('left nothing in the audit');
    expect(await countOf(SENT)).toBe(before);
  });
});

it('takes up the job of a worker that was killed, and its effect is there once', async () => {
  const { id } = await one<{ id: string }>(`SELECT id FROM "case" WHERE code = 'KZ-2023-SRYY2'`);
  const held = new Client({ connectionString: database.ownerUrl });
  await held.connect();
  await held.query(`BEGIN; SELECT take_index_turn('case-${id}')`);
  await one(`UPDATE case_text SET title = title || '{"en": "A title that only the second worker saw"}' WHERE case_id = $1`, id);
  await sendCaseChanged(owner, 'KZ-2023-SRYY2');
  const MINE = `name = 'subject.changed' AND data->>'id' = '${id}'`;
  const killed = await workerProcess();
  await until(
    () => countOf(`${MINE} AND state = 'active'`),
    (n) => n === 1,
  );
  killed.kill('SIGKILL');
  await held.end();
  const worker = await startWorker(loadConfig({ DATABASE_URL: database.appUrl, DALEL_DEMONSTRATION: '1' }), 0.5);
  try {
    await until(
      () => countOf(`${MINE} AND state = 'completed'`),
      (n) => n === 1,
    );
    const { n } = await one<{ n: string }>(
      `SELECT count(*) AS n FROM search_document WHERE texts::text LIKE '%only the second worker saw%'`,
    );
    expect(Number(n)).toBe(1);
  } finally {
    await worker.stop();
  }
}, 120_000);

it('stops when asked, and does not start as one who could pass by the policies', async () => {
  const worker = await workerProcess();
  await until(
    () => one<{ n: number }>(`SELECT count(*)::int AS n FROM pgboss.instance WHERE pid = $1`, worker.pid),
    ({ n }) => n > 0,
  );
  worker.kill('SIGTERM');
  expect(await new Promise((tell) => worker.once('exit', tell))).toBe(0);
  const owner = await workerProcess(database.ownerUrl);
  expect(await new Promise((tell) => owner.once('exit', tell))).toBe(1);
}, 60_000);

it('goes on after the database has thrown everybody out', async () => {
  const done: number[] = [];
  const kind = jobKind('consent.refresh', SUBJECT_CHANGED.queue);
  const handler: JobHandler = { kind, everySeconds: 0.5, handle: async () => void done.push(1) };
  const runner = new JobRunner(database.appUrl, [handler]);
  await runner.start();
  try {
    await one(`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'dalel_app' AND datname = current_database()`);
    await sendJob(owner, 'consent.refresh');
    await until(() => done.length === 1);
  } finally {
    await runner.stop();
  }
});

it('repairs by the check what is missing, old or superfluous, and changes nothing else', async () => {
  await asOwner(database, async (client) => {
    await client.query(`DELETE FROM search_document WHERE code = 'KZ-2023-SX86V' AND audience = 'internal'`);
    await client.query(
      `UPDATE search_document SET fingerprint = '0:old', words = '' WHERE audience = 'internal' AND code = (SELECT max(code) FROM search_document WHERE kind = 'CASE')`,
    );
    await client.query(
      `WITH other AS (SELECT gen_random_uuid() AS id)
       UPDATE search_document d SET subject_id = other.id, id = 'provision-' || other.id FROM other
        WHERE d.audience = 'public' AND d.id = (SELECT id FROM search_document WHERE kind = 'PROVISION' AND audience = 'public' LIMIT 1)`,
    );
    await client.query(`DELETE FROM pgboss.job WHERE name = 'search.check'`);
    await sendJob(client, 'search.check');
  });
  const before = await one<{ version: string }>('SELECT last_value AS version FROM search_version');
  const worker = await startWorker(loadConfig({ DATABASE_URL: database.appUrl, DALEL_DEMONSTRATION: '1' }), 0.5);
  try {
    await until(
      () => countOf("name = 'search.check' AND state = 'completed'"),
      (n) => n === 1,
    );
  } finally {
    await worker.stop();
  }
  const changed = await one<{ made: string; removed: string }>(
    'SELECT count(*) FILTER (WHERE NOT removed) AS made, count(*) FILTER (WHERE removed) AS removed FROM search_document WHERE version > $1',
    before.version,
  );
  expect(changed).toEqual({ made: '3', removed: '1' });
}, 120_000);

/** The real worker, in a process of its own. */
async function workerProcess(url = database.appUrl): Promise<ChildProcess> {
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url, DALEL_DEMONSTRATION: '1' };
  return spawn(process.execPath, ['--import', './tools/typescript.mjs', 'apps/worker/src/main.ts'], { env, stdio: 'ignore' });
}
