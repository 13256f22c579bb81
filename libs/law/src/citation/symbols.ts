import { type ActIndex, addressKey } from './act-index.js';
import type { Cited, CitedPlace } from './citation.js';
import type { Cipher } from './numbers.js';
import { referenceAt } from './references.js';
import type { Token } from './tokens.js';

export interface FoundSymbol {
  cited: Cited;
  /** The first token, where it stands before the symbol itself. */
  from?: number;
  /** Where it ends in the text. */
  end: number;
}

const ADDRESS = /(?:https?:\/\/)?[a-z0-9.-]{1,80}(?::\d{1,5})?\/[^\s"“”«»<>]{1,300}/iuy;
const OWN_PATH = /(?<![\p{L}\p{N}])[a-z]{2,5}\/[a-z0-9-]{2,60}(?:\/[a-z]{2,12}\/[a-z0-9.-]{1,20}){0,5}/uy;
const SYMBOL = /(?:[A-Z]{1,6}|MC\.DEC)(?:\/[A-Z0-9.()-]{1,12}){2,7}/iuy;
const ECLI = /ECLI:[A-Z]{2}:[A-Z0-9]{1,12}:\d{4}:[A-Z0-9.]{1,30}/iuy;
const CODE = /[A-Z]{2,10}\d{0,2}(?:-[A-Z0-9]{1,10}){1,4}/iuy;
const NUMBERED = /\d{1,6}\/(?:(?:19|20)\d\d|\d\d)(?![\d/])/uy;
const SAYS_NUMBER =
  /^(?:№|no|nos|number|communication|communications|application|applications|сообщени\p{L}|жалоб\p{L}|хабарлама\p{L}{0,5}|шағым\p{L}{0,5}|дел[оау])$/u;

const matched = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
const trimmed = (written: string): string => {
  let end = written.replace(/[.,;:-]+$/, '');
  while (end.endsWith(')') && end.split(')').length > end.split('(').length) end = end.slice(0, -1);
  return end;
};

/** A symbol, a number, a code or an address that begins at this token. */
export function symbolAt(text: string, tokens: readonly Token[], at: number, index: ActIndex): FoundSymbol | undefined {
  const token = tokens[at];
  if (token.kind === 'mark') return undefined;
  const before = tokens[at - 1];
  if (token.glued && before && before.kind !== 'mark') return undefined;
  if (token.kind === 'number') return numberAt(text, tokens, at);
  if (!/^[a-z]/i.test(text.slice(token.start, token.start + 1))) return undefined;
  return (
    addressAt(text, token, index) ??
    pathAt(text, token, index) ??
    documentAt(text, tokens, at) ??
    ecliAt(text, token) ??
    codeAt(text, token)
  );
}

function addressAt(text: string, { start }: Token, index: ActIndex): FoundSymbol | undefined {
  const address = matched(ADDRESS, text, start)?.[0];
  if (!address || !/[.:]/.test(address.split('/')[0])) return undefined;
  const end = start + trimmed(address).length;
  const official = addressKey(address);
  const act = official && index.ofAddress(official);
  if (act) return { cited: named(act, anchored(/#(\w{1,20})$/.exec(trimmed(address))?.[1])), end };
  const own = /\/(?<kind>law|cases|recommendations|decisions)\/(?<rest>[^?#\s]+)/u.exec(address);
  if (!own?.groups) return undefined;
  const rest = trimmed(own.groups['rest']).replace(/\/$/, '');
  if (own.groups['kind'] !== 'law') return { cited: { kind: 'record', code: rest.split('/')[0].toUpperCase() }, end };
  const places = placesOfPath(rest);
  return index.isAct(places.act) ? { cited: named(places.act, places.places), end } : undefined;
}

/** `z145`, `st109-1`, `st5_p3_sp2`. */
function anchored(anchor: string | undefined): CitedPlace[] {
  const [, article, inner = ''] = /^(?:z|st)(\d{1,4}(?:-\d{1,2})?)((?:_s?p\d{1,3})*)$/.exec(anchor ?? '') ?? [];
  return article ? [{ article, inner: [...inner.matchAll(/\d+/g)].map(([number]) => number) }] : [];
}

function placesOfPath(path: string): { act: string; places: CitedPlace[] } {
  const steps = path.split('/');
  const [article, ...inner] = steps.slice(2).filter((_, i) => i % 2 === 1);
  return { act: steps.slice(0, 2).join('/'), places: article ? [{ article, inner }] : [] };
}

const named = (act: string, places: readonly CitedPlace[]): Cited => ({ kind: 'act', acts: [act], places, bodies: [], unmistakable: true });

function pathAt(text: string, { start }: Token, index: ActIndex): FoundSymbol | undefined {
  const path = matched(OWN_PATH, text, start)?.[0];
  if (!path) return undefined;
  const { act, places } = placesOfPath(trimmed(path));
  return index.isAct(act) ? { cited: named(act, places), end: start + trimmed(path).length } : undefined;
}

function documentAt(text: string, tokens: readonly Token[], at: number): FoundSymbol | undefined {
  const { start } = tokens[at];
  const symbol = trimmed(matched(SYMBOL, text, start)?.[0] ?? '');
  if (!/\d/.test(symbol) || !/\/.*\//.test(symbol)) return undefined;
  let end = start + symbol.length;
  let next = at;
  while (next < tokens.length && tokens[next].start < end) next += 1;
  while (/^[,;:(]$/.test(tokens[next]?.text ?? '')) next += 1;
  const reference = referenceAt(tokens, next, false);
  const paragraphs = reference?.unit ? reference.ciphers.map(paragraphOf) : [];
  if (reference?.unit) end = tokens[reference.end - 1].end;
  return { cited: { kind: 'document', symbol: symbol.toUpperCase(), paragraphs }, end };
}

const paragraphOf = ({ from, to }: Cipher): { from: string; to?: string } => (to ? { from, to } : { from });

function ecliAt(text: string, { start }: Token): FoundSymbol | undefined {
  const ecli = matched(ECLI, text, start)?.[0];
  return ecli ? { cited: { kind: 'decision', number: trimmed(ecli).toUpperCase() }, end: start + trimmed(ecli).length } : undefined;
}

/** Codes of cases and recommendations have figures; words with hyphens have none. */
function codeAt(text: string, { start }: Token): FoundSymbol | undefined {
  const code = matched(CODE, text, start)?.[0];
  if (!code || !/-\w*\d/.test(code) || /[\p{L}\p{N}/-]/u.test(text[start + code.length] ?? '')) return undefined;
  return { cited: { kind: 'record', code: code.toUpperCase() }, end: start + code.length };
}

function numberAt(text: string, tokens: readonly Token[], at: number): FoundSymbol | undefined {
  const { start } = tokens[at];
  const number = matched(NUMBERED, text, start)?.[0];
  if (!number || /[/.]/.test(text[start - 1] ?? '')) return undefined;
  let from = at;
  while (
    from > 0 &&
    at - from < 4 &&
    (SAYS_NUMBER.test(tokens[from - 1].lower) || (tokens[from - 1].text === '.' && from > 1 && SAYS_NUMBER.test(tokens[from - 2].lower)))
  )
    from -= 1;
  const [first, year] = number.split('/').map(Number);
  const isMonth = first >= 1 && first <= 12;
  if (from === at && (year < 100 || isMonth)) return undefined;
  return { cited: { kind: 'decision', number }, from, end: start + number.length };
}
