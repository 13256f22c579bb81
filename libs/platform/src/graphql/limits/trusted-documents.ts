import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DocumentNode, parse, print, stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import { MAX_TOKENS } from './limits.js';

/** Documents as long as the largest body are not remembered; those that people write are. */
const REMEMBERED = 500;

/** The same document however it is spaced. */
const hashOf = (canonical: string): string => createHash('sha256').update(canonical).digest('hex');
const canonical = (document: DocumentNode): string => stripIgnoredCharacters(print(document));

/**
 * The documents that the web page was built with (S25), by hash of what they say: their spacing is the sender's. A sender may name
 * one by the id under which it was persisted instead of sending its text.
 */
export class TrustedDocuments {
  private readonly hashes = new Set<string>();
  private readonly byId = new Map<string, string>();
  private readonly texts = new LRUCache<string, boolean>({ max: REMEMBERED });

  /** @param persisted id → text, as the client's code generator wrote them */
  constructor(persisted: Record<string, string>) {
    for (const [id, text] of Object.entries(persisted)) {
      this.byId.set(id, text);
      this.hashes.add(hashOf(canonical(parse(text, { noLocation: true }))));
    }
  }

  static fromFile(file: string | undefined): TrustedDocuments {
    return new TrustedDocuments(file ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {});
  }

  text(id: unknown): string | undefined {
    return typeof id === 'string' ? this.byId.get(id) : undefined;
  }

  hasText(text: string): boolean {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const trusted = this.hashes.has(hashOf(canonicalText(text)));
    if (text.length < 20_000) this.texts.set(text, trusted);
    return trusted;
  }
}

function canonicalText(text: string): string {
  try {
    return canonical(parse(text, { noLocation: true, maxTokens: MAX_TOKENS }));
  } catch {
    return '';
  }
}
