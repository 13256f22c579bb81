import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DalelError } from './dalel-error.js';
import { formatError } from './format-error.js';

const databaseError = (code: string, message = 'canary in the message') =>
  Object.assign(new Error(message), { code, severity: 'ERROR', detail: 'Key (email)=(canary) already exists', table: 'person' });
const raised = (cause: Error) => new GraphQLError(cause.message, { originalError: cause, path: ['case'] });
const formatted = (
  cause: unknown,
  formatted: GraphQLFormattedError = {
    message: 'canary',
    path: ['case'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['canary'] },
  },
) => formatError(formatted, cause);

describe('an error on its way out', () => {
  let logged: string[];

  const { error: log } = Logger.prototype;
  beforeEach(() => {
    logged = [];
    Logger.prototype.error = (text: string) => void logged.push(text);
  });
  afterEach(() => {
    Logger.prototype.error = log;
  });

  it('that was meant for the asker says what it says, where it happened, and is not logged', () => {
    expect(formatted(raised(new DalelError('CONFLICT', 'Read it again.', { version: 3 })))).toEqual({
      message: 'Read it again.',
      path: ['case'],
      extensions: { code: 'CONFLICT', version: 3 },
    });
    expect(logged).toEqual([]);
  });

  it.each([
    ['DA001', 'BAD_USER_INPUT'],
    ['DA002', 'NOT_FOUND'],
    ['DA004', 'FORBIDDEN'],
    ['DA005', 'BAD_USER_INPUT'],
    ['DA006', 'CONSENT_REQUIRED'],
    ['DA007', 'BAD_USER_INPUT'],
    ['DA008', 'BAD_USER_INPUT'],
    ['DA010', 'BAD_USER_INPUT'],
    ['22021', 'BAD_USER_INPUT'],
    ['22P05', 'BAD_USER_INPUT'],
    ['22P02', 'BAD_USER_INPUT'],
    ['22003', 'BAD_USER_INPUT'],
    ['22007', 'BAD_USER_INPUT'],
    ['22008', 'BAD_USER_INPUT'],
    ['42501', 'FORBIDDEN'],
    ['40001', 'CONFLICT'],
    ['57014', 'QUERY_TOO_COMPLEX'],
    ['53300', 'UNAVAILABLE'],
    ['57P01', 'UNAVAILABLE'],
    ['ECONNREFUSED', 'UNAVAILABLE'],
  ])('of the database, %s, is %s in our words', (state, code) => {
    const answer = formatted(raised(databaseError(state)));
    expect(answer.extensions).toEqual({ code });
    expect(JSON.stringify(answer)).not.toContain('canary');
  });

  it.each(['23505', '23503', '23514', '42P01', 'XX000', '25006'])(
    'of the database, %s, is nobody’s business: a reference into the log, where no value stands',
    (state) => {
      const answer = formatted(raised(databaseError(state)));
      expect(answer.extensions).toEqual({ code: 'INTERNAL', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      const words = JSON.stringify(answer).replace(String(answer.extensions!['reference']), ''); // random: may hold any digits
      expect(words).not.toMatch(/canary|person|23/);
      expect(logged).toHaveLength(1);
      expect(logged[0]).toContain(String(answer.extensions!['reference']));
      expect(logged[0]).toContain(state);
      expect(logged[0]).not.toContain('canary');
    },
  );

  it('of the mapper is the database’s beneath it', () => {
    const wrapped = Object.assign(new Error('QueryFailedError canary'), { driverError: databaseError('42501') });
    expect(formatted(raised(wrapped)).extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('that nobody foresaw tells nothing, and is logged whole', () => {
    const answer = formatted(raised(new Error('canary at /srv/place.ts:3')));
    expect(answer).toEqual({
      message: expect.not.stringContaining('canary'),
      path: ['case'],
      extensions: { code: 'INTERNAL', reference: expect.any(String) },
    });
    expect(logged[0]).toContain('canary at /srv/place.ts:3');
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a text', 'canary'],
    ['an object', { canary: true }],
  ])('that is %s tells nothing either', (_, thrown) =>
    expect(formatted(thrown)).toMatchObject({ message: expect.not.stringContaining('canary'), extensions: { code: 'INTERNAL' } }),
  );

  it.each([
    [400, 'BAD_USER_INPUT'],
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
    [404, 'NOT_FOUND'],
    [413, 'BAD_USER_INPUT'],
    [429, 'RATE_LIMITED'],
    [503, 'UNAVAILABLE'],
    [500, 'INTERNAL'],
    [418, 'INTERNAL'],
  ])('of HTTP, %d, is %s', (status, code) => expect(formatted(new HttpException('as it is', status)).extensions?.['code']).toBe(code));

  it('of a validation says all that is wrong', () => {
    expect(formatted(raised(new HttpException({ message: ['one', 'two'] }, 400))).message).toBe('one; two');
  });

  it.each([
    [
      'Variable "$purpose" got invalid value "canary"; Value "canary" does not exist in "Purpose" enum.',
      'Variable "$purpose" got invalid value',
    ],
    ['Variable "$note" got invalid value ["; canary"] at "note.text"; Expected type "Int".', 'Variable "$note" got invalid value'],
    ['Expected value of type "CaseOrder", found "canary".', 'Expected value of type "CaseOrder".'],
    ['Syntax Error: Expected Name, found String "canary".', 'Syntax Error: Expected Name, found String.'],
    [
      'Variable "$code" got invalid value { secret: "canary" }; String cannot represent a non string value: { secret: "canary" }',
      'Variable "$code" got invalid value',
    ],
    ['Date cannot represent an invalid date-string canary with; marks.', 'Date cannot represent'],
    ['DateTime cannot represent an invalid date-time-string canary.', 'DateTime cannot represent'],
    ['Int cannot represent non-integer value: "canary"', 'Int cannot represent'],
    ['Value "canary" does not exist in "CaseOrder" enum. Did you mean the enum value "CODE_ASC"?', 'does not exist in "CaseOrder" enum'],
  ])('of coercion does not repeat the value: %s', (message, kept) => {
    const answer = formatError({ message, extensions: { code: 'BAD_USER_INPUT' } }, new GraphQLError(message));
    expect(answer.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(answer.message).toContain(kept);
    expect(answer.message).not.toMatch(/canary|Did you mean/);
  });

  it('that says a value of ours was null where none may be is ours, not the asker’s', () => {
    const message = 'Cannot return null for non-nullable field Case.region.';
    expect(formatError({ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }, new GraphQLError(message)).extensions?.['code']).toBe(
      'INTERNAL',
    );
  });
});
