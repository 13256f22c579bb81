import { Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Transactions } from './transactions.js';

/** A connection that answers as it is told to, and remembers what was sent and why it was thrown away. */
function connection(answers: Record<string, unknown> = {}) {
  const sent: string[] = [];
  const returned: (Error | undefined)[] = [];
  const client = {
    connection: { stream: { cork: () => undefined, uncork: () => undefined } },
    query: async (statement: string | { text: string }) => {
      const text = typeof statement === 'string' ? statement : statement.text;
      sent.push(text);
      const answer = answers[text];
      if (answer instanceof Error) throw answer;
      return { rows: [], command: answer ?? text };
    },
    release: (broken?: Error) => returned.push(broken),
  } as unknown as PoolClient;
  return { sent, returned, transactions: Transactions.on({ connect: (async () => client) as never }) };
}

const REFUSED = new Error('refused');
const INDEXER = { role: 'indexer', settings: { synthetic: "it's" } } as const;
const BEGIN = `BEGIN; SET LOCAL ROLE dalel_indexer; SELECT set_config('app.synthetic','it''s',true)`;

describe('a transaction in a role', () => {
  it('begins with its role and settings, and gives its connection back', async () => {
    const { sent, returned, transactions } = connection();
    await transactions.together(INDEXER, (ask) => ask('SELECT 1'));
    expect(sent).toEqual([BEGIN, 'SELECT 1', 'COMMIT']);
    expect(returned).toEqual([undefined]);
  });

  it('leaves whole, where it is one statement', async () => {
    const { sent, returned, transactions } = connection();
    await transactions.alone({ role: 'public', readOnly: true }, { text: 'SELECT 1' });
    expect(sent).toEqual(['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL ROLE dalel_public', 'SELECT 1', 'COMMIT']);
    expect(returned).toEqual([undefined]);
  });

  it('is rolled back where its work fails', async () => {
    const { sent, returned, transactions } = connection({ 'SELECT 1': REFUSED });
    await expect(transactions.together(INDEXER, (ask) => ask('SELECT 1'))).rejects.toBe(REFUSED);
    expect(sent.at(-1)).toBe('ROLLBACK');
    expect(returned).toEqual([undefined]);
  });

  it('is an error where PostgreSQL answers COMMIT by rolling back', async () => {
    const { returned, transactions } = connection({ COMMIT: 'ROLLBACK' });
    await expect(transactions.together(INDEXER, async () => 'done')).rejects.toThrow('nothing of it was committed');
    expect(returned).toEqual([undefined]);
  });

  it.each([
    ['BEGIN', { [BEGIN]: REFUSED }],
    ['COMMIT', { COMMIT: REFUSED }],
    ['ROLLBACK', { 'SELECT 1': new Error('first'), ROLLBACK: REFUSED }],
  ])('whose %s was refused throws its connection away, once (S20)', async (_, answers) => {
    const { returned, transactions } = connection(answers);
    await expect(transactions.together(INDEXER, (ask) => ask('SELECT 1'))).rejects.toThrow();
    expect(returned).toEqual([REFUSED]);
  });

  it('of one statement whose COMMIT was refused throws its connection away (S20)', async () => {
    const { returned, transactions } = connection({ COMMIT: REFUSED });
    await expect(transactions.alone(INDEXER, { text: 'SELECT 1' })).rejects.toBe(REFUSED);
    expect(returned).toEqual([REFUSED]);
  });

  it('has a statement logged that took long, by its shape alone (S22)', async () => {
    const { now } = performance;
    const { warn } = Logger.prototype;
    const warned: string[] = [];
    let clock = 0;
    performance.now = () => (clock += 1500);
    Logger.prototype.warn = (text: string) => void warned.push(text);
    try {
      await connection().transactions.alone(INDEXER, { text: `SELECT 'a name' FROM  person WHERE id = $1`, values: ['secret'] });
    } finally {
      performance.now = now;
      Logger.prototype.warn = warn;
    }
    expect(warned).toEqual([`a statement as indexer took 1500 ms: SELECT '…' FROM person WHERE id = $1`]);
  });
});
