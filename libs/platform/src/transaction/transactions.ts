import { type ClientBase, escapeLiteral, type Pool, type PoolClient, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';
import { RIGHTS_LOCK } from '../schema/base.table.js';
import type { DatabaseRole } from '../schema/declarations.js';
import { inOneWrite } from './one-write.js';
import { timed } from './slow-statements.js';

/** A role of the database (docs/architecture.md), and what its policies read as `app.…`. */
export interface RoleSettings {
  role: Exclude<DatabaseRole, 'app' | 'keeper' | 'searcher'>;
  settings?: Record<string, string>;
  /** It begins when no `migrate` makes rights anew, and none does until it ends. */
  waitsForRights?: boolean;
}

export interface TransactionStart extends RoleSettings {
  /** One snapshot of the database, which is not written to. */
  readOnly?: boolean;
}

/** Runs a statement where the caller stands: in a transaction in progress, or on a connection of the operator's. */
export type Ask = <R = QueryResultRow>(text: string, values?: unknown[]) => Promise<R[]>;

/** Where connections come from, and where they go when their transaction has ended. */
export interface Connections {
  take(): Promise<PoolClient>;
  /** @param broken why the connection cannot be used again */
  give(client: PoolClient, broken?: Error): void | Promise<void>;
}

/** Takes on a role within a transaction. All of it is local to the transaction (S3): a pooled connection carries nothing over. */
export function takeRole({ role, settings = {}, waitsForRights }: RoleSettings): string {
  const calls = Object.entries(settings).map(([name, value]) => `set_config('app.${name}',${escapeLiteral(value)},true)`);
  return [
    `SET LOCAL ROLE dalel_${role}`,
    ...(waitsForRights ? [`LOCK TABLE ${RIGHTS_LOCK} IN ACCESS SHARE MODE`] : []),
    ...(calls.length > 0 ? [`SELECT ${calls.join(',')}`] : []),
  ].join('; ');
}

const begin = ({ readOnly, ...role }: TransactionStart) =>
  `BEGIN${readOnly ? ' ISOLATION LEVEL REPEATABLE READ READ ONLY' : ''}; ${takeRole(role)}`;

/**
 * The one way in which the application opens a transaction on a connection of its own: in a role, from its first words. A connection
 * whose COMMIT or ROLLBACK was refused is thrown away: the next to use it would stand in a transaction of another.
 */
export class Transactions {
  constructor(private readonly connections: Connections) {}

  static on(pool: Pick<Pool, 'connect'>): Transactions {
    return new Transactions({ take: () => pool.connect(), give: (client, broken) => client.release(broken) });
  }

  /** One statement: it leaves in one write with BEGIN, its role and COMMIT. */
  async alone<R = QueryResultRow>(start: TransactionStart, statement: QueryConfig): Promise<R[]> {
    const client = await this.connections.take();
    const { result, error, unclean } = await timed(start.role, statement.text, () => inOneWrite(client, begin(start), statement));
    await this.connections.give(client, unclean);
    if (!result) throw error;
    return result.rows as R[];
  }

  /** Several statements that hold together or not at all. */
  async together<T>(start: TransactionStart, work: (ask: Ask) => Promise<T>): Promise<T> {
    const transaction = await this.open(start);
    try {
      const result = await work(async <R>(text: string, values: unknown[] = []) => (await transaction.query({ text, values })).rows as R[]);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollBack();
      throw error;
    }
  }

  /** Begins one that its caller ends. */
  async open(start: TransactionStart): Promise<OpenTransaction> {
    const client = await this.connections.take();
    try {
      await client.query(begin(start));
      return new OpenTransaction(client, this.connections, start.role);
    } catch (error) {
      await this.connections.give(client, error as Error);
      throw error;
    }
  }
}

/** A transaction in progress. Its connection goes back where it came from when it has ended. */
export class OpenTransaction {
  private ended = false;

  constructor(
    private readonly client: PoolClient,
    private readonly connections: Connections,
    private readonly role: string,
  ) {}

  query<R extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<R>> {
    return timed(this.role, statement.text, () => this.client.query<R>(statement));
  }

  /** @throws when it could not be committed; PostgreSQL answers COMMIT of a transaction that failed before by rolling it back */
  async commit(): Promise<void> {
    const { command } = await this.end('COMMIT');
    if (command === 'ROLLBACK') throw new Error('a statement of the transaction had failed: nothing of it was committed');
  }

  /** After this nothing of it holds. Does nothing where it has ended. */
  async rollBack(): Promise<void> {
    if (!this.ended) await this.end('ROLLBACK').catch(() => undefined);
  }

  private async end(words: 'COMMIT' | 'ROLLBACK'): Promise<QueryResult> {
    this.ended = true;
    try {
      const answer = await this.client.query(words);
      await this.connections.give(this.client);
      return answer;
    } catch (error) {
      await this.connections.give(this.client, error as Error);
      throw error;
    }
  }
}

export const askOn =
  (client: ClientBase): Ask =>
  async <R>(text: string, values: unknown[] = []) =>
    (await client.query(text, values)).rows as R[];

/** A transaction of the operator's commands, as whoever they connected as. */
export async function inTransaction<T>(client: ClientBase, work: (ask: Ask) => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await work(askOn(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // a lost connection rolled back by itself: what went wrong first is told
    throw error;
  }
}
