import type { GraphQLOutputType, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import { MOST_COUNTED } from '../graphql/connection.js';
import { isList } from '../graphql/limits/asked-field.js';
import type { Audience } from '../viewer/viewer.js';
import { auditedRowsOf, MARK } from './read-audit.js';
import type { ReadSpec } from './read-spec.js';
import { boundedRows, columnOf, objectTypeOf, RowCompiler, tableOf } from './row-compiler.js';
import { type SelectedField, selectedFields } from './selection.js';
import { join, late, literal, raw, type Sql, sql } from './sql.js';

/** Aliases of the rows that a spec speaks of, and of those that a list shows in their place. */
const ROW = sql`t`;
const SHOWN = sql`r0`;
const PARENT = sql`p.id`;
const SIZE = sql`${late(({ first }) => first)}::int`;
const AFTER = late(({ after }) => after);

export const conditionOf = ({ where }: ReadSpec): Sql | undefined => where?.(ROW, PARENT);

/** A page in the making: its columns gather what its parts need. Only columns asked for are read: the public has no right on others. */
interface Page {
  where: Sql;
  key: Sql;
  order: Sql;
  reversed: Sql;
  columns: Map<string, Sql>;
}

/** Compiles what was asked of a connection, a list or one object to the SQL of one JSON value. */
export class ReadCompiler {
  private readonly rows: RowCompiler;
  private readonly meta: EntityMetadata;
  private readonly shownEntity: EntityMetadata | undefined;
  private readonly filter: Sql | undefined;
  private readonly sets: readonly SelectionSetNode[];
  private own = true;

  constructor(
    source: DataSource,
    private readonly info: GraphQLResolveInfo,
    private readonly audience: Audience,
    private readonly spec: ReadSpec,
  ) {
    this.rows = new RowCompiler(source, info, audience);
    this.meta = source.getMetadata(spec.entity);
    this.shownEntity = spec.shows && source.getMetadata(spec.shows.entity);
    this.filter = conditionOf(spec)?.kept();
    this.sets = info.fieldNodes.flatMap((node) => node.selectionSet ?? []);
  }

  get complete(): boolean {
    return this.own && this.rows.complete;
  }

  get marked() {
    return this.rows.marked;
  }

  get fixed() {
    return this.rows.fixed;
  }

  /** One column `r` of JSON, one row; or a row a parent, with its `id`. */
  statement(): Sql {
    const where = this.filter ?? sql`true`;
    const { under, parentKey = 'uuid', page } = this.spec;
    const r = page ? this.connection(where) : isList(this.info.returnType) ? this.list(where) : this.one(where);
    if (under === undefined) return sql`SELECT ${r} AS r`;
    return sql`SELECT p.id, ${r} AS r FROM unnest(${late(({ parents }) => parents)}::${raw(parentKey)}[]) p(id)`;
  }

  private one(where: Sql): Sql {
    const row = this.rows.row(objectTypeOf(this.info.returnType), this.meta, this.sets, ROW, { path: [] });
    return sql`(SELECT row_to_json(x) FROM (SELECT ${row} FROM ${tableOf(this.meta)} t WHERE ${where} LIMIT 1) x)`;
  }

  /** A plain list, whole: no longer than its field says. */
  private list(where: Sql): Sql {
    const row = this.rows.row(objectTypeOf(this.info.returnType), this.meta, this.sets, ROW, { path: ['*'] });
    const field = this.info.parentType.getFields()[this.info.fieldName];
    return boundedRows(sql`SELECT ${row} FROM ${tableOf(this.meta)} t WHERE ${where} ORDER BY ${this.directed(this.key)}`, field);
  }

  /** A Relay connection, its page read by keyset. One row more than the page tells whether there is a next one. */
  private connection(where: Sql): Sql {
    const { key } = this;
    const places = key.map((_, i) => sql`k${literal(i)}`);
    const page: Page = {
      where,
      key: join(key),
      order: this.directed(places),
      reversed: this.directed(places, true),
      columns: new Map(places.map((place, i) => [place.text, sql`${key[i]} AS ${place}`])),
    };
    const parts = selectedFields(this.info, objectTypeOf(this.info.returnType), this.sets).flatMap((selected) => this.part(selected, page));
    if (this.filter) parts.push(...this.countedRows(where));
    const table = tableOf(this.meta);
    return sql`(WITH page AS (SELECT ${join([...page.columns.values()])} FROM ${table} t WHERE (${where})${this.keyset(page)} ORDER BY ${this.directed(key)} LIMIT ${SIZE} + 1)
SELECT json_build_object(${join(parts)}))`;
  }

  private keyset({ key }: Page): Sql {
    if (!this.spec.page?.after) return sql``;
    const { by, direction } = this.order;
    const place = by.map(
      (property, i) => sql`(${AFTER}::json->>${literal(i)})::${raw(String(this.meta.findColumnWithPropertyName(property)!.type))}`,
    );
    return sql` AND (${key}) ${direction === 'DESC' ? sql`<` : sql`>`} (${join(place)})`;
  }

  /** Rows that the filter found and whose being counted is recorded, wherever they stand in the list: a count of them tells what they hold. */
  private countedRows(where: Sql): Sql[] {
    const node = this.nodeType();
    const audited = this.audience === 'staff' && node ? auditedRowsOf(node) : undefined;
    if (!audited) return [];
    this.rows.marked.push({ path: [], audited, fields: [], counted: true });
    const mark = audited.mark(ROW, this.spec.shows && columnOf(this.meta, this.spec.shows.by, ROW));
    return [
      literal(MARK),
      sql`(SELECT json_agg(${mark}) FROM ${tableOf(this.meta)} t WHERE ${audited.recordedWhenCounted(ROW)} AND (${where}))`,
    ];
  }

  private nodeType() {
    const fieldsOf = (type: GraphQLOutputType) => objectTypeOf(type).getFields();
    const edges = fieldsOf(this.info.returnType)['edges'];
    const node = edges && fieldsOf(edges.type)['node'];
    return node && objectTypeOf(node.type);
  }

  private part(selected: SelectedField, page: Page): Sql[] {
    const { order, reversed } = page;
    const name = literal(selected.name);
    switch (selected.name) {
      case 'totalCount':
        return [name, sql`least((${this.counted(page)}), ${literal(MOST_COUNTED)})`];
      case 'totalIsLowerBound':
        return [name, sql`(${this.counted(page)}) > ${literal(MOST_COUNTED)}`];
      case 'edges':
        return [
          name,
          sql`(SELECT coalesce(json_agg(e), '[]'::json) FROM (SELECT ${this.edge(selected, page)} FROM page ORDER BY ${order} LIMIT ${SIZE}) e)`,
        ];
      case 'pageInfo': {
        addCursor(page);
        const values: Record<string, Sql> = {
          hasNextPage: sql`(SELECT count(*) > ${SIZE} FROM page)`,
          hasPreviousPage: this.spec.page?.after ? sql`true` : sql`false`,
          startCursor: sql`(SELECT cursor FROM page ORDER BY ${order} LIMIT 1)`,
          endCursor: sql`(SELECT cursor FROM (SELECT * FROM page ORDER BY ${order} LIMIT ${SIZE}) shown ORDER BY ${reversed} LIMIT 1)`,
        };
        const fields = selectedFields(this.info, objectTypeOf(selected.field.type), selected.sets);
        return [name, sql`json_build_object(${join(fields.flatMap((field) => [literal(field.name), values[field.name]]))})`];
      }
      default:
        this.own = false; // a field of the connection with a resolver of its own
        return [];
    }
  }

  /** A count has a plan of its own: the page's walks an order, and stops early. */
  private counted({ where }: Page): Sql {
    return sql`SELECT count(*)::int FROM (SELECT FROM ${tableOf(this.meta)} t WHERE ${where} LIMIT ${literal(MOST_COUNTED + 1)}) x`;
  }

  private edge(edges: SelectedField, page: Page): Sql {
    const columns = selectedFields(this.info, objectTypeOf(edges.field.type), edges.sets).map((selected) => {
      if (selected.name === 'cursor') addCursor(page);
      else page.columns.set('node', sql`(SELECT row_to_json(x) FROM (SELECT ${this.node(selected)}) x) AS node`);
      return raw(selected.name);
    });
    return columns.length > 0 ? join(columns) : sql`true AS "_"`;
  }

  private node(selected: SelectedField): Sql {
    const row = (meta: EntityMetadata, alias: Sql) =>
      this.rows.row(objectTypeOf(selected.field.type), meta, selected.sets, alias, { path: ['edges', '*', 'node'] });
    const { meta, shownEntity } = this;
    if (!shownEntity) return row(meta, ROW);
    return sql`${row(shownEntity, SHOWN)} FROM ${tableOf(shownEntity)} r0 WHERE r0.id = ${columnOf(meta, this.spec.shows!.by, ROW)}`;
  }

  private get order() {
    if (!this.spec.order) throw new Error(`a list of ${this.meta.name} has no order`);
    return this.spec.order;
  }

  private get key(): Sql[] {
    return this.order.by.map((property) => columnOf(this.meta, property, ROW));
  }

  private directed(key: readonly Sql[], reversed = false): Sql {
    const direction = (this.order.direction === 'DESC') === reversed ? sql` ASC` : sql` DESC`;
    return join(key.map((each) => sql`${each}${direction}`));
  }
}

/** A cursor is the order's values of its row as JSON in base64: made in SQL, since a JavaScript date loses microseconds. */
function addCursor({ columns, key }: Page): void {
  columns.set('cursor', sql`translate(encode(convert_to(json_build_array(${key})::text, 'UTF8'), 'base64'), E'\\n', '') AS cursor`);
}
