import { LANGUAGE_CODES } from '#libs/platform';
import type { Analyser } from '../analysis/analyser.js';
import type { Key } from '../analysis/keys.js';
import type { Run } from '../analysis/stems.repository.js';
import { everydayWords } from './lexicon.repository.js';

/** A term of a vocabulary that words of a query tell of. */
export interface Concept {
  vocabulary: string;
  code: string;
  /** Which words of the query, by their places in it. */
  places: readonly number[];
}

interface Phrase {
  vocabulary: string;
  code: string;
  /** Of each word in its order: any of these is that word. */
  words: readonly (readonly Key[])[];
}

/** So many words may stand between the first and the last of a phrase beside its own: "threw them both out". */
const MOST_BETWEEN = 2;
/** A question that tells of more than this tells of nothing. */
const MOST_CONCEPTS = 6;

/**
 * Knows by which everyday words people tell of what the vocabularies have codes for: "уволили", "fired" and "жұмыстан шығарды"
 * of EMPLOYMENT_DISCRIMINATION. The words are data of the vocabulary (libs/vocabulary/src/everyday-words.json); no model is asked.
 */
export class Lexicon {
  private known: Promise<ReadonlyMap<Key, readonly Phrase[]>> | undefined;

  constructor(private readonly analyser: Analyser) {}

  /**
   * The concepts that a query tells of, those told by most words first. A phrase inside a longer one that was found is not told apart.
   * @param words of the query, in their order: all keys under which each may be known
   */
  async concepts(words: readonly (readonly Key[])[], run: Run): Promise<Concept[]> {
    if (words.length === 0) return [];
    this.known ??= this.load(run);
    const phrases = await this.known.catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    const found = words
      .flatMap((keys, place) =>
        [...new Set(keys.flatMap((key) => phrases.get(key) ?? []))].map((phrase) => ({ phrase, places: placesOf(phrase, words, place) })),
      )
      .filter((each): each is { phrase: Phrase; places: number[] } => each.places !== null)
      .toSorted((a, b) => b.places.length - a.places.length || a.places[0] - b.places[0]);
    const concepts = new Map<string, Concept>();
    const longest: number[][] = [];
    for (const { phrase, places } of found) {
      if (longest.some((taken) => taken.length > places.length && places.every((place) => taken.includes(place)))) continue;
      longest.push(places);
      const name = `${phrase.vocabulary} ${phrase.code}`;
      if (!concepts.has(name)) concepts.set(name, { vocabulary: phrase.vocabulary, code: phrase.code, places });
    }
    return [...concepts.values()].slice(0, MOST_CONCEPTS);
  }

  private async load(run: Run): Promise<ReadonlyMap<Key, readonly Phrase[]>> {
    const terms = (await everydayWords(run)).flatMap(({ vocabulary, code, everyday_words: words }) =>
      LANGUAGE_CODES.flatMap((language) =>
        [...(words[language] ?? []), ...(words.recogniseOnly?.[language] ?? [])].map((text) => ({ vocabulary, code, language, text })),
      ),
    );
    const keys = await this.analyser.phrases(terms, run);
    const byFirst = new Map<Key, Phrase[]>();
    for (const [i, { vocabulary, code }] of terms.entries()) {
      const phrase = { vocabulary, code, words: keys[i] };
      for (const key of keys[i][0] ?? []) byFirst.set(key, [...(byFirst.get(key) ?? []), phrase]);
    }
    return byFirst;
  }
}

/** Where a phrase stands that begins at this place; null where it does not. */
function placesOf({ words: wanted }: Phrase, words: readonly (readonly Key[])[], first: number): number[] | null {
  const places = [first];
  for (const keys of wanted.slice(1)) {
    const last = first + wanted.length + MOST_BETWEEN;
    const place = words.findIndex((word, at) => at > places[places.length - 1] && at < last && word.some((key) => keys.includes(key)));
    if (place < 0) return null;
    places.push(place);
  }
  return places;
}
