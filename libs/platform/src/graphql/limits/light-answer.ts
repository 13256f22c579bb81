import type { FormattedExecutionResult } from 'graphql';
import { ANSWER_TOO_LARGE } from '../../read/answer-size.js';

/**
 * An answer as text, or its refusal where it weighs too much. What comes of the database was weighed there; aliases repeat it, and
 * some of an answer is made elsewhere.
 */
export function lightAnswer(result: FormattedExecutionResult, mostBytes: number): string {
  const text = JSON.stringify(result);
  if (Buffer.byteLength(text) <= mostBytes) return text;
  return JSON.stringify({ errors: [{ message: ANSWER_TOO_LARGE, extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
}
