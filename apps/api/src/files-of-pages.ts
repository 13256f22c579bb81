import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import expressStaticGzip from 'express-static-gzip';

/** The page itself, as it is or compressed: it names its files, and a copy of it would outlive them. */
const PAGE = /\.html(\.(br|gz))?$/;
/** What a browser reads of a document alone; on a poor line a first visit would bring 4 kB of it with scripts, styles and fonts. */
const HEADERS_OF_DOCUMENTS = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'X-DNS-Prefetch-Control',
  'X-Frame-Options',
];
const NO_DOCUMENT = /\.(js|css|woff2)(\.(br|gz))?$/;

function setHeaders(response: ServerResponse, file: string): void {
  if (PAGE.test(file)) response.setHeader('Cache-Control', 'no-store');
  if (NO_DOCUMENT.test(file)) for (const name of HEADERS_OF_DOCUMENTS) response.removeHeader(name);
}

/** Files of the pages, compressed when they were built; their addresses are answered by PagesController. */
export function filesOfPages(root: string): RequestHandler {
  const files = expressStaticGzip(root, {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    index: false,
    serveStatic: {
      maxAge: '1y',
      immutable: true,
      setHeaders,
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
