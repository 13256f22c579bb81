import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { stringifySetCookie } from 'cookie';
import type { NextFunction, Request, Response } from 'express';
import { AllowAnonymous, readSessionCookie, Sessions, writeSessionCookie } from '#libs/access';
import { CONFIG, type Config } from '#libs/platform';

/** The site of the pages' own quick exit (apps/web/src/discreet/leave.ts). */
const ELSEWHERE = 'https://www.google.com/';

/**
 * What an answer to the exit says before anything else is done, and where that fails, too: it takes the browser elsewhere and its session away. A `Refresh`
 * without delay replaces the entry of the history and blanks the page at once; a redirect of a form would need another site in `form-action`.
 */
export const leaveFirst =
  ({ secureCookies }: Config) =>
  (request: Request, response: Response, next: NextFunction): void => {
    if (request.method === 'POST') {
      response.setHeader('Refresh', `0; url=${ELSEWHERE}`);
      response.setHeader('Cache-Control', 'no-store');
      writeSessionCookie(response, null, secureCookies);
      response.append('Set-Cookie', stringifySetCookie({ name: 'dalel_left', value: String(Date.now()), path: '/', sameSite: 'strict' }));
    }
    next();
  };

/** Quick exit of a page whose scripts have not come, or never will. */
@Controller('leave')
export class LeaveController {
  constructor(
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @AllowAnonymous()
  @Post()
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    const token = readSessionCookie(request.headers.cookie, this.config.secureCookies);
    if (token) await this.sessions.end(token);
    response.status(200).type('html').end();
  }
}
