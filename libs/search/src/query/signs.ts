import { type Piece, QueryProblem, type Unread, type Wording } from './wording.js';

type SignKind = 'not' | 'or' | 'and' | 'open' | 'close';
interface Sign extends Piece {
  kind: SignKind;
}

/** What a query wants, by its signs. */
interface Signed<Leaf> {
  must: Leaf[];
  anyOf: Leaf[][][];
  without: Leaf[];
}

/** Signs in capitals alone: «не», «или» and "or" in a sentence are words. */
const SIGNS = new Map<string, SignKind>([
  ...['NOT', 'НЕ', 'ЕМЕС'].map((sign) => [sign, 'not'] as const),
  ...['OR', 'ИЛИ', 'НЕМЕСЕ', '|', '||'].map((sign) => [sign, 'or'] as const),
  ...['AND', 'ЖӘНЕ', '&', '&&'].map((sign) => [sign, 'and'] as const),
]);
/** In Kazakh it stands after what it excludes. */
const AFTER_ITS_WORD = 'ЕМЕС';
const QUOTED = /["“„«]([^"“”„«»]+)["”“»]/uy;
const CHUNK = /[^\s"“”„«»]+/uy;
const MINUS = /[-−]+(?=[\p{L}\p{N}("“„«])/uy;
const HAS_WORD = /[\p{L}\p{N}]/u;
const isWritten = (sign: string) => /\p{L}/u.test(sign);
/** Groups within groups beyond this are read as one. */
const MAX_DEPTH = 20;

type Token<Leaf> = Leaf | Sign;

/** @param taken pieces that were read as something else (a citation, a period): they do not overlap, and stand in their order */
export function signsIn<Leaf extends Piece & { kind: string }>(
  text: string,
  taken: readonly Exclude<Leaf, Wording>[],
): Signed<Leaf> & { unread: Unread[] } {
  const unread: Unread[] = [];
  const tokens = tokensOf<Leaf>(text, taken, unread);
  let at = 0;
  const note = ({ text: of, start, end }: Piece, problem: QueryProblem) => void unread.push({ text: of, start, end, problem });
  const isSign = (token: Token<Leaf> | undefined, kind: SignKind): token is Sign => token?.kind === kind;

  function all(depth: number): Signed<Leaf> {
    const result: Signed<Leaf> = { must: [], anyOf: [], without: [] };
    while (at < tokens.length && !(depth > 0 && isSign(tokens[at], 'close'))) {
      const { must, anyOf, without } = alternatives(depth);
      result.must.push(...must);
      result.anyOf.push(...anyOf);
      result.without.push(...without);
    }
    return result;
  }

  function alternatives(depth: number): Signed<Leaf> {
    const operands = [unit(depth)];
    while (isSign(tokens[at], 'or')) {
      const sign = tokens[at] as Sign;
      at += 1;
      if (at >= tokens.length || isSign(tokens[at], 'close')) note(sign, QueryProblem.ALONE);
      else operands.push(unit(depth));
    }
    return operands.length === 1 ? operands[0] : united(operands);
  }

  function united(operands: Signed<Leaf>[]): Signed<Leaf> {
    const wanted = operands.filter(({ must }) => must.length > 0);
    const isWording = ({ kind }: Leaf) => kind === 'words' || kind === 'phrase';
    const others = operands.flatMap(({ anyOf, without }) => [...anyOf.flat(2), ...without]);
    if (wanted.length < 2 || others.length > 0 || !wanted.every(({ must }) => must.every(isWording))) {
      const sameKind = others.length === 0 && wanted.every(({ must }) => must.length === 1 && must[0].kind === 'citation');
      if (!sameKind)
        for (const leaf of operands.flatMap(({ must, without }) => [...must, ...without])) note(leaf, QueryProblem.ALTERNATIVE);
      return {
        must: operands.flatMap(({ must }) => must),
        anyOf: operands.flatMap(({ anyOf }) => anyOf),
        without: operands.flatMap(({ without }) => without),
      };
    }
    return { must: [], anyOf: [wanted.map(({ must }) => must)], without: [] };
  }

  function unit(depth: number): Signed<Leaf> {
    const token = tokens[at];
    at += 1;
    if (isSign(token, 'not')) {
      if (at >= tokens.length || isSign(tokens[at], 'close') || isSign(tokens[at], 'or')) {
        note(token, QueryProblem.ALONE);
        return { must: [], anyOf: [], without: [] };
      }
      const { must, anyOf, without } = unit(depth);
      const excluded = [...must, ...anyOf.flat(2)];
      for (const leaf of excluded) if (leaf.kind === 'period') note(leaf, QueryProblem.PERIOD);
      return { must: without, anyOf: [], without: excluded.filter(({ kind }) => kind !== 'period') };
    }
    if (isSign(token, 'open')) {
      if (depth >= MAX_DEPTH) return unit(depth);
      const group = all(depth + 1);
      if (isSign(tokens[at], 'close')) at += 1;
      return group;
    }
    if (isSign(token, 'or')) note(token, QueryProblem.ALONE);
    const isLeaf = token !== undefined && !['and', 'close', 'or'].includes(token.kind);
    return { must: isLeaf ? [token as Leaf] : [], anyOf: [], without: [] };
  }

  const read = all(0);
  return { ...read, unread };
}

function tokensOf<Leaf extends Piece & { kind: string }>(
  text: string,
  taken: readonly Exclude<Leaf, Wording>[],
  unread: Unread[],
): Token<Leaf>[] {
  const tokens: Token<Leaf>[] = [];
  const inCapitals = !/\p{Ll}/u.test(text);
  const push = (kind: string, start: number, end: number) => tokens.push({ kind, start, end, text: text.slice(start, end) } as Token<Leaf>);
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const piece = taken[next];
    if (piece && at >= piece.start) {
      tokens.push(piece);
      next += 1;
      at = Math.max(at, piece.end);
      continue;
    }
    const limit = piece?.start ?? text.length;
    const minus = isBoundary(text, at) ? matchAt(MINUS, text, at) : undefined;
    if (minus && at + minus[0].length <= limit) {
      push('not', at, at + minus[0].length);
      at += minus[0].length;
      continue;
    }
    const quoted = matchAt(QUOTED, text, at);
    if (quoted && at + quoted[0].length <= limit) {
      if (HAS_WORD.test(quoted[1])) {
        const start = at + 1;
        tokens.push({ kind: 'phrase', start, end: start + quoted[1].length, text: quoted[1] } as unknown as Leaf);
      }
      at += quoted[0].length;
      continue;
    }
    if (text[at] === '(') {
      push('open', at, at + 1);
      at += 1;
      continue;
    }
    const chunk = matchAt(CHUNK, text, at)?.[0].slice(0, limit - at);
    if (!chunk) {
      at += 1;
      continue;
    }
    const closing = closingOf(chunk);
    const word = chunk.slice(0, chunk.length - closing);
    const sign = SIGNS.get(word);
    if (sign && (!isWritten(word) || !inCapitals)) push(sign, at, at + word.length);
    else {
      if (sign && sign !== 'and') unread.push({ text: word, start: at, end: at + word.length, problem: QueryProblem.CAPITALS });
      if (HAS_WORD.test(word)) push('words', at, at + word.length);
    }
    for (let i = 0; i < closing; i += 1) push('close', at + word.length + i, at + word.length + i + 1);
    at += chunk.length;
  }
  return inItsPlace(tokens);
}

/** Parentheses at the end of a chunk that none in it opens. */
function closingOf(chunk: string): number {
  const trailing = /\)*$/.exec(chunk.slice(-50))![0].length;
  const open = chunk.split('(').length - chunk.split(')').length;
  return Math.min(trailing, Math.max(0, -open));
}

/** «полиция ЕМЕС»: a sign that ends its group stands before its word. */
function inItsPlace<Leaf extends Piece & { kind: string }>(tokens: Token<Leaf>[]): Token<Leaf>[] {
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    const ends = after === undefined || after.kind === 'close' || after.kind === 'or';
    if (sign.text === AFTER_ITS_WORD && sign.kind === 'not' && ends && !['not', 'or', 'and', 'open', 'close'].includes(before.kind))
      [tokens[at - 1], tokens[at]] = [sign, before];
  }
  return tokens;
}

const isBoundary = (text: string, at: number): boolean => at === 0 || /[\s(]/u.test(text[at - 1]);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
