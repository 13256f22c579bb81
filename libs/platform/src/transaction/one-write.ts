import type { ClientBase, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** What came of a transaction that was sent whole. */
export interface OneWrite<R extends QueryResultRow> {
  result?: QueryResult<R>;
  /** Why there is no result. */
  error?: unknown;
  /** Why the connection may not be used again: its transaction did not end. */
  unclean?: Error;
}

/** Sends a transaction of one statement, its first words and its COMMIT in one write. Where the statement fails, COMMIT rolls back. */
export async function inOneWrite<R extends QueryResultRow>(
  client: ClientBase,
  opener: string,
  statement: QueryConfig,
): Promise<OneWrite<R>> {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
  stream.cork();
  const sent = [client.query(opener), client.query<R>(statement), client.query('COMMIT')] as const;
  stream.uncork();
  const [opened, answered, ended] = await Promise.allSettled(sent);
  const failed = [opened, answered, ended].find((part) => part.status === 'rejected');
  return {
    ...(answered.status === 'fulfilled' && !failed && { result: answered.value }),
    ...(failed && { error: failed.reason }),
    ...(ended.status === 'rejected' && { unclean: ended.reason as Error }),
  };
}
