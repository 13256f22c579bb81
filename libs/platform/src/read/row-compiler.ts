import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import { isList } from '../graphql/limits/asked-field.js';
import type { Audience } from '../viewer/viewer.js';
import { atMostOf, type FieldSqlContext, type RowsReading, readingOf, sensitivityOf } from './field-reading.js';
import { auditedRowsOf, MARK, type MarkedRows } from './read-audit.js';
import { type SelectedField, selectedFields } from './selection.js';
import { ident, join, late, literal, type Sql, sql } from './sql.js';

type Relation = EntityMetadata['relations'][number];

/** Where in a statement's answer a row stands. */
interface Place {
  path: readonly string[];
  /** The row hangs by a foreign key on one that has a mark, which speaks of the same subject. */
  markedAbove?: boolean;
}

export function objectTypeOf(type: GraphQLOutputType): GraphQLObjectType {
  const named = getNamedType(type);
  if (!isObjectType(named)) throw new Error(`${named.name} is no object type`);
  return named;
}

/** Turns what was asked of one row into the target list of a SELECT. `complete` turns false where a field's own resolver must run. */
export class RowCompiler {
  complete = true;
  /** Where rows stand whose reading is recorded; only staff read such rows. */
  readonly marked: MarkedRows[] = [];
  /** Variables for whose values the SQL is made. */
  readonly fixed = new Map<string, unknown>();
  private aliases = 0;

  constructor(
    private readonly source: DataSource,
    private readonly info: GraphQLResolveInfo,
    private readonly audience: Audience,
  ) {}

  /** One row as JSON, by the columns asked for. */
  row(type: GraphQLObjectType, meta: EntityMetadata, sets: readonly SelectionSetNode[], alias: Sql, place: Place): Sql {
    const columns = new Map<string, Sql>();
    const fields = selectedFields(this.info, type, sets);
    const audited = this.audience === 'staff' ? auditedRowsOf(type) : undefined;
    for (const selected of fields) this.field(selected, meta, alias, { ...place, markedAbove: !!audited }, columns);
    if (audited) {
      const sensitive = fields.filter((selected) => sensitivityOf(selected.field)?.(this.context(selected))).map(({ name }) => name);
      if (sensitive.length > 0 || !place.markedAbove) {
        columns.set(MARK, audited.mark(alias));
        this.marked.push({ path: place.path, audited, fields: sensitive });
      }
    }
    if (columns.size === 0) return sql`true AS "_"`;
    return join([...columns].map(([key, value]) => sql`${value} AS ${ident(key)}`));
  }

  private field(selected: SelectedField, meta: EntityMetadata, alias: Sql, place: Place, columns: Map<string, Sql>): void {
    const { key, name, field, sets } = selected;
    const reading = readingOf(field);
    if (reading.sql) columns.set(key, reading.sql(alias, this.context(selected)));
    else if (reading.rows) columns.set(key, this.rows(selected, reading.rows, alias, place));
    else if (reading.requires) this.leaveToResolver(reading.requires, meta, alias, columns);
    else {
      const relation = sets.length > 0 ? meta.findRelationWithPropertyPath(name) : undefined;
      if (relation) columns.set(key, this.related(selected, relation, alias, place));
      else if (meta.findColumnWithPropertyName(name)) columns.set(key, columnOf(meta, name, alias));
      else this.leaveToResolver([], meta, alias, columns);
    }
  }

  private leaveToResolver(required: readonly string[], meta: EntityMetadata, alias: Sql, columns: Map<string, Sql>): void {
    this.complete = false;
    for (const property of [...required, ...meta.primaryColumns.map((c) => c.propertyName)])
      columns.set(property, columnOf(meta, property, alias));
  }

  /** A foreign key of this row leads to one other: the relations that entities have are to one, so that no two need each other. */
  private related(selected: SelectedField, relation: Relation, parent: Sql, place: Place): Sql {
    const meta = relation.inverseEntityMetadata;
    const child = this.nextAlias();
    const on = relation.joinColumns.map(
      (column) => sql`${parent}.${ident(column.databaseName)} = ${child}.${ident(column.referencedColumn!.databaseName)}`,
    );
    return this.nested(selected, meta, place, child, join(on, ' AND '));
  }

  private rows(selected: SelectedField, rows: RowsReading, parent: Sql, place: Place): Sql {
    if (rows.staffOnly && this.audience === 'public') return isList(selected.field.type) ? sql`'[]'::json` : sql`NULL`;
    const meta = this.source.getMetadata(rows.entity());
    const context = this.context(selected);
    const child = this.nextAlias();
    const order = rows.order?.(child, parent) ?? defaultOrder(meta, child);
    return this.nested(
      selected,
      meta,
      { ...place, markedAbove: false },
      child,
      rows.where(child, parent, context),
      order,
      rows.limit?.(context),
    );
  }

  /** A sub-select that gives one row as JSON, or a JSON list of rows. A foreign key leads to one row: nothing to order. */
  private nested(selected: SelectedField, meta: EntityMetadata, above: Place, child: Sql, where: Sql, order?: Sql, limit?: Sql): Sql {
    const { field, key, sets } = selected;
    const list = isList(field.type);
    const place = { ...above, path: [...above.path, key, ...(list ? ['*'] : [])] };
    const row = this.row(objectTypeOf(field.type), meta, sets, child, place);
    const body = sql`SELECT ${row} FROM ${tableOf(meta)} ${child} WHERE ${where}${order ? sql` ORDER BY ${order}` : sql``}`;
    if (!list) return sql`(SELECT row_to_json(x) FROM (${body}${order ? sql` LIMIT 1` : sql``}) x)`;
    return limit ? sql`(SELECT ${ROWS} FROM (${body} LIMIT ${limit}) x)` : boundedRows(body, field);
  }

  private nextAlias(): Sql {
    this.aliases += 1;
    return sql`r${literal(this.aliases)}`;
  }

  private context({ field, nodes: [node] }: SelectedField): FieldSqlContext {
    const valueIn = (name: string, variables: Record<string, unknown>) => getArgumentValues(field, node, variables)[name] ?? null;
    return {
      audience: this.audience,
      argument: (name) => late(({ variables }) => valueIn(name, variables)),
      fixed: (name) => {
        const { variableValues } = this.info;
        const argument = node.arguments?.find((each) => each.name.value === name)?.value;
        if (argument?.kind === Kind.VARIABLE) this.fixed.set(argument.name.value, variableValues[argument.name.value]);
        return valueIn(name, variableValues as Record<string, unknown>);
      },
      rootArgument: (name) => late(({ root }) => root[name] ?? null),
      languages: (name = 'lang') => late(({ variables, languages }) => languages(valueIn(name, variables) as string | null)),
    };
  }
}

const ROWS = sql`coalesce(json_agg(x), '[]'::json)`;

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
function defaultOrder(meta: EntityMetadata, alias: Sql): Sql {
  const own = Object.entries(meta.orderBy ?? {});
  if (own.length === 0) return join(meta.primaryColumns.map((column) => columnOf(meta, column.propertyName, alias)));
  return join(own.map(([property, direction]) => sql`${columnOf(meta, property, alias)} ${direction === 'DESC' ? sql`DESC` : sql`ASC`}`));
}
