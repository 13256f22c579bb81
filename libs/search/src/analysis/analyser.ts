import type { LanguageCode } from '#libs/platform';
import { type QueryReading, readPlainly } from '../query/reading.js';
import type { Wording } from '../query/wording.js';
import { hasKazakhLetters, kazakhFromLatin, kazakhStem } from './kazakh.js';
import { codeKey, isCyrillic, type Key, stemKey, surfaceKey } from './keys.js';
import { russianFromLatin, withoutSoftSigns } from './letters.js';
import { Stems } from './stems.js';
import type { Run } from './stems.repository.js';
import { askedTokens, type Token, tokensOf } from './tokens.js';

/** Raised when texts come out otherwise than before, so that the next check makes every document anew. */
export const ANALYSIS_VERSION = 3;
/** Meilisearch looks at no more words of a query than these; so both engines do. */
const MAX_QUERY_WORDS = 10;
/** Words of these lengths are worth correcting by. */
const MIN_WORD = 4;
const MAX_WORD = 60;

/** A text's tokens in their order, each by its keys; and by their own key the words that a typing error may have meant. */
export interface AnalysedText {
  keys: readonly (readonly Key[])[];
  words: ReadonlyMap<string, Key>;
}

interface AnalysableText {
  text: string;
  concepts?: readonly Key[];
}

/** A key, or keys in a row. */
export type Term = { key: Key } | { phrase: Key[] };
/** One thing a document must have; or one of several, each of them whole. */
export type Wanted = Term | { anyOf: Term[][] };

export interface AnalysedQuery {
  /** Ways to read the query (Russian or English; Kazakh): a document that answers one of them whole is found. */
  readings: Wanted[][];
  /** Of each reading what must be there in any case: phrases, alternatives. */
  required: Wanted[][];
  /** Words that need not all be there, each by every way to read it. */
  loose: Key[][];
  /** A document that has one of these is not found, by whatever reading. */
  without: Term[];
  /** Codes asked for, in lower case, to put what bears one of them first. */
  codes: string[];
  /** Words that may be corrected: where each stands in `text`, and all keys under which it may be known. */
  words: { word: string; start: number; end: number; keys: Key[] }[];
  text: string;
}

/** Words that narrow nothing; a query of nothing else is taken as it stands. */
const FILLERS = new Set(
  'в во на и с со к о об от по из за у для при the a an of in on at to and or for by with from және мен пен бен үшін туралы бойынша г гор обл рн р-н қ ауд'.split(
    ' ',
  ),
);

/** The one analyser of both engines, for texts and for queries. */
export class Analyser {
  private readonly stems = new Stems();

  /** The texts of each document. What several of them say, a text or a word, is analysed once. */
  async documents(documents: readonly { texts: readonly AnalysableText[] }[], run: Run): Promise<AnalysedText[][]> {
    const tokens = new Map<string, Token[]>();
    for (const { texts } of documents) for (const { text } of texts) if (!tokens.has(text)) tokens.set(text, tokensOf(text));
    const stem = await this.stemmer([...tokens.values()].flat(), run);
    const keys = { word: new Map<string, Key[]>(), code: new Map<string, Key[]>() };
    const keysOnce = (token: Token): Key[] => {
      const known = keys[token.kind].get(token.text) ?? keysOf(token, stem);
      keys[token.kind].set(token.text, known);
      return known;
    };
    const analysed = new Map(
      [...tokens].map(([text, ofText]) => [
        text,
        { keys: ofText.map(keysOnce), words: new Map(ofText.filter(isToCorrectBy).map((token) => [token.text, keysOnce(token)[0]])) },
      ]),
    );
    return documents.map(({ texts }) => texts.map(({ text, concepts }) => withConcepts(analysed.get(text)!, concepts)));
  }

  async query(query: string | QueryReading, run: Run): Promise<AnalysedQuery> {
    const asked = typeof query === 'string' ? readPlainly(query) : query;
    const { text, words, phrases, without, anyOf } = asked;
    const tokens = withoutFillers(words.flatMap(tokensIn)).slice(0, MAX_QUERY_WORDS);
    const loose = tokens.flatMap((token) => [token, ...(token.parts ?? [])]);
    const all = [...loose, ...[...without, ...anyOf.flat(2)].flatMap(tokensIn)];
    const stem = await this.stemmer([...all, ...all.flatMap(inRussian)], run);
    const ways = [
      (token: Token) => firstReading(token, stem),
      kazakhReading,
      (token: Token) => firstReading(inRussian(token)[0] ?? token, stem),
    ];
    const required = ways.map((keyOf): Wanted[] => [
      ...phrases.map(exactly),
      ...anyOf.map((group): Wanted => ({ anyOf: group.map((terms) => terms.flatMap((term) => termsOf(term, keyOf))) })),
    ]);
    const readings = ways.map((keyOf, way) => [...required[way], ...tokens.map((token) => wanted(token, keyOf))]);
    return {
      readings: distinct(readings),
      required: distinct(required),
      loose: loose.map((token) => [...new Set(ways.map((keyOf) => keyOf(token)))]),
      without: without.flatMap((term) => excluded(term, stem)),
      codes: tokens.filter(({ kind }) => kind === 'code').map(({ text: code }) => code),
      words: tokens
        .filter(({ kind }) => kind === 'word')
        .map((token) => ({
          word: token.text,
          start: token.start,
          end: token.end,
          keys: [...new Set([firstReading(token, stem), ...knownInKazakh(token), surfaceKey(token.text)])],
        })),
      text,
    };
  }

  /** The words of each phrase, without those that narrow nothing: every key under which a query of its language may bring them. */
  async phrases(phrases: readonly { text: string; language: LanguageCode }[], run: Run): Promise<Key[][][]> {
    const tokens = phrases.map(({ text }) => withoutFillers(tokensOf(text).filter(({ kind }) => kind === 'word')));
    const stem = await this.stemmer(tokens.flat(), run);
    return tokens.map((words, i) =>
      words.map((word) => (phrases[i].language === 'kk' ? [kazakhReading(word)] : [firstReading(word, stem)])),
    );
  }

  private stemmer(tokens: Token[], run: Run): Promise<(word: string) => string> {
    return this.stems.of(
      tokens.filter(({ kind, text }) => kind === 'word' && !hasKazakhLetters(text)).map(({ text }) => text),
      run,
    );
  }
}

/** What is left of an English word that is read as Kazakh in Latin letters is often a syllable, which every text has. */
const knownInKazakh = (token: Token): Key[] => {
  const key = kazakhReading(token);
  return isCyrillic(token.text) || key.length > MIN_WORD + 1 ? [key] : [];
};

/** The same word by the Russian alphabet, where it looks like Russian in Latin letters. */
function inRussian(token: Token): Token[] {
  const russian = token.kind === 'word' && !isCyrillic(token.text) ? russianFromLatin(token.text) : undefined;
  return russian ? [{ ...token, text: russian }] : [];
}

/** With hyphens: in one word, or every part of it. */
const wanted = (token: Token, keyOf: (token: Token) => Key): Wanted =>
  token.parts ? { anyOf: [[{ key: keyOf(token) }], token.parts.map((part) => ({ key: keyOf(part) }))] } : { key: keyOf(token) };

const distinct = (readings: Wanted[][]): Wanted[][] => [...new Map(readings.map((each) => [JSON.stringify(each), each])).values()];

/** What a text is the word for is found by its code too, where its first word stands. */
function withConcepts({ keys: [first = [], ...others], words }: AnalysedText, concepts: readonly Key[] = []): AnalysedText {
  return { keys: concepts.length > 0 ? [[...first, ...concepts], ...others] : [first, ...others], words };
}

const exactKey = (token: Token): Key => (token.kind === 'code' ? codeKey(token.text) : surfaceKey(token.text));

const isToCorrectBy = ({ kind, text }: Token): boolean => kind === 'word' && text.length >= MIN_WORD && text.length <= MAX_WORD;

/** A word of a text under every reading that a query may take: first as it stands. */
function keysOf(token: Token, stem: (word: string) => string): Key[] {
  if (token.kind === 'code') return [codeKey(token.text)];
  const keys = [surfaceKey(token.text), firstReading(token, stem)];
  if (isCyrillic(token.text)) keys.push(kazakhReading(token));
  return [...new Set(keys)];
}

function firstReading(token: Token, stem: (word: string) => string): Key {
  if (token.kind === 'code') return codeKey(token.text);
  if (!isCyrillic(token.text)) return stemKey('e', stem(token.text));
  return hasKazakhLetters(token.text) ? kazakhReading(token) : stemKey('r', withoutSoftSigns(stem(token.text)));
}

function kazakhReading(token: Token): Key {
  if (token.kind === 'code') return codeKey(token.text);
  return stemKey('k', kazakhStem((isCyrillic(token.text) ? token.text : kazakhFromLatin(token.text)).slice(0, MAX_WORD)));
}

function withoutFillers(tokens: Token[]): Token[] {
  const telling = tokens.filter(({ text }) => !FILLERS.has(text));
  return telling.length > 0 ? telling : tokens;
}

const tokensIn = ({ text, start }: Wording): Token[] =>
  askedTokens(text).map((token) => ({ ...token, start: token.start + start, end: token.end + start }));

/** A phrase as a text's own tokens stand: a code is followed by its parts. */
const exactly = ({ text }: Wording): Term => ({ phrase: tokensOf(text).slice(0, MAX_QUERY_WORDS).map(exactKey) });

const termsOf = (wording: Wording, keyOf: (token: Token) => Key): Term[] =>
  wording.kind === 'phrase' ? [exactly(wording)] : tokensIn(wording).map((token) => ({ key: keyOf(token) }));

/** By every reading of a word, for a text may be in either language; words that are joined are excluded as they stand. */
function excluded(wording: Wording, stem: (word: string) => string): Term[] {
  const tokens = tokensIn(wording);
  if (wording.kind === 'phrase' || tokens.length > 1) return [exactly(wording)];
  return tokens.flatMap((token) => [...new Set([firstReading(token, stem), kazakhReading(token)])].map((key) => ({ key })));
}
