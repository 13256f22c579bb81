import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Config } from '#libs/platform';
import { AppModule } from './app.module.js';
import { ArgumentsPipe } from './arguments.pipe.js';
import { headers, isOfTheApi } from './headers.js';

/** Largest request body: 256 kB (S20). */
const BODY_LIMIT = '256kb';
/** The built pages: beside the source as beside the build, two levels above apps/. */
const WEB_ROOT = [resolve(import.meta.dirname, '../../../dist/web'), resolve(import.meta.dirname, '../../../web')].find((folder) =>
  existsSync(folder),
);

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
  app.use(...headers(config));
  app.use('/graphql', refuseAllButPost);
  app.use('/graphql', express.json({ limit: BODY_LIMIT }), refuseUnreadableBody);
  app.useGlobalPipes(new ArgumentsPipe());
  if (WEB_ROOT) servePages(app, WEB_ROOT);
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

/** Broken JSON, a body too large: an answer of the same form as every other error. */
function refuseUnreadableBody(error: { status?: number; type?: string }, _request: Request, response: Response, next: NextFunction): void {
  if (!error.status) {
    next(error);
    return;
  }
  const message = error.type === 'entity.too.large' ? `The request is larger than ${BODY_LIMIT}.` : 'The request is not readable as JSON.';
  const code = error.type === 'entity.too.large' ? 'QUERY_TOO_COMPLEX' : 'BAD_USER_INPUT';
  response.status(error.status).json({ errors: [{ message, extensions: { code } }] });
}

/** Files of the pages; every other address that asks for HTML is a page of the one application. */
function servePages(app: NestExpressApplication, root: string): void {
  // Pages alone are compressed: an answer of the API holds what its asker may see, and its size must not depend on what it says.
  const compressed = compression();
  app.use((request: Request, response: Response, next: NextFunction) =>
    isOfTheApi(request.path) ? next() : compressed(request, response, next),
  );
  app.use(
    express.static(root, {
      index: false,
      maxAge: '1y',
      immutable: true,
      setHeaders: (response, file) => file.endsWith('.html') && response.setHeader('Cache-Control', 'no-store'),
    }),
  );
  app.use((request: Request, response: Response, next: NextFunction) => {
    const { method, path } = request;
    const isPage = (method === 'GET' || method === 'HEAD') && !isOfTheApi(path) && request.accepts('html');
    if (!isPage || /\.[a-z0-9]+$/i.test(path.split('/').at(-1) ?? '')) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.sendFile('index.html', { root });
  });
}
