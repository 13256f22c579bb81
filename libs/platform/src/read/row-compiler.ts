import type { GraphQLObjectType, GraphQLOutputType, SelectionSetNode } from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import { isList } from '../graphql/limits/asked-field.js';
import { type Asker, type PageReading, type RowsReading, readingOf, sensitivityOf } from './field-reading.js';
import { FieldValues } from './field-values.js';
import { leaf, projected, required } from './leaf.js';
import { note } from './notes.js';
import { PageCompiler, type PagePlan } from './page-compiler.js';
import { auditedRowsOf, type MarkedRows } from './read-audit.js';
import type { ReadSpec } from './read-spec.js';
import { boundedRows, columnOf, defaultOrder, nodeTypeOf, ROWS, tableOf } from './row-sql.js';
import { objectTypeOf, type ReadInfo, type SelectedField, selectedFields } from './selection.js';
import { ident, join, literal, type Sql, sql } from './sql.js';

type Relation = EntityMetadata['relations'][number];

/** Rows of one table. */
interface Rows extends Pick<ReadSpec, 'shows'>, Pick<PagePlan, 'alias'> {
  meta: EntityMetadata;
  where?: Sql;
  /** Condition on what it shows, by which that is counted. */
  counted?: Sql;
  order: NonNullable<ReadSpec['order']>;
}

/** Turns what was asked of one row into the target list of a SELECT. `complete` turns false where a field's own resolver must run. */
export class RowCompiler {
  complete = true;
  /** Places whose reading is recorded: each has a note by its number. Only staff read such rows. */
  readonly marked: MarkedRows[] = [];
  readonly values: FieldValues;
  private aliases = 0;

  constructor(
    private readonly source: DataSource,
    private readonly info: ReadInfo,
    private readonly asker: Asker,
  ) {
    this.values = new FieldValues(info, asker);
  }

  /** One row as JSON, by the columns asked for. @param markedAbove it hangs by a foreign key on one that has a mark, which speaks of the same subject */
  row(type: GraphQLObjectType, meta: EntityMetadata, sets: readonly SelectionSetNode[], alias: Sql, markedAbove = false): Sql {
    const fields = selectedFields(this.info, type, sets);
    const audited = this.asker.audience === 'staff' ? auditedRowsOf(type) : undefined;
    const columns = new Map<string, Sql>();
    if (audited) {
      const sensitive = fields.filter((selected) => sensitivityOf(selected.field)?.(this.values.context(selected))).map(({ name }) => name);
      if (sensitive.length > 0 || !markedAbove) columns.set(...this.mark({ audited, fields: sensitive }, audited.mark(alias)));
    }
    for (const selected of fields) {
      const value = this.field(selected, type, meta, alias, !!audited, columns);
      if (value) columns.set(selected.key, sql`${value} AS ${ident(selected.key)}`);
    }
    return join([...columns.values()]);
  }

  /** A connection as JSON. Rows that its filter found and whose being counted is recorded are noted, wherever they stand in the list: a count of them tells what they hold. */
  page(
    selection: { type: GraphQLOutputType; sets: readonly SelectionSetNode[] },
    rows: Rows,
    place: Pick<PagePlan, 'first' | 'after' | 'noted' | 'others'>,
  ): Sql {
    const { meta, alias, where, order, shows, counted } = rows;
    const table = tableOf(meta);
    const shownRows = shows && { meta: this.source.getMetadata(shows.entity), id: columnOf(meta, shows.by, alias) };
    const type = objectTypeOf(selection.type);
    const audited = this.asker.audience === 'staff' ? auditedRowsOf(nodeTypeOf(type)) : undefined;
    const notes =
      audited && where
        ? [
            this.mark(
              { audited, fields: [], counted: true },
              sql`(SELECT json_agg(${audited.mark(alias, shownRows?.id)}) FROM ${table} ${alias} WHERE ${audited.recordedWhenCounted(alias, shownRows?.id)} AND (${where}))`,
            ),
          ]
        : [];
    const node = ({ field, sets }: SelectedField) => {
      const child = shownRows ? this.nextAlias() : alias;
      const row = this.row(objectTypeOf(field.type), shownRows?.meta ?? meta, sets, child);
      return sql`(SELECT row_to_json(x) FROM (SELECT ${row}${shownRows ? sql` FROM ${tableOf(shownRows.meta)} ${child} WHERE ${child}.id = ${shownRows.id}` : sql``}) x)`;
    };
    const key = order.by.map((property) => ({
      column: columnOf(meta, property, alias),
      type: String(meta.findColumnWithPropertyName(property)!.type),
    }));
    const placesAlone = audited && !this.asksForNodes(type, selection.sets);
    const compiler = new PageCompiler(this.info, {
      table,
      alias,
      where: where ?? sql`true`,
      counted: shownRows && counted && { table: tableOf(shownRows.meta), where: counted },
      key,
      direction: order.direction,
      ...(placesAlone && {
        marks: { each: audited.mark(alias, shownRows?.id), note: (all) => this.mark({ audited, fields: [] }, all) },
      }),
      notes,
      node,
      ...place,
    });
    const page = compiler.compile(type, selection.sets);
    this.complete &&= compiler.complete;
    return page;
  }

  /** Is more asked of a page's rows than where they stand? Of a count alone there are none. */
  private asksForNodes(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): boolean {
    const parts = selectedFields(this.info, type, sets);
    const edges = parts.filter(({ name }) => name === 'edges');
    const named = edges.flatMap(({ field, sets: inner }) =>
      selectedFields(this.info, objectTypeOf(field.type), inner).map(({ name }) => name),
    );
    return named.includes('node') || parts.every(({ name }) => name !== 'edges' && name !== 'pageInfo');
  }

  private mark(place: MarkedRows, marks: Sql): [string, Sql] {
    this.marked.push(place);
    return note(this.marked.length - 1, marks);
  }

  /** SQL of a field's value; none where it is left to a resolver. */
  private field(
    selected: SelectedField,
    type: GraphQLObjectType,
    meta: EntityMetadata,
    alias: Sql,
    marked: boolean,
    columns: Map<string, Sql>,
  ): Sql | undefined {
    const { name, field, sets } = selected;
    if (name === '__typename') return literal(type.name);
    const reading = readingOf(field);
    if (this.info.written || !reading.requires) {
      if (reading.sql) return this.value(selected, reading.sql(alias, this.values.context(selected)));
      if (reading.rows) return this.rows(selected, reading.rows, alias);
      if (reading.page) return this.pageUnder(selected, reading.page, alias);
      const column = meta.findColumnWithPropertyName(name);
      const relation = sets.length > 0 ? meta.findRelationWithPropertyPath(name) : undefined;
      if (relation) return this.related(selected, relation, alias, marked);
      if (column) return this.value(selected, columnOf(meta, name, alias), !column.isNullable);
    }
    this.complete = false;
    for (const property of [...(reading.requires ?? []), ...meta.primaryColumns.map((c) => c.propertyName)])
      columns.set(property, sql`${columnOf(meta, property, alias)} AS ${ident(property)}`);
    return undefined;
  }

  /** As the row has it, for an executor; else as it stands in the answer. */
  private value({ field, sets }: SelectedField, value: Sql, isThere = false): Sql {
    if (!this.info.written) return value;
    const written = sets.length > 0 ? projected(this.info, this.values, field.type, sets, value) : leaf(field.type, value);
    return isThere ? written : required(field.type, written);
  }

  /** A foreign key of this row leads to one other: the relations that entities have are to one, so that no two need each other. */
  private related(selected: SelectedField, relation: Relation, parent: Sql, markedAbove: boolean): Sql {
    const meta = relation.inverseEntityMetadata;
    const child = this.nextAlias();
    const on = relation.joinColumns.map(
      (column) => sql`${parent}.${ident(column.databaseName)} = ${child}.${ident(column.referencedColumn!.databaseName)}`,
    );
    return this.nested(selected, meta, markedAbove, child, join(on, ' AND '));
  }

  private rows(selected: SelectedField, rows: RowsReading, parent: Sql): Sql {
    if (rows.staffOnly && this.asker.audience === 'public') return isList(selected.field.type) ? sql`'[]'::json` : sql`NULL`;
    const meta = this.source.getMetadata(rows.entity());
    const context = this.values.context(selected);
    const child = this.nextAlias();
    const order = rows.order?.(child, parent) ?? defaultOrder(meta, child);
    const nested = () => this.nested(selected, meta, false, child, rows.where(child, parent, context), order, rows.limit?.(context));
    return rows.apart ? this.values.standingApart(nested) : nested();
  }

  private pageUnder(selected: SelectedField, reading: PageReading, parent: Sql): Sql {
    const { field, sets } = selected;
    const context = this.values.context(selected);
    const alias = this.nextAlias();
    const order = reading.order(this.asker);
    const shows = reading.shows && { entity: reading.shows.entity(), by: reading.shows.by };
    const rows = {
      meta: this.source.getMetadata(reading.entity()),
      alias,
      where: reading.where(alias, parent, context),
      order,
      shows,
      counted: reading.shows?.counted(alias, parent, context),
    };
    return this.values.standingApart(() =>
      this.page({ type: field.type, sets }, rows, { ...this.values.place(selected, order), noted: false, others: reading.others }),
    );
  }

  /** A sub-select that gives one row as JSON, or a JSON list of rows. A foreign key leads to one row: nothing to order. */
  private nested(
    { field, sets }: SelectedField,
    meta: EntityMetadata,
    markedAbove: boolean,
    child: Sql,
    where: Sql,
    order?: Sql,
    limit?: Sql,
  ): Sql {
    const row = this.row(objectTypeOf(field.type), meta, sets, child, markedAbove);
    const body = sql`SELECT ${row} FROM ${tableOf(meta)} ${child} WHERE ${where}${order ? sql` ORDER BY ${order}` : sql``}`;
    if (!isList(field.type)) {
      const one = sql`(SELECT row_to_json(x) FROM (${body}${order ? sql` LIMIT 1` : sql``}) x)`;
      return this.info.written ? required(field.type, one) : one;
    }
    return limit ? sql`(SELECT ${ROWS} FROM (${body} LIMIT ${limit}) x)` : boundedRows(body, field);
  }

  private nextAlias(): Sql {
    this.aliases += 1;
    return sql`r${literal(this.aliases)}`;
  }
}
