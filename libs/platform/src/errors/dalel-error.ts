/** The codes clients may rely on (docs/api.md). What a person may not know exists is NOT_FOUND. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'BAD_USER_INPUT'
  | 'CONSENT_REQUIRED'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** An error meant for the person who asked: its message says what to do, its details hold nothing they may not know. */
export class DalelError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

export const notFound = (what: string) => new DalelError('NOT_FOUND', `No such ${what}, or you may not see it.`);
export const badInput = (message: string, field?: string) => new DalelError('BAD_USER_INPUT', message, field ? { field } : {});
/** Someone else changed it since it was read. @param version what it is at now */
export const conflict = (what: string, version: number) =>
  new DalelError('CONFLICT', `This ${what} was changed since you read it. Read it again, then repeat your change.`, { version });
