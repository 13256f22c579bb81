import { Client } from 'pg';

interface Sent {
  text: string;
  values?: readonly unknown[];
  /** Under which it is prepared; undefined where it is not. */
  name?: string;
  /** By which it was sent. */
  connection: Client;
}

/** What this process sends to PostgreSQL while `work` runs: every statement of every connection, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | Omit<Sent, 'connection'>];
    const { text, name, values } = (typeof first === 'string' ? { text: first } : first) as Omit<Sent, 'connection'>;
    sent.push({ text, name, values: values ?? (args[1] as unknown[]), connection: this });
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return sent;
}

/** Of each transaction that `work` makes: whether its COMMIT is sent before its statements are answered. */
export async function endsBeforeAnswers(work: () => Promise<unknown>): Promise<boolean[]> {
  const ends: boolean[] = [];
  const waiting = new WeakMap<Client, number>();
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | Sent];
    const text = typeof first === 'string' ? first : first.text;
    const before = waiting.get(this) ?? 0;
    if (text === 'COMMIT') ends.push(before > 0);
    const answer = (query as (...all: unknown[]) => unknown).apply(this, args);
    waiting.set(this, before + 1);
    const answered = () => waiting.set(this, (waiting.get(this) ?? 1) - 1);
    void Promise.resolve(answer).then(answered, answered);
    return answer;
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return ends;
}
