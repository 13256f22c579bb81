import { Inject, Injectable, type NestMiddleware, UnauthorizedException } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { NextFunction, Request, Response } from 'express';
import { CONFIG, type Config, Language, ViewerContext } from '#libs/platform';
import { Authenticator } from './authenticator.js';
import { readSessionCookie } from './session-cookie.js';

/**
 * Puts who asks, and the language they read, into the request's context. An unknown or ended session asks as the public; a token
 * that is none is refused: a script must not take what the public sees for the whole.
 */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly context: ViewerContext,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async use(request: Request, _response: Response, next: NextFunction): Promise<void> {
    const language = languageOf(request);
    if (language) this.context.readIn(language);
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const token = readSessionCookie(request.headers.cookie, this.config.secureCookies);
    try {
      const viewer = bearer ? await this.authenticator.recogniseToken(bearer) : token && (await this.authenticator.recognise(token));
      if (bearer && !viewer) throw new UnauthorizedException('This token is not known, or its time is over.');
      if (viewer) this.context.become(viewer);
      next();
    } catch (error) {
      next(error);
    }
  }
}

/** The language chosen on the page (a cookie), else the browser's first that we speak. */
function languageOf(request: Request): Language | undefined {
  const chosen = parseCookie(request.headers.cookie ?? '')['dalel_language'];
  const wanted = [chosen, ...(request.acceptsLanguages?.() ?? [])].map((tag) => tag?.slice(0, 2).toUpperCase());
  return wanted.find((tag): tag is Language => Object.values<string | undefined>(Language).includes(tag));
}
