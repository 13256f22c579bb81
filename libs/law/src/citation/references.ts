import type { CitedPlace } from './citation.js';
import { type Cipher, cipherAt, ciphersAt } from './numbers.js';
import type { Token } from './tokens.js';
import { ordinalAt, type Unit, unitOf } from './units.js';

/** A unit with its numbers: «ст. 145, 147», "first part", «6-тармағы»; or bare numbers, to be taken where an act stands beside them. */
export interface Reference {
  unit: Unit | null;
  ciphers: Cipher[];
  /** Does a comma or an "and" stand before it? */
  apart: boolean;
  end: number;
}

const of = (value: number): Cipher => ({ from: String(value), inner: [] });

/** The reference that begins at this token. */
export function referenceAt(tokens: readonly Token[], at: number, apart: boolean): Reference | undefined {
  return prefixed(tokens, at, apart) ?? inWords(tokens, at, apart) ?? numbered(tokens, at, apart);
}

/** «ст. 145», "articles 2 and 26", «части первой», «пп. 6)». */
function prefixed(tokens: readonly Token[], from: number, apart: boolean): Reference | undefined {
  const unit = unitOf(tokens[from]);
  if (!unit || unit.after) return undefined;
  let at = from + 1;
  if (tokens[at]?.text === '.') at += 1;
  // «ст.ст. 145», "sub-para."
  if (tokens[at]?.lower === tokens[from].lower) at += tokens[at + 1]?.text === '.' ? 2 : 1;
  if (tokens[at]?.lower === '№') at += 1;
  const numbers = ciphersAt(tokens, at) ?? ordinalsAt(tokens, at);
  if (!numbers) return undefined;
  // «пп. 4 п. 1»: a sub-item, where an item follows
  const isBelow = tokens[from].lower === 'пп' && /^(?:п|пункт\p{L}{0,2})$/u.test(tokens[numbers.end]?.lower ?? '');
  return { unit: isBelow ? { ...unit, rank: unit.rank + 1 } : unit, apart, ...numbers };
}

function ordinalsAt(tokens: readonly Token[], from: number): { ciphers: Cipher[]; end: number } | undefined {
  const first = ordinalAt(tokens, from);
  if (!first) return undefined;
  const joined = /^(?:,|и|and|және|мен)$/u.test(tokens[first.end]?.lower ?? '') ? ordinalAt(tokens, first.end + 1) : undefined;
  return joined ? { ciphers: [of(first.value), of(joined.value)], end: joined.end } : { ciphers: [of(first.value)], end: first.end };
}

/** «первой части», "бірінші бөлігі", "second paragraph". */
function inWords(tokens: readonly Token[], at: number, apart: boolean): Reference | undefined {
  const words = ordinalsAt(tokens, at);
  const unit = words && unitOf(tokens[words.end]);
  return unit?.whole ? { unit, apart, ciphers: words!.ciphers, end: words!.end + 1 } : undefined;
}

/** «145-бабы», «6) тармағы», «145 статья»; or a bare number. */
function numbered(tokens: readonly Token[], from: number, apart: boolean): Reference | undefined {
  const numbers = ciphersAt(tokens, from);
  if (!numbers) return undefined;
  const { ciphers, end } = numbers;
  const at = tokens[end]?.text === '-' ? end + 1 : end;
  const unit = unitOf(tokens[at]);
  if (unit?.after) return { unit, apart, ciphers, end: at + 1 };
  if (unit?.whole && standsBehind(tokens, at)) return { unit, apart, ciphers, end: at + 1 };
  return { unit: null, apart, ciphers, end };
}

/** Of «1 часть 145 статьи» and «54 часть 1»: in the first each word follows its number. */
function standsBehind(tokens: readonly Token[], at: number): boolean {
  const next = cipherAt(tokens, at + 1);
  return !next || !!unitOf(tokens[next.end])?.whole;
}

interface Article {
  ciphers: Cipher[];
  chains: Map<number, Cipher[]>[];
  /** Was it named after what stands in it? */
  last: boolean;
}

const MAX_PLACES = 60;
const rankOf = ({ unit }: Reference): number => unit?.rank ?? 0;

/** What references in a row name together, in whichever order: «п. 6 ч. 1 ст. 54», "54-баптың 1-бөлігінің 6-тармағы". */
export function placesOf(references: readonly Reference[], mayCount: boolean): CitedPlace[] {
  const articles: Article[] = [];
  let pending: Map<number, Cipher[]>[] = [];
  for (let at = 0; at < references.length; ) {
    if (rankOf(references[at]) === 0) {
      articles.push({ ciphers: references[at].ciphers, chains: pending, last: pending.length > 0 });
      pending = [];
      at += 1;
      continue;
    }
    let end = at;
    while (end < references.length && rankOf(references[end]) !== 0) end += 1;
    const run = references.slice(at, end);
    const article = articles.at(-1);
    const leadsOn = end < references.length && (!article || article.last || (run[0].apart && !references[end].apart));
    const chains = chainsOf(run);
    if (article && !leadsOn) article.chains.push(...chains);
    else pending.push(...chains);
    at = end;
  }
  if (articles.length === 0 && mayCount) return pending.flatMap((chain) => counted(chain)).slice(0, MAX_PLACES);
  return articles.flatMap(placesOfArticle).slice(0, MAX_PLACES);
}

/** A rank that comes again, after others, begins anew: «ч. 1 п. 6, ч. 2 п. 1». */
function chainsOf(run: readonly Reference[]): Map<number, Cipher[]>[] {
  const chains: Map<number, Cipher[]>[] = [new Map()];
  let before: number | undefined;
  for (const reference of run) {
    const rank = rankOf(reference);
    if (chains.at(-1)!.has(rank) && before !== rank) chains.push(new Map());
    const chain = chains.at(-1)!;
    chain.set(rank, [...(chain.get(rank) ?? []), ...reference.ciphers]);
    before = rank;
  }
  return chains;
}

/** Paragraphs that are counted through a whole document. */
function counted(chain: Map<number, Cipher[]>): CitedPlace[] {
  const [top, ...below] = [...chain].sort(([a], [b]) => a - b).map(([, ciphers]) => ciphers);
  return placesOfArticle({
    ciphers: top,
    chains: below.length > 0 ? [new Map(below.map((ciphers, rank) => [rank, ciphers]))] : [],
    last: false,
  });
}

function placesOfArticle({ ciphers, chains }: Article): CitedPlace[] {
  const inners = chains.flatMap((chain) => {
    const steps = [...chain].sort(([a], [b]) => a - b).map(([, each]) => each.flatMap(numbersOf).slice(0, MAX_PLACES));
    return steps.reduce<string[][]>(
      (all, step) => all.flatMap((inner) => step.map((number) => [...inner, ...number])).slice(0, MAX_PLACES),
      [[]],
    );
  });
  return ciphers.flatMap((cipher): CitedPlace[] => {
    if (cipher.to) return [{ article: cipher.from, to: cipher.to, inner: [] }];
    const own = innersOf(cipher);
    const within = inners.length > 0 ? inners : [[]];
    return own.flatMap((inner) => within.map((more) => ({ article: cipher.from, inner: [...inner, ...more] })));
  });
}

const range = (from: string, to: string): string[] =>
  Array.from({ length: Math.min(MAX_PLACES, Number(to) - Number(from) + 1) }, (_, step) => String(Number(from) + step));

/** What stands in parentheses, a range of the last spread out. */
function innersOf({ inner, innerTo }: Cipher): string[][] {
  if (!innerTo) return [inner];
  return range(inner.at(-1)!, innerTo).map((number) => [...inner.slice(0, -1), number]);
}

const numbersOf = (cipher: Cipher): string[][] =>
  cipher.to ? range(cipher.from, cipher.to).map((number) => [number]) : innersOf(cipher).map((inner) => [cipher.from, ...inner]);
