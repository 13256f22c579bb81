import { parseCookie } from 'cookie';
import type { Request } from 'express';
import { Language } from '#libs/platform';

/** The language chosen on the page (a cookie), else the browser's first that we speak. */
export function askedLanguage(request: Request): Language | undefined {
  const chosen = parseCookie(request.headers.cookie ?? '')['dalel_language'];
  const wanted = [chosen, ...(request.acceptsLanguages?.() ?? [])].map((tag) => tag?.slice(0, 2).toUpperCase());
  return wanted.find((tag): tag is Language => Object.values<string | undefined>(Language).includes(tag));
}
