import { type TextToken, tokensOfText } from '#libs/law';

/** A time that a query names: its first and last day, either of them open. */
export interface Period {
  from: string | null;
  to: string | null;
  start: number;
  end: number;
}

interface Day {
  year: number;
  month?: number;
  day?: number;
}
interface Dated {
  on: Day;
  end: number;
}
/** A month or day that has its year from the end of the range. */
interface WithoutYear {
  month: number;
  day?: number;
  end: number;
}

const MONTHS = [
  /^(?:январ|jan(?:uary)?$|қаңтар)/u,
  /^(?:феврал|feb(?:ruary)?$|ақпан)/u,
  /^(?:март|mar(?:ch)?$|наурыз)/u,
  /^(?:апрел|apr(?:il)?$|сәуір)/u,
  /^(?:ма[йяею]$|маем$|may$|мамыр)/u,
  /^(?:июн|june?$|маусым)/u,
  /^(?:июл|july?$|шілде)/u,
  /^(?:август|aug(?:ust)?$|тамыз)/u,
  /^(?:сентябр|sept?(?:ember)?$|қыркүйек|қыркүйег)/u,
  /^(?:октябр|oct(?:ober)?$|қазан)/u,
  /^(?:ноябр|nov(?:ember)?$|қараша)/u,
  /^(?:декабр|dec(?:ember)?$|желтоқсан)/u,
];
const MAX_WORD = 20;
const YEAR_WORD = /^(?:год|года|году|годы|годов|годах|годом|г|гг|жыл|жылы|жылғы|жылдың|жылда|жылдан|жылға|жылдары|ж|жж|year)$/u;
const IN = /^(?:в|во|за|in|on|during|от)$/u;
const SINCE = /^(?:с|со|since|from|начиная)$/u;
const AFTER = /^(?:после|after)$/u;
const UNTIL = /^(?:до|before|until)$/u;
const RANGE = /^(?:по|до|to|until|and|-|–|—|−)$/u;
const SINCE_BEHIND = /^(?:бері|бастап)$/u;
const UNTIL_BEHIND = /^(?:дейін)$/u;
const AFTER_BEHIND = /^(?:кейін)$/u;
const JOINER = /^[-/.]$/u;

/** Months, days and years that are named, in Kazakh, Russian, English or figures; nothing overlaps. */
export function periodsIn(text: string): Period[] {
  const tokens = tokensOfText(text);
  const found: Period[] = [];
  for (let at = 0; at < tokens.length; ) {
    const period = periodAt(tokens, at);
    if (period) found.push({ ...period.days, start: tokens[at].start, end: tokens[period.end - 1].end });
    at = period?.end ?? at + 1;
  }
  return found;
}

function periodAt(tokens: readonly TextToken[], from: number): { days: Pick<Period, 'from' | 'to'>; end: number } | undefined {
  const word = tokens[from].lower;
  const said = tokens[from].kind === 'word' && [IN, SINCE, AFTER, UNTIL].some((form) => form.test(word));
  const at = said ? from + 1 : from;
  const first = dateAt(tokens, at);
  const range = rangeFrom(tokens, at, first);
  if (range) return range;
  if (!first) return undefined;
  const [begin, last] = [firstDay(first.on), lastDay(first.on)];
  const behind = tokens[first.end]?.lower ?? '';
  if (SINCE.test(word) || SINCE_BEHIND.test(behind))
    return { days: { from: begin, to: null }, end: first.end + Number(SINCE_BEHIND.test(behind)) };
  if (AFTER.test(word) || AFTER_BEHIND.test(behind))
    return { days: { from: shifted(last, 1), to: null }, end: first.end + Number(AFTER_BEHIND.test(behind)) };
  if (UNTIL.test(word) || UNTIL_BEHIND.test(behind))
    return { days: { from: null, to: shifted(begin, -1) }, end: first.end + Number(UNTIL_BEHIND.test(behind)) };
  return { days: { from: begin, to: last }, end: first.end };
}

/** «с мая по июль 2023», «2021–2023». */
function rangeFrom(tokens: readonly TextToken[], at: number, first: Dated | undefined) {
  const begin = first ?? withoutYear(tokens, at);
  if (!begin || !RANGE.test(tokens[begin.end]?.lower ?? '')) return undefined;
  const last = dateAt(tokens, begin.end + 1, true);
  if (!last) return undefined;
  const on = 'on' in begin ? begin.on : { ...begin, year: last.on.year };
  const days = { from: firstDay(on), to: lastDay(last.on) };
  return days.from <= days.to ? { days, end: last.end } : undefined;
}

function dateAt(tokens: readonly TextToken[], at: number, ofRange = false): Dated | undefined {
  if (!tokens[at] || (!ofRange && isGlued(tokens, at))) return undefined;
  return inFigures(tokens, at) ?? yearFirst(tokens, at) ?? monthFirst(tokens, at);
}

const isGlued = (tokens: readonly TextToken[], at: number): boolean => {
  const before = tokens[at - 1];
  return tokens[at].glued && !!before && !/^[("«“„–—]$/u.test(before.text);
};

/** `11.07.2016`, `2016-07-11`, `2023-05`, `05.2023`. */
function inFigures(tokens: readonly TextToken[], at: number): Dated | undefined {
  const parts: string[] = [];
  let end = at;
  while (tokens[end]?.kind === 'number' && parts.length < 4) {
    parts.push(tokens[end].text);
    end += 1;
    const [join, next] = [tokens[end], tokens[end + 1]];
    if (!join?.glued || !JOINER.test(join.text) || !next?.glued || next.kind !== 'number') break;
    end += 1;
  }
  if (parts.length < 2 || parts.length > 3 || (tokens[end]?.glued === true && /^[\p{L}\p{N}/-]/u.test(tokens[end].text))) return undefined;
  const ordered = parts[0].length === 4 ? parts : parts.toReversed();
  const [year, month, day] = ordered.map(Number);
  if (ordered[0].length !== 4 || ordered.slice(1).some(({ length }) => length > 2)) return undefined;
  const on = { year, month, ...(day !== undefined && { day }) };
  return isDay(on) ? { on, end: behindYear(tokens, end) } : undefined;
}

/** «2023», «2023 год», "2023 жылғы 11 шілде". */
function yearFirst(tokens: readonly TextToken[], at: number): Dated | undefined {
  const year = yearOf(tokens, at);
  if (year === undefined) return undefined;
  const end = behindYear(tokens, at + 1);
  const day = dayOf(tokens[end]);
  const month = monthOf(tokens[day === undefined ? end : end + 1]);
  if (month !== undefined && day !== undefined && isDay({ year, month, day })) return { on: { year, month, day }, end: end + 2 };
  if (month !== undefined && monthFirst(tokens, end) === undefined) return { on: { year, month }, end: end + 1 };
  return { on: { year }, end };
}

/** «май 2023», «11 мая 2023 года», "May 11, 2023". */
function monthFirst(tokens: readonly TextToken[], at: number): Dated | undefined {
  const begin = withoutYear(tokens, at);
  if (!begin) return undefined;
  const end = tokens[begin.end]?.text === ',' ? begin.end + 1 : begin.end;
  const year = yearOf(tokens, end);
  const { month, day } = begin;
  if (year === undefined) return undefined;
  const on = { year, month, ...(day !== undefined && { day }) };
  return isDay(on) ? { on, end: behindYear(tokens, end + 1) } : undefined;
}

function withoutYear(tokens: readonly TextToken[], at: number): WithoutYear | undefined {
  const day = dayOf(tokens[at]);
  const first = day === undefined ? at : at + 1;
  const month = monthOf(tokens[first]);
  if (month === undefined) return undefined;
  const after = day === undefined ? dayOf(tokens[first + 1]) : undefined;
  const whole = { month, ...((day ?? after) !== undefined && { day: day ?? after }) };
  return { ...whole, end: first + (after === undefined ? 1 : 2) };
}

function behindYear(tokens: readonly TextToken[], at: number): number {
  if (!YEAR_WORD.test(tokens[at]?.lower ?? '')) return at;
  return tokens[at].lower.length <= 2 && tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
}

function yearOf(tokens: readonly TextToken[], at: number): number | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(token.text)) return undefined;
  return next?.glued && /^[\p{L}\p{N}/-]/u.test(next.text) && !RANGE.test(next.text)
    ? undefined
    : isPartOfCode(tokens, at)
      ? undefined
      : Number(token.text);
}

/** `2023-S004`, `2021/2544` are no years. */
function isPartOfCode(tokens: readonly TextToken[], at: number): boolean {
  const [join, next] = [tokens[at + 1], tokens[at + 2]];
  return join?.text === '-' && join.glued && !!next?.glued && !/^(?:19|20)\d\d$/.test(next.text);
}

const dayOf = (token: TextToken | undefined): number | undefined =>
  token?.kind === 'number' && token.text.length <= 2 && Number(token.text) >= 1 && Number(token.text) <= 31
    ? Number(token.text)
    : undefined;

function monthOf(token: TextToken | undefined): number | undefined {
  if (token?.kind !== 'word' || token.text.length > MAX_WORD) return undefined;
  const month = MONTHS.findIndex((form) => form.test(token.lower));
  return month < 0 ? undefined : month + 1;
}

const isDay = ({ year, month = 1, day = 1 }: Day): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
const written = (date: Date): string => date.toISOString().slice(0, 10);
const firstDay = ({ year, month = 1, day = 1 }: Day): string => written(new Date(Date.UTC(year, month - 1, day)));
const lastDay = ({ year, month, day }: Day): string =>
  written(day ? new Date(Date.UTC(year, (month ?? 1) - 1, day)) : new Date(Date.UTC(year, month ?? 12, 0)));
function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return written(date);
}
