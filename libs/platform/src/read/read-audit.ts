import type { GraphQLObjectType } from 'graphql';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { Viewer } from '../viewer/viewer.js';
import type { Sql } from './sql.js';

/** Key in a row of what is to be recorded of its reading. No field of GraphQL and no alias is written so. */
export const MARK = '$';

/** How the reading of a type's rows is recorded. Which rows are sealed, and what is recorded of them, is judged by who declares it. */
export interface AuditedRows {
  subject: string;
  /** SQL of a row's mark, by the id of its subject where that does not stand in the row's own column. */
  mark(row: Sql, id?: Sql): Sql;
  /** SQL condition of rows that are recorded although a filter only counted them. */
  recordedWhenCounted(row: Sql): Sql;
  record(reading: readonly Reading[], viewer: Viewer, trail: AuditTrail): void;
}

/** Rows that one place of an answer came from, by their marks. */
export interface Reading {
  subject: string;
  marks: readonly string[];
  /** Sensitive fields that were asked for. */
  fields: readonly string[];
  /** They were weighed by a filter, and are not themselves in the answer. */
  counted?: boolean;
}

/** Where in a statement's answer marks stand; of counted rows `$` holds a list of them. */
export interface MarkedRows extends Omit<Reading, 'marks' | 'subject'> {
  path: readonly string[];
  audited: AuditedRows;
}

export const auditedRowsOf = (type: GraphQLObjectType): AuditedRows | undefined =>
  type.extensions?.['auditedRows'] as AuditedRows | undefined;

/** Has all that a statement's answer holds recorded, by each way of recording that its types have. */
export function recordReading(marked: readonly MarkedRows[], answers: readonly unknown[], viewer: Viewer, trail: AuditTrail): void {
  for (const record of new Set(marked.map(({ audited }) => audited.record)))
    record(
      marked
        .filter(({ audited }) => audited.record === record)
        .map(({ path, audited, fields, counted }) => ({
          subject: audited.subject,
          marks: answers.flatMap((answer) => marksAt(answer, path)),
          fields,
          counted,
        })),
      viewer,
      trail,
    );
}

/** The marks in an answer. `*` in a path stands for every element of a list. */
function marksAt(value: unknown, path: readonly string[], found: string[] = []): string[] {
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
