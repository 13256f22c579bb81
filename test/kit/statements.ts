import { Client } from 'pg';

interface Sent {
  text: string;
  /** Under which it is prepared; undefined where it is not. */
  name?: string;
}

/** What this process sends to PostgreSQL while `work` runs: every statement of every connection, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | Sent];
    sent.push(typeof first === 'string' ? { text: first } : { text: first.text, name: first.name });
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return sent;
}
