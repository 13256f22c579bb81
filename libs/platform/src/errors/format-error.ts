import { randomUUID } from 'node:crypto';
import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ClsServiceManager } from 'nestjs-cls';
import { ANSWER_TOO_LARGE } from '../read/answer-size.js';
import { DalelError, type ErrorCode } from './dalel-error.js';

const log = new Logger('Errors');

/** Apollo's own codes in ours. */
const OF_APOLLO: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};
const OF_HTTP: Record<number, ErrorCode> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'BAD_USER_INPUT',
  429: 'RATE_LIMITED',
  503: 'UNAVAILABLE',
};

const UNFIT = 'A value does not fit here: look at its dates, its numbers and for characters that cannot be stored.';

/** SQLSTATEs that say what the asker can do; every other database error is INTERNAL, and its text stays in the log. */
const OF_DATABASE: Record<string, [ErrorCode, string]> = {
  DA001: ['BAD_USER_INPUT', 'A code is not in its vocabulary. Ask `vocabularies` for the codes there are.'],
  DA002: ['NOT_FOUND', 'No such case, or you may not see it.'],
  DA004: ['FORBIDDEN', 'This case was sealed before: who was named to it then seals it again.'],
  DA005: [
    'BAD_USER_INPUT',
    'This case is published: what the public reads of it changes by a new version that two people make (reviseCase).',
  ],
  DA006: ['CONSENT_REQUIRED', 'A case is shared with partners where every survivor consents, today, to INTERNAL and to PARTNER_SHARING.'],
  DA007: [
    'BAD_USER_INPUT',
    'An account of a partner organisation has the role READER alone, and reads up to PARTNER. Whoever does more works in the house, by an account of the house.',
  ],
  DA008: ['BAD_USER_INPUT', 'Two codes do not go together: `appliesTo` of a term in `vocabularies` names those that it goes with.'],
  DA010: ['BAD_USER_INPUT', 'The vault of this draft was used, and what is recorded of that stays: the draft cannot be deleted.'],
  DA003: ['QUERY_TOO_COMPLEX', ANSWER_TOO_LARGE],
  // a NUL, a date out of the calendar, a number too large: what a type of GraphQL lets through and one of PostgreSQL does not
  '22021': ['BAD_USER_INPUT', UNFIT],
  '22P05': ['BAD_USER_INPUT', UNFIT],
  '22P02': ['BAD_USER_INPUT', UNFIT],
  '22003': ['BAD_USER_INPUT', UNFIT],
  '22007': ['BAD_USER_INPUT', UNFIT],
  '22008': ['BAD_USER_INPUT', UNFIT],
  '42501': ['FORBIDDEN', 'Your role does not allow this.'],
  '40001': ['CONFLICT', 'Someone else changed the same at this moment. Read it again, then repeat your change.'],
  '57014': ['QUERY_TOO_COMPLEX', 'The question took too long and was stopped. Ask for less at once.'],
  '53300': ['UNAVAILABLE', 'The database is busy. Try again in a moment.'],
  '57P01': ['UNAVAILABLE', 'The database is restarting. Try again in a moment.'],
  '57P03': ['UNAVAILABLE', 'The database is starting. Try again in a moment.'],
  ECONNREFUSED: ['UNAVAILABLE', 'The database does not answer. Try again in a moment.'],
  ECONNRESET: ['UNAVAILABLE', 'The database does not answer. Try again in a moment.'],
};

/** An offending value may be a secret typed into the wrong field: no error repeats it. None suggests what is there instead (S21). */
/** A message may quote a name that was asked for, and that may be as long as a whole request. */
const MOST_CHARACTERS = 500;
const cut = (message: string): string => (message.length > MOST_CHARACTERS ? `${message.slice(0, MOST_CHARACTERS)} …` : message);

const withoutValue = (message: string): string =>
  message
    .replace(/ Did you mean .*/s, '')
    .replace(/(got invalid value) .*/s, '$1.')
    .replace(/(Expected value of type "[^"]*"), found .*/s, '$1.')
    .replace(/^(Syntax Error: .*?found (?:String|BlockString|Int|Float)) .*/s, '$1.')
    .replace(/Value .* does not exist in/s, 'The value does not exist in')
    .replace(/(cannot represent an invalid \S+).*/s, '$1.')
    .replace(/(cannot represent .*?: ).*/s, '$1the value given.');

function originalOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return (cause as { driverError?: unknown })?.driverError ?? cause;
}

/** For the log. A message of the database may quote a value of a case: of it only the state and the place are kept. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code, table, constraint, routine, severity } = cause as Partial<
    Record<'code' | 'table' | 'constraint' | 'routine' | 'severity', string>
  >;
  if (severity) return `database ${JSON.stringify({ code, table, constraint, routine })}`;
  return cause.stack ?? cause.message;
}

/** What leaves: a code, a message that says what to do, the path, and for what we did not foresee a reference into the log (S22). */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const where = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
  const say = (code: ErrorCode, message: string, details: Record<string, unknown> = {}): GraphQLFormattedError => ({
    message: cut(message),
    ...where,
    extensions: { code, ...details },
  });
  const cause = originalOf(error);
  if (cause instanceof DalelError) return say(cause.code, cause.message, cause.details);
  if (cause instanceof HttpException) {
    const response = cause.getResponse() as { message?: string | string[] };
    const code = OF_HTTP[cause.getStatus()];
    if (code) return say(code, [response.message ?? cause.message].flat().join('; '));
  }
  const sqlState = (cause as { code?: unknown })?.code;
  const known = typeof sqlState === 'string' ? OF_DATABASE[sqlState] : undefined;
  if (known) return say(...known);
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens|^Validation aborted\.$/.test(formatted.message))
    return say('QUERY_TOO_COMPLEX', 'The question is too long: ask it in parts.');
  const code = OF_APOLLO[String(formatted.extensions?.['code'])];
  if (code) return say(code, withoutValue(formatted.message));
  // a value that a scalar or enum of ours refused while executing
  if (
    cause instanceof GraphQLError &&
    !cause.originalError &&
    formatted.extensions?.['code'] === 'INTERNAL_SERVER_ERROR' &&
    /invalid value|cannot represent|must not be null|^Schema is not configured/.test(cause.message)
  )
    return say('BAD_USER_INPUT', withoutValue(cause.message));
  const reference = ClsServiceManager.getClsService().getId() ?? randomUUID();
  log.error(`${reference} ${describe(cause)}`);
  return say('INTERNAL', 'Something went wrong on our side. Tell an administrator this reference.', { reference });
}
