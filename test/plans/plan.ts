import type { Client } from 'pg';
import { statementsOf } from '../kit/statements.js';

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Subplan Name'?: string;
  'Parent Relationship'?: string;
  'Plan Rows': number;
  'Actual Rows': number;
  'Actual Loops': number;
  'Index Name'?: string;
  'Rows Removed by Filter'?: number;
  'Disk Usage'?: number;
  'Sort Space Type'?: string;
  Plans?: Node[];
}
/** A statement as it was sent: with the words that opened its transaction, and the purposes that were named for it. */
export interface Sent {
  before: readonly { text: string; values?: readonly unknown[] }[];
  text: string;
  values: readonly unknown[];
}

/** The statements that read, of what is sent while `work` runs. */
export async function readsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const reads: Sent[] = [];
  const transactions = new Map<Client, { text: string; values?: readonly unknown[] }[]>();
  for (const { text, values = [], connection } of await statementsOf(work)) {
    const before = transactions.get(connection) ?? [];
    if (/^BEGIN .*SET LOCAL ROLE dalel_(staff|public);/.test(text)) transactions.set(connection, [{ text }]);
    else if (/^SELECT set_config/.test(text)) before.push({ text, values });
    else if (before.length > 0 && /^(SELECT|WITH)\b/.test(text)) reads.push({ before, text, values });
    else if (text === 'COMMIT') transactions.delete(connection);
  }
  return reads;
}

/** The plan of a statement by which it ran as its asker. */
export async function planOf(app: Client, { before, text, values }: Sent): Promise<Node> {
  try {
    for (const each of before) await app.query(each.text, each.values as unknown[]);
    const { rows } = await app.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`, [...values]);
    return rows[0]['QUERY PLAN'][0].Plan;
  } finally {
    await app.query('ROLLBACK');
  }
}

export const nodesOf = (plan: Node): Node[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Tables that a plan read from their first row to their last. */
export const readWhole = (plan: Node): string[] => [
  ...new Set(nodesOf(plan).flatMap((node) => (node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0 ? node['Relation Name']! : []))),
];

/** Tables of a part of a plan. */
export const tablesOf = (plan: Node, part: string): string[] =>
  nodesOf(nodesOf(plan).find((node) => node['Subplan Name'] === part)!).flatMap((node) => node['Relation Name'] ?? []);

/** Rows that a plan looked at by indexes of such names. */
export const lookedAt = (plan: Node, index: RegExp): number =>
  nodesOf(plan)
    .filter((node) => index.test(node['Index Name'] ?? ''))
    .reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0);

/** Steps of a plan that had more to keep than its memory holds. */
export const spilled = (plan: Node): string[] =>
  nodesOf(plan).flatMap((node) => (node['Disk Usage'] || node['Sort Space Type'] === 'Disk' ? node['Node Type'] : []));

/** Tables that a plan reads in more than one place, of those. */
export const readTwice = (plan: Node, tables: ReadonlySet<string>): string[] => {
  const read = nodesOf(plan).flatMap((node) => (node['Relation Name'] && tables.has(node['Relation Name']) ? node['Relation Name'] : []));
  return read.filter((table, i) => read.indexOf(table) < i);
};

/** Rows that a list's page is chosen from: as the planner expected them, and as they were. */
export function rowsOfPage(plan: Node): { expected: number; found: number } {
  const page = nodesOf(plan).find((node) => node['Subplan Name'] === 'CTE page')!;
  const rows = page.Plans!.find((node) => node['Parent Relationship'] === 'Outer')!;
  return { expected: rows['Plan Rows'], found: rows['Actual Rows'] };
}
