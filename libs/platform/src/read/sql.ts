import { escapeIdentifier, escapeLiteral } from 'pg';

/** What the value of a parameter may depend on, each time a kept statement runs. */
export interface Running {
  variables: Record<string, unknown>;
  languages: (language?: string | null) => string[];
  /** Arguments of the root field; empty where a statement hangs under one. */
  root: Record<string, unknown>;
  /** Values of the list's own conditions, in order. */
  where: readonly unknown[];
  first?: number;
  /** JSON of a cursor. */
  after?: string;
  /** Ids of the parents of a statement that hangs under many. */
  parents: readonly string[];
}

class Parameter {
  constructor(readonly valueIn: (running: Running) => unknown) {}
}
type Part = string | Parameter;

/** A piece of SQL: text of ours, identifiers and parameters. A value cannot stand in its text. */
export class Sql {
  constructor(readonly parts: readonly Part[]) {}

  get text(): string {
    return this.printed().text;
  }

  /** Of a statement that is not kept, whose values are there from the beginning. */
  get values(): unknown[] {
    return this.printed().valuesIn({} as Running);
  }

  /** Parameters are numbered here, once: by where they stand first. */
  printed(): { text: string; valuesIn: (running: Running) => unknown[] } {
    const numbers = new Map<Parameter, number>();
    const place = (part: Part): string => {
      if (typeof part === 'string') return part;
      if (!numbers.has(part)) numbers.set(part, numbers.size + 1);
      return `$${numbers.get(part)}`;
    };
    const text = this.parts.map(place).join('');
    return { text, valuesIn: (running) => [...numbers.keys()].map((parameter) => parameter.valueIn(running)) };
  }

  /** The same condition with its values left to each run, where they stand from this place on. */
  kept(from = 0): Sql {
    const own = new Map<Part, Part>();
    const keep = (part: Parameter): Part => {
      const place = from + own.size;
      if (!own.has(part)) own.set(part, new Parameter(({ where }) => where[place]));
      return own.get(part)!;
    };
    return new Sql(this.parts.map((part) => (typeof part === 'string' ? part : keep(part))));
  }

  /** Pieces are put together by sql`…`; in a plain string the values would be lost. */
  toString(): never {
    throw new Error('a piece of SQL stands in a string that is none');
  }
}

/** SQL as it is written; in its holes stand other pieces of SQL, and values, of which each becomes a parameter. */
export function sql(texts: TemplateStringsArray, ...holes: unknown[]): Sql {
  const parts = texts.flatMap((text, i): Part[] => {
    if (i === 0) return [text];
    const hole = holes[i - 1];
    return [...(hole instanceof Sql ? hole.parts : [new Parameter(() => hole)]), text];
  });
  return new Sql(parts);
}

/** The name of a table, a column or an alias. */
export const ident = (name: string): Sql => new Sql([escapeIdentifier(name)]);
/** A number or word of ours that is part of the statement, so that its plan is made for it. */
export const literal = (value: number | string): Sql => new Sql([typeof value === 'number' ? String(value) : escapeLiteral(value)]);
/** A text that is SQL already, as the rules that policies are made of. Never anything that came from outside. */
export const raw = (text: string): Sql => new Sql([text]);
/** A value that is worked out each time a kept statement runs. One and the same piece has one number. */
export const late = (valueIn: (running: Running) => unknown): Sql => new Sql([new Parameter(valueIn)]);

export const join = (pieces: readonly Sql[], between = ', '): Sql =>
  new Sql(pieces.flatMap(({ parts }, i) => (i === 0 ? parts : [between, ...parts])));
/** All of these conditions that there are. */
export const allOf = (...conditions: (Sql | false | 0 | '' | null | undefined)[]): Sql => {
  const present = conditions.filter((each): each is Sql => each instanceof Sql);
  return present.length === 0
    ? sql`true`
    : join(
        present.map((each) => sql`(${each})`),
        ' AND ',
      );
};
