import type { RequestHandler } from 'express';
import expressStaticGzip from 'express-static-gzip';

/** The page itself, as it is or compressed: it names its files, and a copy of it would outlive them. */
const PAGE = /\.html(\.(br|gz))?$/;

/** Files of the pages, compressed when they were built; their addresses are answered by PagesController. */
export function filesOfPages(root: string): RequestHandler {
  const files = expressStaticGzip(root, {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    index: false,
    serveStatic: {
      maxAge: '1y',
      immutable: true,
      setHeaders: (response, file) => PAGE.test(file) && response.setHeader('Cache-Control', 'no-store'),
    },
  });
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    files(request, response, (error?: unknown) => {
      // it names the coding and the type of the file before it knows whether it serves it
      response.removeHeader('Content-Encoding');
      response.removeHeader('Content-Type');
      if (error) response.removeHeader('Cache-Control');
      next(error);
    });
  };
}
