import { type ActIndex, isCountry } from './act-index.js';
import type { Citation } from './citation.js';
import { placesOf, type Reference, referenceAt } from './references.js';
import { symbolAt } from './symbols.js';
import { type Token, tokensIn } from './tokens.js';
import { unitOf } from './units.js';

interface NamedAct {
  acts: string[];
  bodies: string[];
  initials: boolean;
  unmistakable: boolean;
  start: number;
  end: number;
}

const JOIN = /^(?:,|;|и|or|and|&|және|мен|of|the|in|under|к|в|из|по|\(|\)|:)$/u;
const APART = /^(?:,|;|и|or|and|&|және|мен)$/u;
const BEFORE_NUMBER =
  /^(?:№|n|no|от|of|dated|года|год|г|жылғы|жыл|закон\p{L}{0,3}|кодекс\p{L}{0,6}|law|act|заң\p{L}{0,6}|constitutional|конституционн\p{L}{0,3}|\.|,|«|»)$/u;
const OLD = /^(?:стар|прежн|old|former|previous|ескі|бұрынғ|прошл)/u;
const NEW = /^(?:нов|действующ|new|current|жаңа|қолданыста)/u;
const ROMAN: Record<string, string> = { І: 'I', Х: 'X', С: 'C', М: 'M' };
const MAX_JOINS = 3;
const MAX_REFERENCES = 100;

/** Everything that a text cites, in its order; nothing overlaps. Takes time in proportion to its length. */
export function citationsIn(text: string, index: ActIndex): Citation[] {
  const tokens = tokensIn(text);
  const found: Citation[] = [];
  for (let at = 0; at < tokens.length; ) {
    const symbol = symbolAt(text, tokens, at, index);
    if (symbol) {
      found.push({ ...symbol.cited, start: tokens[symbol.from ?? at].start, end: symbol.end });
      while (at < tokens.length && tokens[at].start < symbol.end) at += 1;
      continue;
    }
    const run = new Run(tokens, at, index);
    if (run.citations.length > 0) found.push(...run.citations);
    at = Math.max(at + 1, run.end);
  }
  return withoutOverlaps(found);
}

function withoutOverlaps(found: readonly Citation[]): Citation[] {
  const kept: Citation[] = [];
  for (const citation of found) {
    const before = kept.at(-1);
    if (before && citation.start < before.end) {
      if (citation.end <= before.end) continue;
      kept.pop();
    }
    kept.push(citation);
  }
  return kept;
}

/** References and names of acts in a row, with no more between them than joins them. */
class Run {
  readonly citations: Citation[] = [];
  end: number;
  private references: (Reference & { start: number })[] = [];
  private act: NamedAct | undefined;
  /** Does the act stand before its references? */
  private leads = false;

  constructor(
    private readonly tokens: readonly Token[],
    from: number,
    private readonly index: ActIndex,
  ) {
    this.end = from;
    let apart = false;
    for (let at = from; at < tokens.length && this.references.length < MAX_REFERENCES; ) {
      const act = this.actAt(at);
      if (act) {
        this.takeAct(act);
        at = act.end;
      } else {
        const reference = referenceAt(tokens, at, apart);
        if (!reference || !this.takes(reference, at)) break;
        this.references.push({ ...reference, start: at });
        at = reference.end;
      }
      this.end = at;
      const joined = this.joinsFrom(at);
      apart = joined.apart;
      at = joined.at;
    }
    this.close();
  }

  /** A bare number is cited where an act, or parentheses, say so. */
  private takes(reference: Reference, at: number): boolean {
    if (reference.unit || reference.ciphers.every(({ inner }) => inner.length > 0)) return true;
    if (this.act && this.leads && this.references.length === 0) return true;
    return this.actAt(this.joinsFrom(reference.end).at) !== undefined && at === this.end;
  }

  private joinsFrom(from: number): { at: number; apart: boolean } {
    let at = from;
    let apart = false;
    while (
      at - from < MAX_JOINS &&
      (JOIN.test(this.tokens[at]?.lower ?? '') || (this.tokens[at]?.text === '.' && at === from) || isCountry(this.tokens[at]))
    ) {
      apart ||= APART.test(this.tokens[at].lower);
      at += 1;
    }
    return { at, apart };
  }

  private takeAct(act: NamedAct): void {
    if (this.references.length > 0 && !this.leads) {
      this.act = act;
      this.close();
      this.act = act;
      return;
    }
    if (this.references.length > 0 || (this.act && this.leads)) this.close();
    this.act = act;
    this.leads = true;
  }

  /** Makes a citation of what was gathered. */
  private close(): void {
    const { act, references } = this;
    this.references = [];
    const isLeft = references.length > 0 && act && !this.leads && act.start < references[0].start;
    this.leads = false;
    this.act = undefined;
    const national = act?.acts.some((code) => code.startsWith('kz/'));
    const places = placesOf(references, !!act && !national);
    if (isLeft) {
      const before = this.citations.at(-1);
      if (before?.kind === 'act' && places.length > 0) {
        this.citations[this.citations.length - 1] = { ...before, places: [...before.places, ...places], end: this.endOf(references) };
        return;
      }
    }
    if (!act && places.length === 0) return;
    const start = Math.min(references[0]?.start ?? Number.POSITIVE_INFINITY, act?.start ?? Number.POSITIVE_INFINITY);
    const end = Math.max(references.length > 0 ? this.endOf(references) : 0, act ? this.tokens[act.end - 1].end : 0);
    if (places.length === 0 && !(act && (act.unmistakable || !act.initials))) return;
    this.citations.push({
      kind: 'act',
      acts: act?.acts ?? [],
      places,
      bodies: places.length > 0 ? [] : (act?.bodies ?? []),
      unmistakable: act?.unmistakable ?? false,
      start: this.tokens[start].start,
      end,
    });
  }

  private endOf(references: readonly Reference[]): number {
    return this.tokens[references.at(-1)!.end - 1].end;
  }

  private actAt(from: number): NamedAct | undefined {
    let at = from;
    let year: number | undefined;
    let age: 'old' | 'new' | undefined;
    while (isCountry(this.tokens[at]) && at - from < MAX_JOINS) at += 1;
    const before = this.tokens[at];
    if (isYear(before)) {
      year = Number(before.text);
      at += 1;
      if (/^(?:жылғы|года|г)$/u.test(this.tokens[at]?.lower ?? '')) at += 1;
      if (this.tokens[at]?.text === '.') at += 1;
    } else if (before && (OLD.test(before.lower) || NEW.test(before.lower))) {
      age = OLD.test(before.lower) ? 'old' : 'new';
      at += 1;
    }
    while (isCountry(this.tokens[at]) && at - from < 2 * MAX_JOINS) at += 1;
    const numbered = this.numberedAt(at);
    if (numbered) return numbered;
    const name = this.index.at(this.tokens, at);
    if (!name) return undefined;
    const tail = this.tailOf(name.end);
    year ??= tail.year;
    return {
      acts: this.index.chosen(name.acts, { year, age }),
      bodies: name.bodies,
      initials: name.initials !== 'no',
      unmistakable: name.initials === 'in capitals',
      start: from,
      end: tail.end,
    };
  }

  /** «РК», «от 3 июля 2014 года № 226-V», "of 1995", «1995 года» behind a name. */
  private tailOf(from: number): { end: number; year?: number } {
    let end = from;
    let year: number | undefined;
    for (let at = from; at < Math.min(this.tokens.length, from + 14); at += 1) {
      const token = this.tokens[at];
      if (isCountry(token)) end = at + 1;
      else if (isYear(token)) {
        year ??= Number(token.text);
        end = at + 1;
      } else if (year !== undefined && at === end && /^(?:года|год|г|жыл|жылғы)$/u.test(token.lower)) {
        end = at + (this.tokens[at + 1]?.text === '.' ? 2 : 1);
      } else {
        const number = lawNumberAt(this.tokens, at);
        if (number) {
          end = number.end;
          at = end - 1;
        } else if (
          unitOf(token) ||
          !(token.kind === 'number' || BEFORE_NUMBER.test(token.lower) || isMonth(token) || /^[()"”]$/.test(token.text))
        )
          break;
      }
    }
    if (year !== undefined && this.tokens[end]?.text === ')') end += 1;
    return { end, year };
  }

  /** «Закон РК от 21 мая 2013 года № 94-V», "№ 245-VIII". */
  private numberedAt(from: number): NamedAct | undefined {
    for (let at = from; at < Math.min(this.tokens.length, from + 16); at += 1) {
      const number = lawNumberAt(this.tokens, at);
      const act = number && this.index.ofNumber(number.number);
      if (act) return { acts: [act], bodies: [], initials: false, unmistakable: true, start: from, end: number.end };
      const token = this.tokens[at];
      if (number || !(isCountry(token) || token.kind === 'number' || BEFORE_NUMBER.test(token.lower) || isMonth(token))) return undefined;
    }
    return undefined;
  }
}

const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text);
const isMonth = ({ kind, lower }: Token): boolean =>
  kind === 'word' &&
  /^(?:январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|january|february|march|april|may$|june|july|august|september|october|november|december)/u.test(
    lower,
  );

/** `245-VIII`, its Roman figures in whichever letters. */
function lawNumberAt(tokens: readonly Token[], at: number): { number: string; end: number } | undefined {
  const [number, hyphen, roman] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (number?.kind !== 'number' || hyphen?.text !== '-' || roman?.kind !== 'word' || roman.text.length > 8) return undefined;
  const figures = roman.text.toUpperCase().replace(/[ІХСМ]/gu, (letter) => ROMAN[letter] ?? letter);
  if (!/^[IVXLC]+$/.test(figures)) return undefined;
  const end = /^(?:зрк|қрз)$/u.test(tokens[at + 3]?.lower ?? '') ? at + 4 : at + 3;
  return { number: `${number.text}-${figures}`, end };
}
