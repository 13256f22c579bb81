import { parse } from 'csv-parse/sync';

/** An entry as it stands in a file, not looked at yet, and the line on which it begins. */
export interface Line {
  line: number;
  entry: Record<string, unknown>;
}

/** Columns of a table whose cells hold several values, apart by semicolons. */
const LISTS = new Set(['numbers', 'violationTypes', 'unverified', 'provisions', 'citations', 'sources']);
const LANGUAGES = new Set(['kk', 'ru', 'en']);

/** @throws where the file is neither a list in JSON nor a table with a row of headings */
export function linesOf(text: string, isTable: boolean): Line[] {
  return isTable ? rowsOf(text) : objectsOf(text);
}

function objectsOf(text: string): Line[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Error('the file is not a list: it begins with [');
  let from = 0;
  return list.map((entry, index) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw new Error(`entry ${index + 1} is no object`);
    const code = JSON.stringify((entry as { code?: unknown }).code ?? '');
    const at = text.indexOf(code, from);
    if (at >= 0) from = at + code.length;
    return { line: text.slice(0, from).split('\n').length, entry: entry as Line['entry'] };
  });
}

interface Row {
  record: Record<string, string>;
  info: { lines: number };
}

function rowsOf(text: string): Line[] {
  const rows = parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true }) as unknown as Row[];
  return rows.map(({ record, info }) => ({ line: info.lines, entry: entryOfRow(record) }));
}

/** `title.ru` is a text in a language; an empty cell is nothing; "yes" and "no" are what they say. */
function entryOfRow(record: Record<string, string>): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(record)) {
    if (cell === '') continue;
    const [name = '', language] = column.split('.');
    if (language && LANGUAGES.has(language)) entry[name] = { ...(entry[name] as object | undefined), [language]: cell };
    else if (LISTS.has(name)) entry[name] = cell.split(';').flatMap((value) => (value.trim() ? [memberOf(name, value.trim())] : []));
    else entry[column] = cell === 'yes' ? true : cell === 'no' ? false : cell;
  }
  return entry;
}

/** `VIOLATED un/iccpr/art/17`, `FOLLOWS toonen-v-australia-1994 COURT verified`, and the address of a source. */
function memberOf(column: string, value: string): unknown {
  const [first, second, third, fourth] = value.split(/\s+/);
  if (column === 'provisions') return { role: first, path: second };
  if (column === 'citations') return { treatment: first, cites: second, judge: third, verified: fourth === 'verified' };
  if (column === 'sources') return URL.canParse(value) ? { title: new URL(value).hostname, url: value } : { title: value };
  return value;
}
