import type { FormattedExecutionResult } from 'graphql';
import { ANSWER_TOO_LARGE } from '../../read/answer-size.js';
import { writtenText } from '../../read/notes.js';

/**
 * An answer as text, or its refusal where it weighs too much. What comes of the database was weighed there; aliases repeat it, and
 * some of an answer is made elsewhere.
 */
export function lightAnswer(result: FormattedExecutionResult, mostBytes: number): string {
  const text = textOf(result);
  if (Buffer.byteLength(text) <= mostBytes) return text;
  return JSON.stringify({ errors: [{ message: ANSWER_TOO_LARGE, extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
}

/** Root fields that PostgreSQL wrote go in as they are. */
function textOf({ data, ...rest }: FormattedExecutionResult): string {
  const fields = Object.entries(data ?? {});
  if (!fields.some(([, value]) => writtenText(value) !== undefined)) return JSON.stringify({ ...rest, data });
  const members = fields.map(([key, value]) => `${JSON.stringify(key)}:${writtenText(value) ?? JSON.stringify(value)}`);
  const others = JSON.stringify(rest).slice(1);
  return `{"data":{${members.join()}}${others === '}' ? '' : ','}${others}`;
}
