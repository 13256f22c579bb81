import { Inject, Injectable, type NestMiddleware, UnauthorizedException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { CONFIG, type Config, type Viewer, ViewerContext } from '#libs/platform';
import { addressGroup } from './address-group.js';
import { askedLanguage } from './asked-language.js';
import { onlyProtects, onlySignsIn } from './asked-mutations.js';
import { Authenticator } from './authenticator.js';
import { type Credential, credentialOf } from './credential.js';
import { Lines } from './lines.js';
import { readBody } from './request-body.js';

/** So many of one person are answered at once: as many as a browser asks. The others wait. */
const AT_ONCE = 6;
/** More people than one may ask from an address. */
const AT_ONCE_BY_ADDRESS = 20;
/** Up to so many times the count a request is still read: it may be one that nothing holds back. */
const READ_BEYOND = 4;

/** The person whom a page was made for says so by this header: once their session ends, or is another's, the page is given nothing, not what the public sees. */
const READER = 'dalel-reader';

/** For whom a request counts: a person by their sessions or by their tokens, else the address it comes from. */
type AskerKind = 'session' | 'token' | 'public' | 'unproved';

/**
 * Lets requests in (S24). Each is counted for who asks before anything is looked up or read for it; then it is looked up who that is, its body is read, and it
 * waits in the line of its asker. Who asks is known at first by what the database said last; a session or token that was not alive here yet counts for its address.
 *
 * Signing in, and what a session asks for that only protects, have lines of their own, and are turned away neither beyond the count nor for what others ask.
 * All of it is in the memory of this process: limits are per process of the API.
 */
@Injectable()
export class Admission implements NestMiddleware {
  private readonly minute = new RateLimiterMemory({ points: 1, duration: 60 });
  private readonly lines = new Lines();

  constructor(
    private readonly authenticator: Authenticator,
    private readonly context: ViewerContext,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    try {
      if (await this.admit(request, response)) next();
    } catch (error) {
      next(error);
    }
  }

  private async admit(request: Request, response: Response): Promise<boolean> {
    const address = addressGroup(request.ip ?? '');
    this.context.comesFrom(address);
    const language = askedLanguage(request);
    if (language) this.context.readIn(language);

    const credential = credentialOf(request, this.config.secureCookies);
    const isPage = request.method !== 'POST';
    const holder = credential && this.authenticator.holderOf(credential);
    let kind: AskerKind = holder ? credential.kind : credential ? 'unproved' : 'public';
    let count = await this.count(kind, holder ?? address);
    if (count.times > (isPage || kind === 'token' ? 1 : READ_BEYOND)) return refuseTooOften(response, count.seconds);

    const viewer = credential && (holder || count.times <= 1) ? await this.lookUp(credential, isPage) : undefined;
    if (viewer) this.context.become(viewer);
    if (credential && !holder && count.times <= 1) {
      if (viewer) await this.minute.reward(keyOf(kind, address));
      kind = viewer ? credential.kind : 'public';
      count = await this.count(kind, viewer?.personId ?? address);
    }

    const unreadable = isPage ? undefined : await readBody(request, response, viewer ? 'signedIn' : 'public');
    if (unreadable) return refuse(response, unreadable);
    const signsIn = !isPage && onlySignsIn(request.body);
    const reader = request.headers[READER];
    if (!isPage && reader && reader !== viewer?.personId && !signsIn) return refuse(response, ENDED);
    const urgent = viewer?.session ? onlyProtects(request.body) : !viewer && signsIn;
    if (count.times > 1 && !urgent) return refuseTooOften(response, count.seconds);
    if (this.config.requestsPerMinute === 0) return true;

    const line = `${urgent ? 'urgent ' : ''}${keyOf(kind, viewer?.personId ?? address)}`;
    const standing = urgent ? 'urgent' : viewer ? 'person' : 'public';
    const leave = await this.lines.enter(line, viewer ? AT_ONCE : AT_ONCE_BY_ADDRESS, response, standing);
    if (!leave) return refuse(response, TOO_MANY);
    onceAnswered(response, leave);
    return !response.closed;
  }

  private async count(kind: AskerKind, who: string): Promise<{ times: number; seconds: number }> {
    const { requestsPerMinute } = this.config;
    if (requestsPerMinute === 0) return { times: 0, seconds: 0 };
    const most = kind === 'session' || kind === 'token' ? requestsPerMinute : Math.ceil(requestsPerMinute / 2);
    const { consumedPoints, msBeforeNext } = await this.minute.penalty(keyOf(kind, who));
    return { times: consumedPoints / most, seconds: Math.ceil(msBeforeNext / 1000) };
  }

  /** @throws where a token is none: a script must not take what the public sees for the whole */
  private async lookUp(credential: Credential, isPage: boolean): Promise<Viewer | undefined> {
    try {
      const viewer = await this.authenticator.recognise(credential);
      if (!viewer && credential.kind === 'token') throw new UnauthorizedException('This token is not known, or its time is over.');
      return viewer;
    } catch (error) {
      if (!isPage) throw error;
      return undefined; // the page itself says what is wrong
    }
  }
}

const keyOf = (kind: AskerKind, who: string) => `${kind} ${who}`;

/** Not when its asker has read it, which may be never. */
function onceAnswered(response: Response, over: () => void): void {
  const end = response.end.bind(response);
  response.end = ((...all: Parameters<typeof end>) => {
    over();
    return end(...all);
  }) as typeof response.end;
  if (response.closed) over();
  else response.once('close', over);
}

interface Refusal {
  status: number;
  code: string;
  message: string;
  retryAfter?: number;
}

const TOO_MANY: Refusal = {
  status: 503,
  code: 'UNAVAILABLE',
  message: 'Too many ask at this moment. Try again in a second.',
  retryAfter: 1,
};

const ENDED: Refusal = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'Your session has ended, or another person signed in here. Sign in again.',
};

const refuseTooOften = (response: Response, seconds: number) =>
  refuse(response, { status: 429, code: 'RATE_LIMITED', message: `Too many requests. Wait ${seconds} seconds.`, retryAfter: seconds });

function refuse(response: Response, { status, code, message, retryAfter }: Refusal): false {
  if (retryAfter) response.setHeader('Retry-After', String(retryAfter));
  response.status(status).json({ errors: [{ message, extensions: { code, retryAfter } }] });
  return false;
}
