import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { AllowAnonymous, askedLanguage } from '#libs/access';
import { CONFIG, type Config, Language, ViewerContext } from '#libs/platform';
import { isOfTheApi } from './headers.js';
import { type PageOf, PagesRepository } from './pages.repository.js';
import { WEB_ROOT } from './web-root.js';

/** Addresses of pages that show no record of their own (apps/web/src/app/router.tsx). */
const PLAIN_PAGES = [
  '/',
  'account',
  'admin/audit',
  'admin/people',
  'cases/new',
  'decisions',
  'forgot-password',
  'inbox',
  'law',
  'recommendations',
  'search',
  'set-password',
  'sign-in',
  'statistics',
  'vault',
];
const UNAVAILABLE = 503;

/**
 * The pages are one application: every address gives the same document, in the browser's language and mode. Its status says whether what the address names is there
 * for whoever asks, read as them by one statement; what is hidden answers like what is absent.
 */
@Controller()
export class PagesController {
  constructor(
    private readonly context: ViewerContext,
    private readonly pages: PagesRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @AllowAnonymous()
  @Get(PLAIN_PAGES)
  plain(@Req() request: Request, @Res() response: Response): void {
    this.send(request, response, 200);
  }

  @AllowAnonymous()
  @Get(['cases/:code', 'cases/:code/change', 'cases/:code/publication', 'cases/:code/vault', 'cases/:code/work'])
  ofCase(@Param('code') code: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.ofRecord('case', code, request, response);
  }

  @AllowAnonymous()
  @Get('law/*path')
  ofLaw(@Param('path') path: string | string[], @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.ofRecord('law', [path].flat().join('/').replace(/\/+$/, ''), request, response);
  }

  @AllowAnonymous()
  @Get('decisions/:code')
  ofDecision(@Param('code') code: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.ofRecord('decision', code, request, response);
  }

  @AllowAnonymous()
  @Get(['recommendations/:code', 'recommendations/:code/assess'])
  ofRecommendation(@Param('code') code: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.ofRecord('recommendation', code, request, response);
  }

  @AllowAnonymous()
  @Get('*path')
  unknown(@Req() request: Request, @Res() response: Response): void {
    if (/\.[a-z0-9]+$/i.test(request.path)) throw new NotFoundException();
    this.send(request, response, 404);
  }

  private async ofRecord(of: PageOf, name: string, request: Request, response: Response): Promise<void> {
    const status = await this.isThere(of, name).then(
      (there) => (there ? 200 : 404),
      () => UNAVAILABLE, // the page itself says what is wrong
    );
    this.send(request, response, status);
  }

  private async isThere(of: PageOf, name: string): Promise<boolean> {
    if (this.context.viewer.audience === 'public' && !this.config.publicSite) return false;
    try {
      return await this.pages.isThere(of, name);
    } finally {
      await this.context.session?.end();
    }
  }

  private send(request: Request, response: Response, status: number): void {
    if (!WEB_ROOT || isOfTheApi(request.path) || !request.accepts('html')) throw new NotFoundException();
    response.status(status).setHeader('Cache-Control', 'no-store');
    response.sendFile(this.documentFor(request), { root: WEB_ROOT });
  }

  /** One of those that apps/web/first-words.ts builds: it says what this site is only to whom it may be said. */
  private documentFor(request: Request): string {
    const language = (askedLanguage(request) ?? Language.RU).toLowerCase();
    const discreet = parseCookie(request.headers.cookie ?? '')['dalel_discreet'] === '1';
    return `${language}${discreet || !this.config.publicSite ? '-discreet' : ''}.html`;
  }
}
