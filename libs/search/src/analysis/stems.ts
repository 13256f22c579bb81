import { LRUCache } from 'lru-cache';
import { isCyrillic, withoutMarks } from './keys.js';
import { oneSpelling } from './letters.js';
import { type Run, stemsOf } from './stems.repository.js';

/**
 * Snowball stems of Russian and English words, from PostgreSQL's own dictionaries: one implementation for both engines, and
 * no package of our own to keep. Kept in memory, so that a word is asked for once a process.
 */
export class Stems {
  private readonly known = new LRUCache<string, string>({ max: 100_000 });

  /** Cyrillic words by the Russian stemmer, others by the English one. */
  async of(words: Iterable<string>, run: Run): Promise<(word: string) => string> {
    const answer = new Map<string, string>();
    const unknown: string[] = [];
    for (const word of new Set(words)) {
      const stem = this.known.get(word);
      if (stem === undefined) unknown.push(word);
      else answer.set(word, stem);
    }
    if (unknown.length > 0) {
      const plain = unknown.map((word) => (isCyrillic(word) ? word.replaceAll('ё', 'е') : oneSpelling(withoutMarks(word))));
      const stems = await stemsOf(run, plain, unknown.map(isCyrillic));
      for (const [i, word] of unknown.entries()) {
        const stem = stems[i] ?? plain[i];
        this.known.set(word, stem);
        answer.set(word, stem);
      }
    }
    return (word) => answer.get(word) ?? word;
  }
}
