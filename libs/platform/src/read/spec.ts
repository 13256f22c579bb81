import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Purpose } from '../viewer/purpose.js';

/**
 * A condition on the rows of a list. `{t}` stands for the row's alias, `{p}` for the id of the parent where the list hangs
 * under one, `?` for each value in order. Conditions are made from typed values in code; nothing the asker wrote stands in the text.
 */
export interface Condition {
  text: string;
  values: readonly unknown[];
}

export const condition = (text: string, ...values: unknown[]): Condition => ({ text, values });

export const allOf = (...conditions: (Condition | undefined)[]): Condition => {
  const given = conditions.filter((c): c is Condition => c !== undefined);
  return given.length === 0
    ? condition('true')
    : { text: given.map(({ text }) => `(${text})`).join(' AND '), values: given.flatMap(({ values }) => values) };
};

/** What a list is made of. Its order ends with a unique property, all one direction, so that a cursor names one place. */
export interface ListSpec {
  entity: EntityTarget<ObjectLiteral>;
  where?: Condition;
  order: readonly (readonly [property: string, direction: 'ASC' | 'DESC'])[];
  /** Where each row stands for one of another entity, which the list shows: the property with that one's id. */
  shows?: { entity: EntityTarget<ObjectLiteral>; by: string };
  /** Purposes named by the asker, beside the viewer's own. */
  purposes?: readonly Purpose[];
  /** Type of the parent's key where the list hangs under one; uuid by default. */
  parentKey?: 'uuid' | 'text';
}

export interface Page {
  /** 1 to 100 */
  first: number;
  after?: string | null;
}
