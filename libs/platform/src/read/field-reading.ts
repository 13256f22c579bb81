import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Audience } from '../viewer/viewer.js';
import type { AuditedRows as AuditedRowsOf } from './read-audit.js';
import type { Order } from './read-spec.js';
import type { Sql } from './sql.js';

/** What SQL may depend on of who asks: a statement is kept for all who are alike in it. */
export interface Asker {
  readonly audience: Audience;
  /** Do they read for the house's own work? */
  readonly knowsPurposes: boolean;
}

/** What a field's SQL may ask for while the statement is compiled. Every value becomes a bound parameter. */
export interface FieldSqlContext extends Asker {
  /** Parameter holding the value of one of the field's arguments (null when absent). */
  argument(name: string): Sql;
  /** Value of an argument of few values: the SQL is made for it alone, and the statement serves no other. */
  fixed(name: string): unknown;
  /** Parameter holding a text[] of language codes in the reader's order; `argument` names the field's own language argument, `lang` by default. */
  languages(argument?: string): Sql;
  /** Parameter holding an argument of the query's root field, where this field stands in that field's own statement; else null. */
  rootArgument(name: string): Sql;
}

/** Rows of another table that stand under this one by a condition that is no foreign key. */
export interface RowsReading {
  entity: () => EntityTarget<ObjectLiteral>;
  /** SQL condition joining the child's alias to the parent's. */
  where: (child: Sql, parent: Sql, context: FieldSqlContext) => Sql;
  /** SQL order of the rows; of a field that is no list, the first row is taken. */
  order?: (child: Sql, parent: Sql) => Sql;
  limit?: (context: FieldSqlContext) => Sql;
  /** The public has no right on the table: it gets nothing, without naming it. */
  staffOnly?: boolean;
  /** What is asked in it speaks of no argument of the query's root field. */
  apart?: true;
}

/** A page of such rows, with the arguments of every list (PageArgs). */
export interface PageReading extends Pick<RowsReading, 'entity' | 'where'> {
  order: (asker: Asker) => Order;
  /** Where each row stands for one of another entity: the property with that one's id; and the condition by which these are counted. */
  shows?: { entity: () => EntityTarget<ObjectLiteral>; by: string; counted: RowsReading['where'] };
  /** With one of these arguments its resolver answers. */
  without?: readonly string[];
  /** Fields that its connection has beside those of every other. */
  others?: Readonly<Record<string, Sql>>;
}

/**
 * How a field is read when it is neither a column nor a relation of its entity of the same name. One that has `requires` and another
 * beside it is answered by its resolver unless PostgreSQL writes the answer.
 */
export interface FieldReading {
  /** Columns (property names) that the field's own resolver reads from its parent. */
  requires?: readonly string[];
  /** SQL that answers the field by itself, given the row's alias. */
  sql?: (row: Sql, context: FieldSqlContext) => Sql;
  rows?: RowsReading;
  page?: PageReading;
}

/** Marks a field or field resolver as answered within its list's one statement. */
export const SqlField = (value: NonNullable<FieldReading['sql']>) => Extensions({ sql: value });
export const SqlRelation = (rows: RowsReading) => Extensions({ rows });
export const SqlPage = (page: PageReading) => Extensions({ page });
/** Marks a field resolver that reads these columns of its parent. */
export const Requires = (...requires: string[]) => Extensions({ requires });

/** Marks a root field whose resolver gives what `Reads.read` gave it: where a statement answers all that is asked under it, PostgreSQL writes the answer. */
export const Written = () => Extensions({ written: true });
export const isWritten = (field: GraphQLField<unknown, unknown>): boolean => field.extensions?.['written'] === true;

/**
 * The most that a list without a page may hold: what it costs is counted with it, and a statement that finds more is refused.
 * Of a list with `first`, the most of that.
 */
export const AtMost = (rows: number) => Extensions({ atMost: rows });
/** What each list of a field costs beside its rows, in objects. */
export const Costs = (objects: number) => Extensions({ costs: objects });

/** Marks a field that takes long: one operation asks it once, under whatever names. */
export const AskedOnce = () => Extensions({ askedOnce: true });

/** Marks a type whose rows are recorded when they are read (S33). */
export const AuditedRows = (auditedRows: AuditedRowsOf) => Extensions({ auditedRows });
/** Marks a field of such a type whose reading is recorded, always or where `when` says so of what was asked. */
export const Sensitive = (when: (context: FieldSqlContext) => boolean = () => true) => Extensions({ sensitive: when });

export const sensitivityOf = (field: GraphQLField<unknown, unknown>): ((context: FieldSqlContext) => boolean) | undefined =>
  field.extensions?.['sensitive'] as ((context: FieldSqlContext) => boolean) | undefined;

export const atMostOf = (field: Pick<GraphQLField<unknown, unknown>, 'extensions'>): number | undefined =>
  field.extensions?.['atMost'] as number | undefined;
export const costsOf = (field: Pick<GraphQLField<unknown, unknown>, 'extensions'>): number =>
  (field.extensions?.['costs'] as number | undefined) ?? 0;

export const isAskedOnce = (field: Pick<GraphQLField<unknown, unknown>, 'extensions'>): boolean => field.extensions?.['askedOnce'] === true;

export const readingOf = (field: GraphQLField<unknown, unknown>): FieldReading => (field.extensions as FieldReading | undefined) ?? {};
