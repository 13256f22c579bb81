import { DalelError } from '../errors/dalel-error.js';
import { literal, type Sql, sql } from './sql.js';

/** Past what any answer weighs; a bigint of SQL. */
const WITHOUT_LIMIT = 1e15;

/**
 * SQL that gives the rows (id, r) of a statement with their size, and stops at the first that makes them weigh more than an answer may.
 * OFFSET 0 keeps PostgreSQL from working a row out once for each place it is named in.
 */
export const weighed = (statement: Sql, mostBytes: number, byParent: boolean): Sql =>
  sql`SELECT ${byParent ? sql`id, ` : sql``}CASE WHEN sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) > ${literal(Math.min(mostBytes, WITHOUT_LIMIT))} THEN answer_too_large()::text ELSE r END AS r, bytes
FROM (SELECT *, octet_length(r) AS bytes FROM (${statement} OFFSET 0) answered OFFSET 0) weighed`;

export const answerTooLarge = () => new DalelError('QUERY_TOO_COMPLEX', ANSWER_TOO_LARGE);
/** What the SQL function answer_too_large is told to the asker as. */
export const ANSWER_TOO_LARGE = 'The answer would be too large: ask for fewer fields, or for smaller pages ("first").';
