import type { GraphQLObjectType } from 'graphql';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { Viewer } from '../viewer/viewer.js';
import type { Noted } from './notes.js';
import type { Sql } from './sql.js';

/** How the reading of a type's rows is recorded. Which rows are sealed, and what is recorded of them, is judged by who declares it. */
export interface AuditedRows {
  subject: string;
  /** SQL of a row's mark, by the id of its subject where that does not stand in the row's own column. */
  mark(row: Sql, id?: Sql): Sql;
  /** SQL condition of rows that are recorded although a filter only counted them. */
  recordedWhenCounted(row: Sql, of?: Sql): Sql;
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

/** A place of a statement's answer that has marks. */
export interface MarkedRows extends Omit<Reading, 'marks' | 'subject'> {
  audited: AuditedRows;
}

export const auditedRowsOf = (type: GraphQLObjectType): AuditedRows | undefined =>
  type.extensions?.['auditedRows'] as AuditedRows | undefined;

/** Has all that a statement's answers hold recorded, by each way of recording that its types have. */
export function recordReading(places: readonly MarkedRows[], answers: readonly Noted[], viewer: Viewer, trail: AuditTrail): void {
  const reading = places.map(({ audited, ...place }, i) => ({
    ...place,
    subject: audited.subject,
    marks: answers.flatMap(({ notes }) => (notes.get(String(i)) ?? []) as string[]),
  }));
  for (const record of new Set(places.map(({ audited }) => audited.record)))
    record(
      reading.filter((_, i) => places[i].audited.record === record),
      viewer,
      trail,
    );
}
