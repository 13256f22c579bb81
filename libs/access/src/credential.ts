import type { Request } from 'express';
import { readSessionCookie } from './session-cookie.js';

/** What a request shows of who asks, known or not. */
export interface Credential {
  kind: 'session' | 'token';
  secret: string;
}

export function credentialOf({ headers }: Request, secureCookies: boolean): Credential | undefined {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token) return { kind: 'token', secret: token };
  const session = readSessionCookie(headers.cookie, secureCookies);
  return session ? { kind: 'session', secret: session } : undefined;
}
