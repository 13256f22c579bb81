import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SignInKey } from '#libs/access';
import { badInput } from '#libs/platform';
import type { HitPlace, SearchEngine } from './engine/search-engine.js';

export interface SearchPlace {
  engine: SearchEngine['name'];
  place: HitPlace;
}

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** Longer than any place is: by their length, too, cursors are alike. */
const LENGTH = 192;
const SEALED = /^[A-Za-z0-9_-]{1,1000}$/;

/** What was asked, in short: a cursor of another question does not fit this one. */
export const questionMark = (question: unknown): string =>
  createHash('sha1').update(JSON.stringify(question)).digest('base64url').slice(0, 12);

/**
 * Places between hits, sealed: they hold which engine answered, the score and the month, which not every reader may know, and by a place of
 * their own making readers could ask between which hits a hidden month stands. Every process with the same DATA_DIR opens them.
 */
@Injectable()
export class SearchCursors {
  private key?: Buffer;

  constructor(private readonly secret: SignInKey) {}

  write(mark: string, engine: SearchEngine['name'], { score, recency, id, offset }: HitPlace): string {
    const place = JSON.stringify([mark, engine[0], score, recency, id, offset]).padEnd(LENGTH);
    // of the place itself: the same question has the same answer again, whatever is hidden in it
    const nonce = createHmac('sha256', this.own()).update(place).digest().subarray(0, NONCE);
    const cipher = createCipheriv(CIPHER, this.own(), nonce, { authTagLength: TAG });
    return Buffer.concat([nonce, cipher.update(place, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** @throws BAD_USER_INPUT when it is no cursor of this search */
  read(cursor: string, mark: string): SearchPlace {
    try {
      const [question, letter, score, recency, id, offset] = JSON.parse(this.opened(cursor)) as [
        string,
        string,
        number,
        number,
        string,
        number,
      ];
      if (question === mark) return { engine: letter === 'p' ? 'postgres' : 'meilisearch', place: { score, recency, id, offset } };
    } catch {
      // what does not open is none of ours
    }
    throw badInput('This is no cursor of this search. Take "after" from "endCursor" of the page before, with the same question.', 'after');
  }

  private opened(cursor: string): string {
    if (!SEALED.test(cursor)) throw new Error('no sealed place');
    const sealed = Buffer.from(cursor, 'base64url');
    const decipher = createDecipheriv(CIPHER, this.own(), sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
  }

  private own(): Buffer {
    this.key ??= Buffer.from(this.secret.mark('places between hits of a search'), 'base64url');
    return this.key;
  }
}
