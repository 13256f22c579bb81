import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import { MOST_COUNTED } from '../graphql/connection.js';
import { note } from './notes.js';
import { objectTypeOf, type ReadInfo, type SelectedField, selectedFields } from './selection.js';
import { ident, join, literal, raw, type Sql, sql } from './sql.js';

/** Which rows a page shows. */
export interface PagePlan {
  table: Sql;
  alias: Sql;
  where: Sql;
  /** Rows that are as many, and cheaper to count. */
  counted?: { table: Sql; where: Sql };
  /** Columns by which it is ordered, with their types. */
  key: readonly { column: Sql; type: string }[];
  direction: 'ASC' | 'DESC';
  first: Sql;
  /** JSON of the cursor, where there is one. */
  after?: Sql;
  /** Of a statement's own page: tells the service that reads it what it counted and whether it shows any row. */
  noted: boolean;
  /** Fields that this connection has beside those of every other. */
  others?: Readonly<Record<string, Sql>>;
  /** Of rows whose reading is recorded, where their places are asked for and not themselves: a cursor tells which rows there are. */
  marks?: { each: Sql; note: (all: Sql) => [string, Sql] };
  /** Notes about the whole list. */
  notes: readonly [string, Sql][];
  /** The row that an edge shows, as JSON. */
  node: (selected: SelectedField) => Sql;
}

/** A count has a plan of its own: the page's walks an order, and stops early. */
const COUNTED = sql`(SELECT least(n, ${literal(MOST_COUNTED)}) FROM counted)`;

/** Compiles a Relay connection, its page read by keyset. One row more than the page tells whether there is a next one. */
export class PageCompiler {
  /** Gathers what the page's parts need. Only columns asked for are read: the public has no right on others. */
  private readonly columns = new Map<string, Sql>();
  private readonly places: readonly Sql[];
  private counts = false;
  complete = true;

  constructor(
    private readonly info: ReadInfo,
    private readonly plan: PagePlan,
  ) {
    this.places = plan.key.map((_, i) => sql`k${literal(i)}`);
  }

  /** A SELECT of one JSON object. */
  compile(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Sql {
    const { table, alias, where, key, first, marks, notes, counted = { table, where } } = this.plan;
    const columns = new Map(notes);
    if (marks) {
      this.columns.set('marked', sql`${marks.each} AS marked`);
      const shown = sql`SELECT marked FROM page ORDER BY ${this.directed(this.places)} LIMIT ${first}`;
      columns.set(...marks.note(sql`(SELECT json_agg(marked) FROM (${shown}) shown)`));
    }
    for (const selected of selectedFields(this.info, type, sets)) {
      const value = this.part(selected, type, columns);
      if (value) columns.set(selected.key, sql`${value} AS ${ident(selected.key)}`);
    }
    const read = [...this.places.map((place, i) => sql`${key[i].column} AS ${place}`), ...this.columns.values()];
    const from = sql`FROM ${table} ${alias} WHERE (${where})`;
    const count = sql`counted AS (SELECT count(*)::int AS n FROM (SELECT FROM ${counted.table} ${alias} WHERE ${counted.where} LIMIT ${literal(MOST_COUNTED + 1)}) x), `;
    const ordered = this.directed(key.map(({ column }) => column));
    return sql`(WITH ${this.counts ? count : sql``}page AS (SELECT ${join(read)} ${from}${this.keyset()} ORDER BY ${ordered} LIMIT ${first} + 1)
SELECT row_to_json(c) FROM (SELECT ${join([...columns.values()])}) c)`;
  }

  private keyset(): Sql {
    const { key, direction, after } = this.plan;
    if (!after) return sql``;
    const place = key.map(({ type }, i) => sql`(${after}::json->>${literal(i)})::${raw(type)}`);
    return sql` AND (${this.key}) ${direction === 'DESC' ? sql`<` : sql`>`} (${join(place)})`;
  }

  private part(selected: SelectedField, type: GraphQLObjectType, columns: Map<string, Sql>): Sql | undefined {
    const { first, noted } = this.plan;
    switch (selected.name) {
      case '__typename':
        return literal(type.name);
      case 'totalCount':
        this.counts = true;
        if (noted) columns.set(...note('totalCount', COUNTED));
        return COUNTED;
      case 'totalIsLowerBound':
        this.counts = true;
        return sql`(SELECT n > ${literal(MOST_COUNTED)} FROM counted)`;
      case 'edges':
        if (noted) columns.set(...note('any', sql`EXISTS (SELECT FROM page)`));
        return sql`(SELECT coalesce(json_agg(e), '[]'::json) FROM (SELECT ${this.edge(selected)} FROM page ORDER BY ${this.directed(this.places)} LIMIT ${first}) e)`;
      case 'pageInfo':
        return this.pageInfo(selected);
      default: {
        const { [selected.name]: value } = this.plan.others ?? {};
        this.complete &&= !!value; // a field of the connection with a resolver of its own
        return value;
      }
    }
  }

  private pageInfo({ field, sets }: SelectedField): Sql {
    this.addCursor();
    const { first, after } = this.plan;
    const order = this.directed(this.places);
    const type = objectTypeOf(field.type);
    const values: Record<string, Sql> = {
      __typename: literal(type.name),
      hasNextPage: sql`(SELECT count(*) > ${first} FROM page)`,
      hasPreviousPage: after ? sql`true` : sql`false`,
      startCursor: sql`(SELECT cursor FROM page ORDER BY ${order} LIMIT 1)`,
      endCursor: sql`(SELECT cursor FROM (SELECT * FROM page ORDER BY ${order} LIMIT ${first}) shown ORDER BY ${this.directed(this.places, true)} LIMIT 1)`,
    };
    const columns = selectedFields(this.info, type, sets).map(({ name, key }) => sql`${values[name]} AS ${ident(key)}`);
    return sql`(SELECT row_to_json(i) FROM (SELECT ${join(columns)}) i)`;
  }

  private edge({ field, sets }: SelectedField): Sql {
    const type = objectTypeOf(field.type);
    const columns = selectedFields(this.info, type, sets).map((selected) => {
      const { name, key } = selected;
      if (name === '__typename') return sql`${literal(type.name)} AS ${ident(key)}`;
      if (name === 'cursor') this.addCursor();
      else this.columns.set('node', sql`${this.plan.node(selected)} AS node`);
      return sql`${ident(name)} AS ${ident(key)}`;
    });
    return join(columns);
  }

  private get key(): Sql {
    return join(this.plan.key.map(({ column }) => column));
  }

  private directed(key: readonly Sql[], reversed = false): Sql {
    const direction = (this.plan.direction === 'DESC') === reversed ? sql` ASC` : sql` DESC`;
    return join(key.map((each) => sql`${each}${direction}`));
  }

  /** A cursor is the order's values of its row as JSON in base64: made in SQL, since a JavaScript date loses microseconds. */
  private addCursor(): void {
    this.columns.set(
      'cursor',
      sql`translate(encode(convert_to(json_build_array(${this.key})::text, 'UTF8'), 'base64'), E'\\n', '') AS cursor`,
    );
  }
}
