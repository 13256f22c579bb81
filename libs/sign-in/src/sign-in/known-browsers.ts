import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SignInKey } from '#libs/access';
import type { ClientInfo } from './client-info.js';

const FORM = /^([\w-]{22})\.([\w-]{43})$/;

/**
 * Browsers in which somebody signed in before (OWASP, "device cookies"): tries of theirs are counted apart, by the browser. So
 * whoever throttles an account by wrong passwords does not shut out its owner where they usually are, and gains no tries by it.
 * The cookie proves nothing else: it opens no session, names nobody, and the database knows nothing of it.
 */
@Injectable()
export class KnownBrowsers {
  constructor(private readonly key: SignInKey) {}

  /** By what tries for this person's account are counted when they come from here. */
  countedAs(personId: string, { known }: ClientInfo): string {
    const nonce = this.nonceIn(known, personId);
    return nonce ? `browser ${nonce}` : personId;
  }

  /** What this browser keeps from now on, once this person has come in: what it has, where that is theirs. */
  cookieOf(personId: string, known: string | undefined): string {
    if (known && this.nonceIn(known, personId)) return known;
    const nonce = randomBytes(16).toString('base64url');
    return `${nonce}.${this.key.mark(markedFor(personId, nonce))}`;
  }

  private nonceIn(known: string | undefined, personId: string): string | undefined {
    const [, nonce, mark] = FORM.exec(known ?? '') ?? [];
    if (!nonce || !mark) return undefined;
    const expected = Buffer.from(this.key.mark(markedFor(personId, nonce)));
    return timingSafeEqual(expected, Buffer.from(mark)) ? nonce : undefined;
  }
}

const markedFor = (personId: string, nonce: string) => JSON.stringify(['dalel-known-browser-1', personId, nonce]);
