import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '#libs/platform';

/** Nothing that a page of ours asks of a browser. */
const REFUSED_FEATURES = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

export const isOfTheApi = (path: string): boolean => /^\/(graphql|health|files|exports|metrics)(\/|$)/.test(path);

/** What every answer says of itself (S23): no script or style of others, nothing kept, no copy that outlives a withdrawal. */
export function headers({ production, demonstration, publicSite }: Config): RequestHandler[] {
  const robots = publicSite && !demonstration ? 'noarchive, nosnippet' : 'noindex, nofollow';
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      frameguard: { action: 'deny' },
      strictTransportSecurity: production ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginEmbedderPolicy: false,
      // of no browser that opens these pages
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
    }),
    (request, response, next) => {
      response.setHeader('Permissions-Policy', REFUSED_FEATURES);
      response.setHeader('X-Robots-Tag', robots);
      if (isOfTheApi(request.path)) response.setHeader('Cache-Control', 'no-store');
      next();
    },
  ];
}
