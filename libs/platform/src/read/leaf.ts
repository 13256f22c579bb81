import { type GraphQLOutputType, getNamedType, isNonNullType, isObjectType, type SelectionSetNode } from 'graphql';
import { isList } from '../graphql/limits/asked-field.js';
import { readingOf } from './field-reading.js';
import type { FieldValues } from './field-values.js';
import { objectTypeOf, type ReadInfo, selectedFields } from './selection.js';
import { ident, join, literal, type Sql, sql } from './sql.js';

/** SQL of a value as its type of GraphQL writes it. */
export function leaf(type: GraphQLOutputType, value: Sql): Sql {
  const { name } = getNamedType(type);
  if (name === 'DateTime') return sql`to_char((${value})::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return value;
}

/** An object, or a list of them, that stands as JSON in a column or comes of an expression: of it what was asked. */
export function projected(
  info: ReadInfo,
  values: FieldValues,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  value: Sql,
): Sql {
  const object = objectTypeOf(type);
  const members = Object.keys(object.getFields()).map((name) => sql`o.v->${literal(name)} AS ${ident(name)}`);
  const columns = selectedFields(info, object, sets).map((selected) => {
    const { key, name, field, sets: below } = selected;
    const { sql: made } = readingOf(field);
    const member = sql`s.${ident(name)}`;
    const named = getNamedType(field.type);
    let written = member;
    if (name === '__typename') written = literal(object.name);
    else if (made) written = made(sql`s`, values.context(selected));
    else if (isObjectType(named)) written = projected(info, values, field.type, below, member);
    else if (named.name === 'DateTime') written = leaf(field.type, sql`${member}#>>'{}'`);
    return sql`${written} AS ${ident(key)}`;
  });
  const one = sql`(SELECT row_to_json(x) FROM (SELECT ${join(columns)} FROM (SELECT ${join(members)}) s) x)`;
  const json = sql`(${value})::jsonb`;
  if (isList(type)) return sql`(SELECT coalesce(json_agg(${one}), '[]'::json) FROM jsonb_array_elements(${json}) o(v))`;
  return sql`(SELECT ${one} FROM (SELECT ${json} AS v) o WHERE jsonb_typeof(o.v) = 'object')`;
}

/** What must be there and is not is an error of ours: the statement stops, and an executor says where (graphql/fast-execution.plugin.ts). */
export const required = (type: GraphQLOutputType, value: Sql): Sql =>
  isNonNullType(type) ? sql`coalesce(to_json(${value}), answer_misses_value())` : value;
