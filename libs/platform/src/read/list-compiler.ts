import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { Audience } from '../viewer/viewer.js';
import { boundedRows, RowCompiler, tableOf } from './compiler.js';
import { auditedRowsOf, MARK, markSql } from './read-audit.js';
import { askedFields, type SelectedField } from './selection.js';
import type { ListSpec } from './spec.js';
import { Bindings, identifier } from './statement.js';

const objectType = (type: GraphQLOutputType): GraphQLObjectType => {
  const named = getNamedType(type);
  if (!isObjectType(named)) throw new Error(`${named.name} is no object type`);
  return named;
};

/** A cursor is the order's values of its row as JSON in base64: made in SQL, since a JavaScript date loses microseconds. */
const cursorOf = (key: string) => `translate(encode(convert_to(json_build_array(${key})::text, 'UTF8'), 'base64'), E'\\n', '')`;

/** Parameters that follow the condition's own in every connection: how many, and after what. */
export const PAGE_PARAMETERS = 2;

/** Compiles what was asked of a connection, a list or one object to the SQL of one JSON value. */
export class ListCompiler {
  readonly bindings: Bindings;
  private readonly rows: RowCompiler;
  private readonly sets: readonly SelectionSetNode[];
  private own = true;

  constructor(
    private readonly source: DataSource,
    private readonly info: GraphQLResolveInfo,
    private readonly audience: Audience,
    given: number,
  ) {
    this.bindings = new Bindings(given);
    this.rows = new RowCompiler(source, info, audience, this.bindings);
    this.sets = info.fieldNodes.flatMap((node) => node.selectionSet ?? []);
  }

  get complete(): boolean {
    return this.own && this.rows.complete;
  }

  get marked() {
    return this.rows.marked;
  }

  get depth(): number {
    return this.rows.depth;
  }

  /** One object or null. `where` speaks of alias `t`. */
  one(spec: Pick<ListSpec, 'entity'>, where: string): string {
    const meta = this.source.getMetadata(spec.entity);
    return `(SELECT row_to_json(x) FROM (SELECT ${this.rows.row(objectType(this.info.returnType), meta, this.sets, 't')} FROM ${tableOf(meta)} t WHERE ${where} LIMIT 1) x)`;
  }

  /** A plain list, whole: no longer than its field says. */
  list(spec: ListSpec, where: string): string {
    const meta = this.source.getMetadata(spec.entity);
    const row = this.rows.row(objectType(this.info.returnType), meta, this.sets, 't', { path: ['*'] });
    const field = this.info.parentType.getFields()[this.info.fieldName];
    return boundedRows(`SELECT ${row} FROM ${tableOf(meta)} t WHERE ${where} ORDER BY ${orderOf(spec, meta)}`, field);
  }

  /**
   * A Relay connection. The page is read by keyset: `limit` names the parameter with its size, `after` the one with the cursor's
   * JSON where there is a cursor. One row more than the page tells whether there is a next one.
   */
  connection(spec: ListSpec, where: string, limit: string, after?: string): string {
    const meta = this.source.getMetadata(spec.entity);
    const columns = spec.order.map(([property]) => meta.findColumnWithPropertyName(property)!);
    const key = columns.map((column) => `t.${identifier(column.databaseName)}`);
    const size = `${limit}::int`;
    const comparison = spec.order[0][1] === 'DESC' ? '<' : '>';
    const place = columns.map((column, i) => `(${after}::json->>${i})::${column.type}`).join(', ');
    const keyset = after ? ` AND (${key.join(', ')}) ${comparison} (${place})` : '';
    const page: ConnectionPage = {
      meta,
      shows: spec.shows && { meta: this.source.getMetadata(spec.shows.entity), by: databaseName(meta, spec.shows.by) },
      size,
      paged: !!after,
      where,
      key: key.join(', '),
      order: key.map((_, i) => `k${i} ${spec.order[i][1]}`).join(', '),
      columns: new Set(key.map((column, i) => `${column} AS k${i}`)),
    };
    const parts = askedFields(this.info, objectType(this.info.returnType), this.sets).flatMap((asked) => this.part(asked, page));
    if (spec.where) parts.push(...this.sealedAmong(page));
    return `(WITH page AS (SELECT ${[...page.columns].join(', ')} FROM ${tableOf(meta)} t WHERE (${where})${keyset} ORDER BY ${orderOf(spec, meta)} LIMIT ${size} + 1)
SELECT json_build_object(${parts.join(', ')}))`;
  }

  /** Sealed rows that the filter found, wherever they stand in the list: a count of them tells what they hold. */
  private sealedAmong({ meta, shows, where }: ConnectionPage): string[] {
    const fieldsOf = (type: GraphQLOutputType) => objectType(type).getFields();
    const edges = fieldsOf(this.info.returnType)['edges'];
    const node = edges && fieldsOf(edges.type)['node'];
    const audited = this.audience === 'staff' && node ? auditedRowsOf(objectType(node.type)) : undefined;
    if (!audited) return [];
    this.rows.marked.push({ path: [], subject: audited.subject, fields: [], counted: true });
    return [
      `'${MARK}'`,
      `(SELECT json_agg(${markSql('t', shows?.by ?? audited.id)}) FROM ${tableOf(meta)} t WHERE t.level = 3 AND (${where}))`,
    ];
  }

  private part(asked: SelectedField, page: ConnectionPage): string[] {
    const { order, size } = page;
    const name = `'${asked.name}'`;
    switch (asked.name) {
      case 'totalCount':
        return [name, `(SELECT count(*)::int FROM ${tableOf(page.meta)} t WHERE ${page.where})`];
      case 'edges':
        return [
          name,
          `(SELECT coalesce(json_agg(e), '[]'::json) FROM (SELECT ${this.edge(asked, page)} FROM page ORDER BY ${order} LIMIT ${size}) e)`,
        ];
      case 'pageInfo': {
        page.columns.add(`${cursorOf(page.key)} AS cursor`);
        const values: Record<string, string> = {
          hasNextPage: `(SELECT count(*) > ${size} FROM page)`,
          hasPreviousPage: String(page.paged),
          startCursor: `(SELECT cursor FROM page ORDER BY ${order} LIMIT 1)`,
          endCursor: `(SELECT cursor FROM (SELECT * FROM page ORDER BY ${order} LIMIT ${size}) shown ORDER BY ${reversed(order)} LIMIT 1)`,
        };
        const fields = askedFields(this.info, objectType(asked.field.type), asked.sets);
        return [name, `json_build_object(${fields.flatMap((field) => [`'${field.name}'`, values[field.name]]).join(', ')})`];
      }
      default:
        this.own = false; // a field of the connection with a resolver of its own
        return [];
    }
  }

  private edge(edges: SelectedField, page: ConnectionPage): string {
    const columns = askedFields(this.info, objectType(edges.field.type), edges.sets).map((asked) => {
      if (asked.name === 'cursor') page.columns.add(`${cursorOf(page.key)} AS cursor`);
      else page.columns.add(`(SELECT row_to_json(x) FROM (SELECT ${this.node(asked, page)}) x) AS node`);
      return asked.name;
    });
    return columns.join(', ') || 'true AS "_"';
  }

  private node(asked: SelectedField, { meta, shows }: ConnectionPage): string {
    const row = (of: EntityMetadata, alias: string) =>
      this.rows.row(objectType(asked.field.type), of, asked.sets, alias, { path: ['edges', '*', 'node'] });
    return shows ? `${row(shows.meta, 'r0')} FROM ${tableOf(shows.meta)} r0 WHERE r0.id = t.${shows.by}` : row(meta, 't');
  }
}

const databaseName = (meta: EntityMetadata, property: string) => identifier(meta.findColumnWithPropertyName(property)!.databaseName);

/** A page in the making: its columns gather what its parts need. Only columns asked for are read: the public has no right on others. */
interface ConnectionPage {
  meta: EntityMetadata;
  shows: { meta: EntityMetadata; by: string } | undefined;
  size: string;
  paged: boolean;
  where: string;
  key: string;
  order: string;
  columns: Set<string>;
}

function orderOf(spec: ListSpec, meta: EntityMetadata): string {
  return spec.order
    .map(([property, direction]) => {
      const column = meta.findColumnWithPropertyName(property);
      if (!column) throw new Error(`${meta.name} cannot be ordered by ${property}`);
      return `t.${identifier(column.databaseName)} ${direction}`;
    })
    .join(', ');
}

const reversed = (order: string) => order.replaceAll(/ (ASC|DESC)\b/g, (direction) => (direction === ' ASC' ? ' DESC' : ' ASC'));
