import type { LanguageCode } from '#libs/platform';
import type { Run } from '../analysis/stems.repository.js';

type Phrases = Partial<Record<LanguageCode, string[]>>;

interface TermWords {
  vocabulary: string;
  code: string;
  /** Those under `recogniseOnly` lead to the code and are never shown: slang, and words too common to search with. */
  everyday_words: Phrases & { recogniseOnly?: Phrases };
}

export const everydayWords = (run: Run) =>
  run<TermWords>(
    `SELECT vocabulary, code, everyday_words FROM vocabulary_term WHERE everyday_words <> '{}' ORDER BY vocabulary, position`,
    [],
  );
