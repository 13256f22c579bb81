import { stemsOf, type Token } from './tokens.js';

/** A step of a provision: of those that are named together, the lower rank stands above. */
export interface Unit {
  rank: number;
  /** Does its number stand before it (145-бап)? */
  after: boolean;
  /** Is it written out, so that a number may stand on either side? */
  whole: boolean;
  /** Where there is no article, paragraphs are counted through a document. */
  counted: boolean;
}

const unit = (rank: number, whole = true, counted = false): Unit => ({ rank, after: false, whole, counted });
const [ARTICLE, PART, PARAGRAPH, POINT, SUBPOINT, INDENT] = [0, 1, 1.5, 2, 3, 4];

const SHORT = new Map<string, Unit>([
  ...['ст', 'стст', 'art', 'arts', 'sec', '§', '§§'].map((word) => [word, unit(ARTICLE, false)] as const),
  ...['ч', 'чч'].map((word) => [word, unit(PART, false)] as const),
  ...['para', 'paras', 'par', '¶', '¶¶'].map((word) => [word, unit(PARAGRAPH, false, true)] as const),
  ...['п', 'пп'].map((word) => [word, unit(POINT, false, true)] as const),
  ['подп', unit(SUBPOINT, false)],
  ['абз', unit(INDENT, false)],
  ...['article', 'articles', 'section', 'sections', 'principle', 'principles'].map((word) => [word, unit(ARTICLE)] as const),
  ...['part', 'parts'].map((word) => [word, unit(PART)] as const),
  ...['paragraph', 'paragraphs'].map((word) => [word, unit(PARAGRAPH, true, true)] as const),
  ...['item', 'items', 'point', 'points', 'clause'].map((word) => [word, unit(POINT)] as const),
  ...['subparagraph', 'subparagraphs', 'subitem', 'subclause', 'subsection'].map((word) => [word, unit(SUBPOINT)] as const),
]);

const LONG: [RegExp, Unit][] = [
  [/^стать(?:я|и|е|ю|ей|ям|ях|ями)$|^статей$|^принцип(?:а|е|у|ы|ов|ам|ах|ом|ами)?$/u, unit(ARTICLE)],
  [/^част(?:ь|и|ью|ей|ям|ях|ями)$/u, unit(PART)],
  [/^пункт(?:а|е|у|ы|ов|ам|ах|ом|ами)?$/u, unit(POINT, true, true)],
  [/^подпункт(?:а|е|у|ы|ов|ам|ах|ом|ами)?$/u, unit(SUBPOINT)],
  [/^абзац(?:а|е|у|ы|ев|ам|ах|ем|ами)?$/u, unit(INDENT)],
  [/^(?:бап|баб)(?:$|ы|т|қ|п|та|тан|пен|ын|ында|ына|ымен|тар)/u, { ...unit(ARTICLE), after: true }],
  [/^қағидат/u, { ...unit(ARTICLE), after: true }],
  [/^бөл(?:ік|іг)/u, { ...unit(PART), after: true }],
  [/^тармақша/u, { ...unit(SUBPOINT), after: true }],
  [/^тарма(?:қ|ғ)/u, { ...unit(POINT, true, true), after: true }],
  [/^абзац/u, { ...unit(INDENT), after: true }],
];
const MAX_LENGTH = 20;

const known = new WeakMap<Token, Unit | null>();

export function unitOf(token: Token | undefined): Unit | undefined {
  if (!token || token.text.length > MAX_LENGTH || token.kind === 'number') return undefined;
  let found = known.get(token);
  if (found === undefined) {
    found = unitWritten(token) ?? null;
    known.set(token, found);
  }
  return found ?? undefined;
}

function unitWritten(token: Token): Unit | undefined {
  return SHORT.get(token.lower) ?? LONG.find(([form]) => form.test(token.lower))?.[1];
}

const RUSSIAN =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат';
const KAZAKH = 'бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы';
const ENGLISH =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const NUMERALS = 'one two three four five six seven eight nine ten';
const ORDINALS = new Map<string, number>(
  [RUSSIAN, KAZAKH, ENGLISH, NUMERALS].flatMap((words) => words.split(' ').map((word, at) => [word, at + 1] as const)),
);
ORDINALS.set('треть', 3).set('жиырмасыншы', 20).set('отызыншы', 30);
const TENS = new Map([
  ['двадцать', 20],
  ['тридцать', 30],
  ['он', 10],
  ['жиырма', 20],
  ['отыз', 30],
  ['twenty', 20],
  ['thirty', 30],
]);

/** A number in words: «первой», «двадцать первая», "бірінші", "twenty-first". @returns with the place after it */
export function ordinalAt(tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  const tens = TENS.get(tokens[at]?.lower);
  if (tens !== undefined) {
    const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    const rest = ordinal(tokens[next]);
    return rest !== undefined && rest < 10 ? { value: tens + rest, end: next + 1 } : undefined;
  }
  const value = ordinal(tokens[at]);
  return value === undefined ? undefined : { value, end: at + 1 };
}

function ordinal(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word' || token.text.length > MAX_LENGTH) return undefined;
  for (const stem of stemsOf(token)) {
    const value = ORDINALS.get(stem);
    if (value !== undefined) return value;
  }
  return undefined;
}
