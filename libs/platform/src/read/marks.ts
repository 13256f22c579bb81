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
}

export const auditedRowsOf = (type: GraphQLObjectType): AuditedRows | undefined =>
  type.extensions?.['auditedRows'] as AuditedRows | undefined;

/** SQL of a row's mark: `s` and its subject's id where it is sealed; `r` and the id where its sensitive fields are read; else null. */
export const markSql = (row: string, { id }: AuditedRows, always: boolean): string =>
  always ? `CASE WHEN ${row}.level = 3 THEN 's' ELSE 'r' END || ${row}.${id}` : `CASE WHEN ${row}.level = 3 THEN 's' || ${row}.${id} END`;

/** The marks in an answer. `*` in a path stands for every element of a list. */
export function marksAt(value: unknown, path: readonly string[], found: string[] = []): string[] {
  if (value === null || value === undefined) return found;
  const [step, ...rest] = path;
  if (step === undefined) {
    const mark = (value as Record<string, unknown>)[MARK];
    if (typeof mark === 'string') found.push(mark);
  } else if (step === '*') for (const each of value as unknown[]) marksAt(each, rest, found);
  else marksAt((value as Record<string, unknown>)[step], rest, found);
  return found;
}
