import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, Response } from 'express';
import { type Config, ViewerContext } from '#libs/platform';
import { AppModule } from './app.module.js';
import { ArgumentsPipe } from './arguments.pipe.js';
import { boundConnections, oneAtATime } from './connections.js';
import { filesOfPages } from './files-of-pages.js';
import { headers } from './headers.js';
import { leaveFirst } from './leave.controller.js';
import { WEB_ROOT } from './web-root.js';

/** The API and the pages on one port, not yet listening. */
export async function createApp(config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  app.set('etag', false);
  app.set('x-powered-by', false);
  app.set('trust proxy', config.trustedProxies);
  boundConnections(app.getHttpServer());
  app.use(oneAtATime, ...headers(config));
  app.use('/leave', leaveFirst(config));
  app.use('/graphql', refuseAllButPost, compression({ filter: answersThePublic(app.get(ViewerContext)) }));
  app.useGlobalPipes(new ArgumentsPipe());
  if (WEB_ROOT) app.use(filesOfPages(WEB_ROOT));
  return app;
}

/** A question comes in the body of a POST: an address stands in logs, and a page of others can make a browser ask it. */
function refuseAllButPost(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'POST') {
    next();
    return;
  }
  response.setHeader('Allow', 'POST');
  response.status(405).json({ errors: [{ message: 'Ask by POST.', extensions: { code: 'BAD_USER_INPUT' } }] });
}

/**
 * Answers to people without an account are compressed, for those on poor lines: they hold nothing that is not public. Others are never:
 * they hold what their asker may see, and their size must not tell of it to whoever made them ask for something beside.
 */
const answersThePublic = (context: ViewerContext) => () => context.viewer.audience === 'public';
