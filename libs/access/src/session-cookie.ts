import { parseCookie, stringifySetCookie } from 'cookie';
import type { Response } from 'express';

/** `__Host-` binds the cookie to this host and to TLS (S11); over plain HTTP on loopback, browsers refuse it, so there it has no prefix. */
const nameOf = (secure: boolean) => (secure ? '__Host-dalel' : 'dalel');

export const readSessionCookie = (header: string | undefined, secure: boolean): string | undefined =>
  parseCookie(header ?? '')[nameOf(secure)] || undefined;

export function writeSessionCookie(response: Response, token: string | null, secure: boolean): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({
      name: nameOf(secure),
      value: token ?? '',
      httpOnly: true,
      secure,
      sameSite: 'strict',
      path: '/',
      ...(token === null && { maxAge: 0 }),
    }),
  );
}
