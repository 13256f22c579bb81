import { ACT_NAMES, BODY_NAMES } from './act-names.js';
import { stemsOf, type Token, tokensIn } from './tokens.js';

/** An act as it is held here. */
export interface HeldAct {
  code: string;
  titles: readonly string[];
  number: string | null;
  url: string | null;
  /** YYYY… */
  adoptedOn: string | null;
  /** Is it in force no more? */
  ended: boolean;
}

interface Named {
  acts: Set<string>;
  bodies: Set<string>;
}
interface Node extends Named {
  /** By every stem of the next word: forms of several words may share one. */
  next: Map<string, Node[]>;
  /** By the word itself. */
  own: Map<string, Node>;
  /** Everything named by what begins so. */
  below: Named;
  depth: number;
}

export interface FoundName {
  acts: string[];
  bodies: string[];
  /** Initials, as they are written officially. */
  initials: 'no' | 'in capitals' | 'in small letters';
  end: number;
}

const node = (depth: number): Node => ({
  next: new Map(),
  own: new Map(),
  acts: new Set(),
  bodies: new Set(),
  below: { acts: new Set(), bodies: new Set() },
  depth,
});

/** Words that a name is recognised without: the country's, articles. */
const COUNTRY =
  /^(?:республик\p{L}{0,4}|казахстан\p{L}{0,3}|рк|қр|kz|rk|қазақстан\p{L}{0,6}|республикас\p{L}{0,6}|republic|kazakhstan|kazakh)$/u;
const ARTICLES = /^(?:of|the|no|nr)$/;
export const isCountry = (token: Token | undefined): boolean => token?.kind === 'word' && COUNTRY.test(token.lower);
const isBeside = (token: Token): boolean => isCountry(token) || ARTICLES.test(token.lower) || /^["“”„«»().,№’'-]$/u.test(token.text);
/** A title that begins with one of these is recognised by its beginning, where no other begins so. */
const TYPE = /^(?:закон|кодекс|конвенци|пакт|декларац|правил|law|code|convention|covenant|declaration)/u;
const LONG_ENOUGH = 3;
const MAX_NAME_TOKENS = 60;
const ENDING_AFTER_INITIALS = /^\p{Script=Cyrillic}{1,8}$/u;

/** Names of acts and bodies, to be found in a text. */
export class ActIndex {
  private readonly root = node(0);
  private readonly byNumber = new Map<string, string>();
  private readonly byAddress = new Map<string, string>();
  private readonly held: Map<string, HeldAct>;
  private readonly codes: Set<string>;

  /** @param known are the names known that acts bear beside their titles? */
  constructor(held: readonly HeldAct[] = [], known = true) {
    this.held = new Map(held.map((act) => [act.code, act]));
    this.codes = new Set([...(known ? Object.keys(ACT_NAMES) : []), ...this.held.keys()]);
    for (const act of held) this.learnHeld(act);
    if (known) this.learnKnown();
  }

  private learnKnown(): void {
    for (const [code, { label, names, abbreviations }] of Object.entries(ACT_NAMES)) {
      for (const name of [...Object.values(label), ...names]) this.learn(name, 'acts', code);
      for (const name of abbreviations) this.learnInitials(name, 'acts', code);
    }
    for (const [code, { names, abbreviations }] of Object.entries(BODY_NAMES)) {
      for (const name of names) this.learn(name, 'bodies', code);
      for (const name of abbreviations) this.learnInitials(name, 'bodies', code);
    }
  }

  private learnHeld({ code, titles, number, url }: HeldAct): void {
    for (const title of titles) this.learn(title.replace(/\s*\(\d{4}\)\s*$/, ''), 'acts', code);
    if (number?.includes('-')) this.byNumber.set(number.toUpperCase(), code);
    const address = url && addressKey(url);
    if (address) this.byAddress.set(address, code);
  }

  isAct(code: string): boolean {
    return this.codes.has(code);
  }

  ofNumber(number: string): string | undefined {
    return this.byNumber.get(number);
  }

  /** @param document the part of an official address that names the act */
  ofAddress(document: string): string | undefined {
    return this.byAddress.get(document.toUpperCase().replace(/_$/, ''));
  }

  /** Acts of a name, those in force first; of a year or an age alone where it is said and there is one. */
  chosen(acts: readonly string[], said: { year?: number; age?: 'old' | 'new' }): string[] {
    const ended = (code: string) => this.held.get(code)?.ended ?? false;
    const sorted = [...acts].sort((a, b) => Number(ended(a)) - Number(ended(b)));
    const fitting = sorted.filter((code) =>
      said.year
        ? Number(this.held.get(code)?.adoptedOn?.slice(0, 4)) === said.year
        : said.age
          ? ended(code) === (said.age === 'old')
          : true,
    );
    return fitting.length > 0 ? fitting : sorted;
  }

  /** The longest name that begins at this token. */
  at(tokens: readonly Token[], from: number): FoundName | undefined {
    let best: FoundName | undefined;
    let places = [this.root];
    const last = Math.min(tokens.length, from + MAX_NAME_TOKENS);
    for (let at = from; at < last; at += 1) {
      const token = tokens[at];
      const next = this.initialsAt(places, token) ?? this.wordAt(places, token);
      if (next.length === 0) {
        if (at > from && isBeside(token)) continue;
        break;
      }
      places = next;
      const found = this.named(places);
      if (!found) continue;
      const initials = !places.some(({ depth }) => depth < 0)
        ? 'no'
        : token.text === token.text.toUpperCase() || /\p{Lu}\p{Ll}*\p{Lu}/u.test(token.text)
          ? 'in capitals'
          : 'in small letters';
      let end = at + 1;
      const [hyphen, ending] = [tokens[end], tokens[end + 1]];
      if (initials !== 'no' && hyphen?.text === '-' && hyphen.glued && ending?.glued && ENDING_AFTER_INITIALS.test(ending.lower)) end += 2;
      best = { ...found, initials, end };
      if (initials !== 'no') break;
    }
    return best;
  }

  private named(places: Node[]): Pick<FoundName, 'acts' | 'bodies'> | undefined {
    const whole = places.filter(({ acts, bodies }) => acts.size + bodies.size > 0);
    const parts = places.filter(({ depth, below }) => depth >= LONG_ENOUGH && below.acts.size === 1 && below.bodies.size === 0);
    const found = whole.length > 0 ? whole : parts.map(({ below }) => below);
    if (found.length === 0) return undefined;
    const all = (kind: 'acts' | 'bodies') => [...new Set(found.flatMap((each) => [...each[kind]]))];
    return { acts: all('acts'), bodies: all('bodies') };
  }

  private initialsAt(places: Node[], { lower }: Token): Node[] | undefined {
    return places[0] === this.root ? this.root.next.get(`=${lower}`) : undefined;
  }

  private wordAt(places: Node[], token: Token): Node[] {
    const keys = token.kind === 'word' ? stemsOf(token) : token.kind === 'number' ? [token.text] : [];
    return [...new Set(places.flatMap(({ next }) => keys.flatMap((key) => next.get(key) ?? [])))];
  }

  private learn(name: string, kind: 'acts' | 'bodies', code: string): void {
    const tokens = tokensIn(name).filter((token) => !isBeside(token) && token.kind !== 'mark');
    const isTyped = tokens.length > 0 && TYPE.test(tokens[0].lower);
    let at = this.root;
    for (const token of tokens) {
      const keys = token.kind === 'word' ? stemsOf(token) : [token.text];
      at = childOf(at, keys, isTyped ? at.depth + 1 : 0);
      at.below[kind].add(code);
    }
    if (at !== this.root) at[kind].add(code);
  }

  private learnInitials(name: string, kind: 'acts' | 'bodies', code: string): void {
    childOf(this.root, [`=${name.toLowerCase()}`], -1)[kind].add(code);
  }
}

function childOf(parent: Node, keys: readonly string[], depth: number): Node {
  const known = parent.own.get(keys[0]);
  if (known) return known;
  const child = node(depth);
  parent.own.set(keys[0], child);
  for (const key of keys) parent.next.set(key, [...(parent.next.get(key) ?? []), child]);
  return child;
}

/** `K1400000226` of an address of adilet.zan.kz, `DOC/81245` of one of zan.gov.kz. */
export function addressKey(url: string): string | undefined {
  const adilet = /adilet\.zan\.kz\/\p{L}{3}\/docs\/([A-Z]\w{6,12}?)_?(?![A-Z0-9])/iu.exec(url);
  if (adilet) return adilet[1].toUpperCase();
  const portal = /zan\.gov\.kz\/[^\s]{0,20}?doc\/(\d{1,9})/i.exec(url);
  return portal ? `DOC/${portal[1]}` : undefined;
}
