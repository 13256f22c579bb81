import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import { DalelError } from '../errors/dalel-error.js';
import type { Audience } from '../viewer/viewer.js';
import { atMostOf, type FieldSqlContext, type RowsReading, readingOf, sensitivityOf } from './field-reading.js';
import { auditedRowsOf, MARK, type MarkedRows, markSql } from './read-audit.js';
import { askedFields, type SelectedField } from './selection.js';
import { type Bindings, identifier } from './statement.js';

/** Levels of objects in one request (S20); pages and their edges do not count. */
const MAX_DEPTH = 8;

/** @throws QUERY_TOO_COMPLEX */
export function checkDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw new DalelError('QUERY_TOO_COMPLEX', `Ask at most ${MAX_DEPTH} levels deep.`);
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
type Relation = EntityMetadata['relations'][number];

/** Where in a statement's answer a row stands. */
interface Place {
  path: readonly string[];
  /** Level of objects; 1 where nothing is said. */
  depth?: number;
  /** The row hangs by a foreign key on one of the same case, whose mark tells whether it is sealed. */
  sealedKnown?: boolean;
}

/** Turns what was asked of one row into the target list of a SELECT. `complete` turns false where a field's own resolver must run. */
export class RowCompiler {
  complete = true;
  depth = 1;
  /** Where rows stand whose reading is recorded; only staff read such rows. */
  readonly marked: MarkedRows[] = [];
  private aliases = 0;

  constructor(
    private readonly source: DataSource,
    private readonly info: GraphQLResolveInfo,
    private readonly audience: Audience,
    private readonly bindings: Bindings,
  ) {}

  /** One row as JSON, by the columns asked for. */
  row(
    type: GraphQLObjectType,
    meta: EntityMetadata,
    sets: readonly SelectionSetNode[],
    alias: string,
    place: Place = { path: [] },
  ): string {
    const columns = new Map<string, string>();
    const fields = askedFields(this.info, type, sets);
    const audited = this.audience === 'staff' ? auditedRowsOf(type) : undefined;
    for (const asked of fields) this.field(asked, meta, alias, { ...place, sealedKnown: !!audited }, columns);
    if (audited) {
      const sensitive = fields.filter((asked) => sensitivityOf(asked.field)?.(this.asking(asked))).map(({ name }) => name);
      if (sensitive.length > 0 || !place.sealedKnown) {
        columns.set(MARK, markSql(alias, audited.id));
        this.marked.push({ path: place.path, subject: audited.subject, fields: sensitive });
      }
    }
    if (columns.size === 0) return 'true AS "_"';
    return [...columns].map(([key, sql]) => `${sql} AS ${identifier(key)}`).join(', ');
  }

  private field(asked: SelectedField, meta: EntityMetadata, alias: string, place: Place, columns: Map<string, string>): void {
    const { key, name, field, sets } = asked;
    const reading = readingOf(field);
    if (reading.sql) columns.set(key, reading.sql(alias, this.asking(asked)));
    else if (reading.rows) columns.set(key, this.rows(asked, reading.rows, alias, place));
    else if (reading.requires) this.leaveToResolver(reading.requires, meta, alias, columns);
    else {
      const relation = sets.length > 0 ? meta.findRelationWithPropertyPath(name) : undefined;
      const column = this.column(meta, name, alias);
      if (relation) columns.set(key, this.related(asked, relation, alias, place));
      else if (column) columns.set(key, column);
      else this.leaveToResolver([], meta, alias, columns);
    }
  }

  private leaveToResolver(required: readonly string[], meta: EntityMetadata, alias: string, columns: Map<string, string>): void {
    this.complete = false;
    for (const property of [...required, ...meta.primaryColumns.map((c) => c.propertyName)]) {
      const column = this.column(meta, property, alias);
      if (!column) throw new Error(`${meta.name} has no column ${property}`);
      columns.set(property, column);
    }
  }

  private column(meta: EntityMetadata, property: string, alias: string): string | undefined {
    const column = meta.findColumnWithPropertyName(property);
    return column && `${alias}.${identifier(column.databaseName)}`;
  }

  private related(asked: SelectedField, relation: Relation, parent: string, place: Place): string {
    const meta = relation.inverseEntityMetadata;
    const owner = relation.isOneToMany || relation.isOneToOneNotOwner ? 'child' : 'parent';
    const joins = owner === 'child' ? relation.inverseRelation!.joinColumns : relation.joinColumns;
    return this.nested(asked, meta, place, (child) => {
      const on = joins.map((column) => {
        const [near, far] = owner === 'child' ? [child, parent] : [parent, child];
        return `${near}.${identifier(column.databaseName)} = ${far}.${identifier(column.referencedColumn!.databaseName)}`;
      });
      return { where: on.join(' AND '), order: relation.isManyToOne ? undefined : defaultOrder(meta, child) };
    });
  }

  private rows(asked: SelectedField, rows: RowsReading, parent: string, place: Place): string {
    if (rows.staffOnly && this.audience === 'public') return isList(asked.field.type) ? `'[]'::json` : 'NULL';
    const meta = this.source.getMetadata(rows.entity());
    const ask = this.asking(asked);
    return this.nested(asked, meta, { ...place, sealedKnown: false }, (child) => ({
      where: rows.where(child, parent, ask),
      order: rows.order?.(child, parent) ?? defaultOrder(meta, child),
      limit: rows.limit?.(ask),
    }));
  }

  /** A sub-select that gives one row as JSON, or a JSON list of rows. */
  private nested(
    asked: SelectedField,
    meta: EntityMetadata,
    above: Place,
    join: (child: string) => { where: string; order?: string; limit?: string },
  ): string {
    const depth = (above.depth ?? 1) + 1;
    checkDepth(depth);
    this.depth = Math.max(this.depth, depth);
    const type = getNamedType(asked.field.type);
    if (!isObjectType(type)) throw new Error(`${asked.name} is no object`);
    this.aliases += 1;
    const child = `r${this.aliases}`;
    const { where, order, limit } = join(child);
    const place = { ...above, depth, path: [...above.path, asked.key, ...(isList(asked.field.type) ? ['*'] : [])] };
    const body = `SELECT ${this.row(type, meta, asked.sets, child, place)} FROM ${tableOf(meta)} ${child} WHERE ${where}`;
    const ordered = order ? ` ORDER BY ${order}` : ''; // a foreign key leads to one row: nothing to order
    if (!isList(asked.field.type)) return `(SELECT row_to_json(x) FROM (${body}${ordered && `${ordered} LIMIT 1`}) x)`;
    return limit ? `(SELECT ${ROWS} FROM (${body}${ordered} LIMIT ${limit}) x)` : boundedRows(`${body}${ordered}`, asked.field);
  }

  private asking({ field, nodes }: SelectedField): FieldSqlContext {
    const node = nodes[0];
    return {
      audience: this.audience,
      argument: (name) => this.bindings.late(({ variables }) => getArgumentValues(field, node, variables)[name] ?? null),
      fixed: (name) => {
        const given = node.arguments?.find((argument) => argument.name.value === name);
        return given?.value.kind === Kind.VARIABLE
          ? undefined
          : { value: getArgumentValues(field, { ...node, arguments: given ? [given] : [] }, {})[name] ?? null };
      },
      rootArgument: (name) => this.bindings.late(({ root }) => root[name] ?? null),
      languages: (name) =>
        this.bindings.late(({ variables, languages }) =>
          languages(name ? (getArgumentValues(field, node, variables)[name] as string | null) : null),
        ),
    };
  }
}

const ROWS = `coalesce(json_agg(x), '[]'::json)`;

/** SQL of the rows of a list as JSON. One row more than it may hold stops the statement. */
export function boundedRows(select: string, field: Pick<GraphQLField<unknown, unknown>, 'name' | 'extensions' | 'type'>): string {
  const most = isList(field.type) ? atMostOf(field) : 1;
  if (most === undefined) throw new Error(`the list ${field.name} has no bound: give it @AtMost, or make it a connection`);
  return `(SELECT CASE WHEN count(*) > ${most} THEN answer_too_large() ELSE ${ROWS} END FROM (${select} LIMIT ${most + 1}) x)`;
}

export const tableOf = (meta: EntityMetadata): string => identifier(meta.tableName);

/** The entity's own order (its `orderBy` option), else by key. */
function defaultOrder(meta: EntityMetadata, alias: string): string {
  const own = Object.entries(meta.orderBy ?? {});
  if (own.length === 0) return meta.primaryColumns.map((c) => `${alias}.${identifier(c.databaseName)}`).join(', ');
  return own
    .map(([property, direction]) => `${alias}.${identifier(meta.findColumnWithPropertyName(property)!.databaseName)} ${String(direction)}`)
    .join(', ');
}
