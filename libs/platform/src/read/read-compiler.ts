import type { DataSource, EntityMetadata } from 'typeorm';
import { isList } from '../graphql/limits/asked-field.js';
import type { Asker } from './field-reading.js';
import type { ReadSpec } from './read-spec.js';
import { RowCompiler } from './row-compiler.js';
import { boundedRows, columnOf, tableOf } from './row-sql.js';
import { objectTypeOf, type ReadInfo } from './selection.js';
import { join, late, raw, type Sql, sql } from './sql.js';

/** Alias of the rows that a spec speaks of, and the id of their parent. */
const ROW = sql`t`;
const PARENT = sql`p.id`;
const SIZE = sql`${late(({ first }) => first)}::int`;
const AFTER = late(({ after }) => after);

/** The condition on the rows, and the one by which they are counted. */
export const conditionsOf = ({ where, shows }: ReadSpec) => [where, shows?.counted].map((each) => each?.(ROW, PARENT));

/** Compiles what was asked of a connection, a list or one object to the SQL of one JSON value. */
export class ReadCompiler {
  readonly rows: RowCompiler;
  private readonly meta: EntityMetadata;
  private readonly filter: Sql | undefined;
  private readonly counted: Sql | undefined;

  constructor(
    source: DataSource,
    private readonly info: ReadInfo,
    asker: Asker,
    private readonly spec: ReadSpec,
  ) {
    this.rows = new RowCompiler(source, info, asker);
    this.meta = source.getMetadata(spec.entity);
    const [where, counted] = conditionsOf(spec);
    this.filter = where?.kept();
    this.counted = counted?.kept(where?.values.length);
  }

  /** One column `r`, the text of JSON, one row; or a row a parent, with its `id`. */
  statement(): Sql {
    const where = this.filter ?? sql`true`;
    const { under, parentKey = 'uuid', page } = this.spec;
    const r = page ? this.connection() : isList(this.info.returnType) ? this.list(where) : this.one(where);
    if (under === undefined) return sql`SELECT ${r}::text AS r`;
    return sql`SELECT p.id, ${r}::text AS r FROM unnest(${late(({ parents }) => parents)}::${raw(parentKey)}[]) p(id)`;
  }

  private one(where: Sql): Sql {
    return sql`(SELECT row_to_json(x) FROM (SELECT ${this.row()} FROM ${tableOf(this.meta)} t WHERE ${where} LIMIT 1) x)`;
  }

  /** A plain list, whole: no longer than its field says. */
  private list(where: Sql): Sql {
    const { by, direction } = this.order;
    const order = join(by.map((property) => sql`${columnOf(this.meta, property, ROW)} ${raw(direction)}`));
    const field = this.info.parentType.getFields()[this.info.fieldName];
    return boundedRows(sql`SELECT ${this.row()} FROM ${tableOf(this.meta)} t WHERE ${where} ORDER BY ${order}`, field);
  }

  private row(): Sql {
    return this.rows.row(objectTypeOf(this.info.returnType), this.meta, this.sets, ROW);
  }

  private connection(): Sql {
    const { page, shows } = this.spec;
    const rows = { meta: this.meta, alias: ROW, where: this.filter, order: this.order, shows, counted: this.counted };
    const selection = { type: this.info.returnType, sets: this.sets };
    return this.rows.page(selection, rows, { first: SIZE, after: page?.after ? AFTER : undefined, noted: true });
  }

  private get sets() {
    return this.info.fieldNodes.flatMap((node) => node.selectionSet ?? []);
  }

  private get order() {
    if (!this.spec.order) throw new Error(`a list of ${this.meta.name} has no order`);
    return this.spec.order;
  }
}
