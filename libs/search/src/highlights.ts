import { tokensOf } from './analysis/tokens.js';
import type { DocumentText } from './engine/search-document.js';
import { positionsOf } from './postgres/tsvector.js';

/** Plain text in runs, some of them matched words: there is no markup to escape. */
export interface TextRun {
  text: string;
  marked: boolean;
}

export interface Highlighted {
  field: string;
  fragments: TextRun[];
}

/** Texts of up to this length are shown whole. */
const WHOLE = 220;
/** Of longer ones so much is shown on each side of a matched word. */
const AROUND = 90;
const MAX_WINDOWS = 2;
const MAX_HIGHLIGHTS = 4;

interface Span {
  start: number;
  end: number;
}

/**
 * Cuts what matched out of a document's texts.
 * @param places positions of matched words in the document's tsvector
 * @param languages in the reader's order: what is in the first of them is shown first
 */
export function highlightsOf(
  texts: readonly DocumentText[],
  places: readonly number[],
  languages: readonly string[],
): { highlights: Highlighted[]; matched: string[] } {
  if (places.length === 0) return { highlights: [], matched: [] };
  const marked = markedTexts(texts, new Set(places));
  const order = ({ text }: { text: DocumentText }) => (text.language === null ? 0 : languages.indexOf(text.language));
  const best = marked.toSorted((a, b) => a.text.weight.localeCompare(b.text.weight) || order(a) - order(b));
  const seen = new Set<string>();
  const highlights = best.filter(({ text: { field } }) => !seen.has(field) && seen.add(field)).slice(0, MAX_HIGHLIGHTS);
  return {
    highlights: highlights.map(({ text, spans }) => ({ field: text.field, fragments: fragmentsOf(text.text, spans) })),
    matched: [...new Set(best.map(({ text }) => text.field))],
  };
}

function markedTexts(texts: readonly DocumentText[], places: ReadonlySet<number>): { text: DocumentText; spans: Span[] }[] {
  const tokens = texts.map(({ text }) => tokensOf(text));
  const first = positionsOf(tokens.map(({ length }) => length));
  return texts.flatMap((text, i) => {
    const spans = merged(tokens[i].filter((_, j) => places.has(first[i] + j)));
    return spans.length > 0 ? [{ text, spans }] : [];
  });
}

/** A code and its parts cover each other: one mark. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function fragmentsOf(text: string, spans: readonly Span[]): TextRun[] {
  return windowsOf(text, spans).flatMap(({ start, end }, i) => {
    const runs: TextRun[] = [];
    const plain = (from: number, to: number, before = '', after = '') => {
      const run = `${before}${text.slice(from, to)}${after}`;
      if (run) runs.push({ text: run, marked: false });
    };
    let from = start;
    let before = i === 0 && start > 0 ? '… ' : i > 0 ? ' … ' : '';
    for (const span of spans.filter((each) => each.start >= start && each.end <= end)) {
      plain(from, span.start, before);
      before = '';
      runs.push({ text: text.slice(span.start, span.end), marked: true });
      from = span.end;
    }
    plain(from, end, before, i === MAX_WINDOWS - 1 && end < text.length ? ' …' : '');
    return runs;
  });
}

function windowsOf(text: string, spans: readonly Span[]): Span[] {
  if (text.length <= WHOLE) return [{ start: 0, end: text.length }];
  const windows: Span[] = [];
  for (const span of spans) {
    const start = Math.max(0, wordStart(text, span.start - AROUND));
    const end = Math.min(text.length, wordEnd(text, span.end + AROUND));
    const last = windows.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, Math.min(end, last.start + 3 * WHOLE));
    else if (windows.length < MAX_WINDOWS) windows.push({ start, end });
    else break;
  }
  return windows;
}

const wordStart = (text: string, at: number): number => (at <= 0 ? 0 : text.indexOf(' ', at) + 1);
const wordEnd = (text: string, at: number): number => {
  const space = text.lastIndexOf(' ', at);
  return at >= text.length || space < 0 ? text.length : space;
};
