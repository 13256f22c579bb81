import { createHmac } from 'node:crypto';
import type { Key } from '../analysis/keys.js';

/**
 * The words of documents and questions as Meilisearch gets them: each key by its HMAC, so that equal words stay equal, neighbours
 * neighbours, and nobody reads one in its index, on its disk or in its backups without the key that Dalel asks it with. (How often a
 * word stands and beside which others can be seen still: whoever knows a text may recognise it.)
 */
export class HiddenWords {
  private readonly secret: Buffer;
  /** Tells by which secret a document's words were hidden, and nothing of the secret. */
  readonly fingerprint: string;

  constructor(engineKey: string) {
    this.secret = createHmac('sha256', engineKey).update('dalel-hidden-words-1').digest();
    this.fingerprint = createHmac('sha256', this.secret).update('fingerprint').digest('hex').slice(0, 16);
  }

  /** Latin letters and digits, as a key is, for the engine's tokenizer to leave whole. */
  of(key: Key): string {
    return `w${createHmac('sha256', this.secret).update(`word ${key}`).digest('hex').slice(0, 20)}`;
  }
}
