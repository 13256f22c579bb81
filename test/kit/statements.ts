import { Client } from 'pg';

interface Sent {
  text: string;
  values?: readonly unknown[];
  /** Under which it is prepared; undefined where it is not. */
  name?: string;
}

/** What this process sends to PostgreSQL while `work` runs: every statement of every connection, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | Sent];
    const { text, name, values } = (typeof first === 'string' ? { text: first } : first) as Sent;
    sent.push({ text, name, values: values ?? (args[1] as unknown[]) });
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return sent;
}
