import { parseCookie, stringifySetCookie } from 'cookie';
import type { Response } from 'express';

const KEPT_SECONDS = 90 * 24 * 60 * 60;
const nameOf = (secure: boolean) => (secure ? '__Host-dalel_browser' : 'dalel_browser');

export const readBrowserCookie = (header: string | undefined, secure: boolean): string | undefined =>
  parseCookie(header ?? '')[nameOf(secure)] || undefined;

/** Kept over sign-out and the end of a session: it is for the next sign-in. */
export function writeBrowserCookie(response: Response, value: string, secure: boolean): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({ name: nameOf(secure), value, httpOnly: true, secure, sameSite: 'strict', path: '/', maxAge: KEPT_SECONDS }),
  );
}
