import type { Request } from 'express';
import { readSessionCookie } from '#libs/access';
import type { Config } from '#libs/platform';
import { readBrowserCookie } from './browser-cookie.js';
import { deviceOf } from './device.js';

/** From where someone knocks. */
export interface ClientInfo {
  address: string;
  device: string;
  /** What stands in the session cookie, whatever it is. */
  token?: string;
  /** What stands in the cookie of a browser that signed in before, whatever it is. */
  known?: string;
  /** To which a browser's passkeys are bound. In production it is what the operator said, never what a request claims. */
  origin?: string;
}

export const clientInfoOf = (request: Request, config: Config): ClientInfo => ({
  address: request.ip ?? '',
  device: deviceOf(request.headers['user-agent']),
  token: readSessionCookie(request.headers.cookie, config.secureCookies),
  known: readBrowserCookie(request.headers.cookie, config.secureCookies),
  origin: config.origin ?? (config.production ? undefined : originOnThisMachine(request)),
});

/** Without DALEL_ORIGIN Dalel is reached on this machine alone. A Host header chooses between the names of loopback, and nothing else. */
function originOnThisMachine(request: Request): string {
  const { localPort } = request.socket;
  const name = ['localhost', '127.0.0.1', '[::1]'].find((each) => request.headers.host === `${each}:${localPort}`);
  return `http://${name ?? '127.0.0.1'}:${localPort}`;
}
