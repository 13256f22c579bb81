import type { GraphQLField, GraphQLObjectType } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { atMostOf } from './field-reading.js';
import { objectTypeOf } from './selection.js';
import { ident, join, literal, type Sql, sql } from './sql.js';

export const nodeTypeOf = (connection: GraphQLObjectType): GraphQLObjectType =>
  objectTypeOf(objectTypeOf(connection.getFields()['edges'].type).getFields()['node'].type);

export const ROWS = sql`coalesce(json_agg(x), '[]'::json)`;

/** SQL of the rows of a list as JSON. One row more than it may hold stops the statement. */
export function boundedRows(select: Sql, field: Pick<GraphQLField<unknown, unknown>, 'name' | 'extensions'>): Sql {
  const most = atMostOf(field);
  if (most === undefined) throw new Error(`the list ${field.name} has no bound: give it @AtMost, or make it a connection`);
  return sql`(SELECT CASE WHEN count(*) > ${literal(most)} THEN answer_too_large() ELSE ${ROWS} END FROM (${select} LIMIT ${literal(most + 1)}) x)`;
}

export const tableOf = (meta: EntityMetadata): Sql => ident(meta.tableName);

export function columnOf(meta: EntityMetadata, property: string, alias: Sql): Sql {
  const column = meta.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${meta.name} has no column ${property}`);
  return sql`${alias}.${ident(column.databaseName)}`;
}

/** The entity's own order (its `orderBy` option), else by key. */
export function defaultOrder(meta: EntityMetadata, alias: Sql): Sql {
  const own = Object.entries(meta.orderBy ?? {});
  if (own.length === 0) return join(meta.primaryColumns.map((column) => columnOf(meta, column.propertyName, alias)));
  return join(own.map(([property, direction]) => sql`${columnOf(meta, property, alias)} ${direction === 'DESC' ? sql`DESC` : sql`ASC`}`));
}
