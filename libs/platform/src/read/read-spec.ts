import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Purpose } from '../viewer/purpose.js';
import type { Sql } from './sql.js';

/** Properties by which a list is ordered, all in one direction; the last is unique, so that a cursor names one place. */
export interface Order {
  by: readonly string[];
  direction: 'ASC' | 'DESC';
}
export const ascending = (...by: string[]): Order => ({ by, direction: 'ASC' });
export const descending = (...by: string[]): Order => ({ by, direction: 'DESC' });

/** Which rows a field is answered with. What is read of them is what the field was asked for. */
export interface ReadSpec {
  entity: EntityTarget<ObjectLiteral>;
  /** Condition on a row, by its alias, and on its parent, by the SQL of the parent's id, where it hangs `under` one. */
  where?: (row: Sql, parent: Sql) => Sql | undefined;
  order?: Order;
  /**
   * Where each row stands for one of another entity, which the list shows: the property with that one's id. By `counted`, the same
   * condition on these, they are counted themselves.
   */
  shows?: { entity: EntityTarget<ObjectLiteral>; by: string; counted?: ReadSpec['where'] };
  /** Of a connection. */
  page?: Page;
  /** Id of the parent: what is asked under each of many parents is read for all of them in one statement. */
  under?: string;
  /** Type of the parent's id. */
  parentKey?: 'uuid' | 'text';
  /** Purposes named by the asker, beside the viewer's own. */
  purposes?: readonly Purpose[];
}

export interface Page {
  /** 1 to 100 */
  first: number;
  after?: string | null;
}
