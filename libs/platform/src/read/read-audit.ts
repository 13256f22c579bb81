import type { GraphQLObjectType } from 'graphql';

/** Key in a row of what is to be recorded of its reading. No field of GraphQL and no alias is written so. */
export const MARK = '$';

/** Rows of a type that are recorded when they are read: of what kind their subject is, and in which column its id stands. */
export interface AuditedRows {
  subject: string;
  id: string;
}

/** Where in a statement's answer marks stand, and which sensitive fields were asked for there. */
export interface MarkedRows {
  path: readonly string[];
  subject: string;
  fields: readonly string[];
  /** These rows were weighed by a filter and counted, and are not themselves in the answer: `$` holds a list of marks. */
  counted?: boolean;
}

export const auditedRowsOf = (type: GraphQLObjectType): AuditedRows | undefined =>
  type.extensions?.['auditedRows'] as AuditedRows | undefined;

/** SQL of a row's mark: its level as a digit, and its subject's id. */
export const markSql = (row: string, id: string): string => `${row}.level || ${row}.${id}::text`;

/** What a mark says. */
export const readMark = (mark: string): { level: number; id: string } => ({ level: Number(mark[0]), id: mark.slice(1) });

/** The marks in an answer. `*` in a path stands for every element of a list. */
export function marksAt(value: unknown, path: readonly string[], found: string[] = []): string[] {
  if (value === null || value === undefined) return found;
  const [step, ...rest] = path;
  if (step === undefined) {
    const mark = (value as Record<string, unknown>)[MARK];
    if (typeof mark === 'string') found.push(mark);
    else if (Array.isArray(mark)) found.push(...(mark as string[]));
  } else if (step === '*') for (const each of value as unknown[]) marksAt(each, rest, found);
  else marksAt((value as Record<string, unknown>)[step], rest, found);
  return found;
}
