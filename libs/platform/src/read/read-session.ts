import DataLoader from 'dataloader';
import type { Pool, QueryConfig, QueryResultRow } from 'pg';
import { purposesOf, viewerRole } from '../transaction/settings.js';
import { type OpenTransaction, type TransactionStart, Transactions } from '../transaction/transactions.js';
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
  private opening?: Promise<OpenTransaction>;
  private closing: Promise<void> = Promise.resolve();
  /** Statements that are not answered yet. */
  private waiting = 0;
  private purposes = 0;
  /** What the statements that were answered weigh together. */
  bytes = 0;
  private readonly running: RunningQueries;
  private readonly transactions: Transactions;
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(
    pool: Pool,
    private readonly viewer: Viewer,
    private readonly synthetic: boolean,
    canceller: Pick<QueryCanceller, 'cancel'>,
  ) {
    this.running = new RunningQueries(pool, canceller);
    this.transactions = new Transactions(this.running);
  }

  /** Nobody waits for the answer any more, or its time is over: what runs is stopped in the server, and nothing more begins. */
  stop(): void {
    this.running.stop();
  }

  /** Runs in the request's transaction. Statements go out in the order of their calls, each behind its purposes. */
  async query<R extends QueryResultRow>(query: Query): Promise<R[]> {
    this.running.requireWanted();
    this.opening ??= this.transactions.open(this.start(query));
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

  private async send<R extends QueryResultRow>(query: Query, transaction: OpenTransaction): Promise<R[]> {
    const purposes = this.bits(query);
    if (purposes !== this.purposes) {
      this.purposes = purposes;
      const change = { text: 'SELECT set_config($1, $2, true)', values: ['app.purposes', String(purposes)] };
      void transaction.query(change).catch(() => undefined); // its failure aborts the transaction, so the statement behind it fails too
    }
    return (await transaction.query<R>(statementOf(query))).rows;
  }

  /** Runs as the request's only statement: settings, statement and COMMIT leave in one write. */
  async only<R extends QueryResultRow>(query: Query): Promise<R[]> {
    if (this.opening) return this.query(query);
    return this.transactions.alone<R>(this.start(query), statementOf(query));
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

  private async commit(opening: Promise<OpenTransaction>): Promise<void> {
    const transaction = await opening.catch(() => undefined);
    await transaction?.commit().catch(() => undefined); // what it read was answered, or refused, already
  }

  private start(query: Query): TransactionStart {
    this.purposes = this.bits(query); // refused before a connection is taken
    return { ...viewerRole(this.viewer, this.synthetic, this.purposes), readOnly: true };
  }

  private bits(query: Query): number {
    return purposesOf(this.viewer, ...(query.purposes ?? []));
  }
}

const statementOf = ({ text, values, name }: Query): QueryConfig => ({ text, values: [...values], name });
