import DataLoader from 'dataloader';
import { type Pool, type PoolClient, type QueryResultRow } from 'pg';
import { DalelError } from '../errors/dalel-error.js';
import { inOneWrite } from '../transaction/one-write.js';
import { purposesOf, viewerSettings } from '../transaction/settings.js';
import type { Purpose } from '../viewer/purpose.js';
import type { Viewer } from '../viewer/viewer.js';
import type { QueryCanceller } from './query-canceller.js';
import { RunningQueries } from './running-queries.js';

export interface Query {
  text: string;
  values: readonly unknown[];
  name?: string;
  /** Purposes named by the asker, beside the viewer's own. */
  purposes?: readonly Purpose[];
}

/** SQLSTATE of every statement behind one that failed in the same transaction. */
const ABORTED = '25P02';

/**
 * One request's door to the database: read-only transactions with the viewer's settings. A statement opens one; it ends, and its
 * connection is given back, as soon as the request waits for anything else than its statements: a turn, another server, another connection.
 * It is shared by nobody, its loaders included.
 */
export class ReadSession {
  private opening?: Promise<PoolClient>;
  private closing: Promise<void> = Promise.resolve();
  /** Statements that are not answered yet. */
  private waiting = 0;
  private purposes = 0;
  /** What the statements that were answered weigh together. */
  bytes = 0;
  private readonly running: RunningQueries;
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(
    private readonly pool: Pool,
    private readonly viewer: Viewer,
    private readonly synthetic: boolean,
    canceller: Pick<QueryCanceller, 'cancel'>,
  ) {
    this.running = new RunningQueries(canceller);
  }

  /** Nobody waits for the answer any more, or its time is over: what runs is stopped in the server, and nothing more begins. */
  stop(): void {
    this.running.stop();
  }

  /** Runs in the request's transaction. Statements go out in the order of their calls, each behind its purposes. */
  async query<R extends QueryResultRow>(query: Query): Promise<R[]> {
    if (this.running.stopped) throw tookTooLong();
    this.opening ??= this.open(this.bits(query));
    const transaction = this.opening;
    this.waiting += 1;
    try {
      return await this.send<R>(query, await transaction);
    } catch (error) {
      if ((error as { code?: string }).code !== ABORTED) throw error;
      // another part of the request was refused and ended the transaction: this part is asked again in a new one
      if (this.opening === transaction) await this.close();
      return await this.query<R>(query);
    } finally {
      this.waiting -= 1;
      // what follows from an answer without waiting for anything goes out before the next round of the event loop
      if (this.waiting === 0) setImmediate(() => this.waiting === 0 && void this.close());
    }
  }

  private async send<R extends QueryResultRow>(query: Query, client: PoolClient): Promise<R[]> {
    const purposes = this.bits(query);
    if (purposes !== this.purposes) {
      this.purposes = purposes;
      void client.query('SELECT set_config($1, $2, true)', ['app.purposes', String(purposes)]).catch(() => undefined); // its failure aborts the transaction, so the statement behind it fails too
    }
    return (await client.query<R>({ text: query.text, values: [...query.values], name: query.name })).rows;
  }

  /** Runs as the request's only statement: settings, statement and COMMIT leave in one write. */
  async only<R extends QueryResultRow>(query: Query): Promise<R[]> {
    if (this.opening) return this.query(query);
    const purposes = this.bits(query); // refused before a connection is taken
    const client = await this.connected();
    const { result, error, unclean } = await inOneWrite<R>(client, this.opener(purposes), {
      text: query.text,
      values: [...query.values],
      name: query.name,
    });
    await this.running.release(client, unclean);
    if (!result) throw error;
    return result.rows;
  }

  /** Batches the loads of one field over all its parents into one statement a request. */
  loader<V>(key: string, batch: (ids: readonly string[]) => Promise<V[]>): DataLoader<string, V> {
    const known = this.loaders.get(key) ?? new DataLoader<string, unknown>(batch, { maxBatchSize: 1000 });
    this.loaders.set(key, known);
    return known as DataLoader<string, V>;
  }

  async end(): Promise<void> {
    this.loaders.clear();
    await this.close();
  }

  /** Resolves when the connection is given back. */
  private close(): Promise<void> {
    const { opening } = this;
    this.opening = undefined;
    if (opening) this.closing = this.commit(opening);
    return this.closing;
  }

  private async commit(opening: Promise<PoolClient>): Promise<void> {
    const client = await opening.catch(() => undefined);
    if (!client) return;
    try {
      await client.query('COMMIT');
      await this.running.release(client);
    } catch (error) {
      await this.running.release(client, error as Error);
    }
  }

  private async connected(): Promise<PoolClient> {
    if (this.running.stopped) throw tookTooLong();
    const client = await this.pool.connect();
    if (this.running.stopped) {
      client.release();
      throw tookTooLong(); // while it waited
    }
    this.running.add(client);
    return client;
  }

  private async open(purposes: number): Promise<PoolClient> {
    const client = await this.connected();
    try {
      await client.query(this.opener(purposes));
      return client;
    } catch (error) {
      await this.running.release(client, error as Error);
      throw error;
    }
  }

  private opener(purposes: number): string {
    this.purposes = purposes;
    return `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${viewerSettings(this.viewer, this.synthetic, purposes)}`;
  }

  private bits(query: Query): number {
    return purposesOf(this.viewer, ...(query.purposes ?? []));
  }
}

const tookTooLong = () => new DalelError('QUERY_TOO_COMPLEX', 'The question took too long and was stopped. Ask for less at once.');
