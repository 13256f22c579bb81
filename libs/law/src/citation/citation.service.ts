import { Injectable } from '@nestjs/common';
import { ActIndex } from './act-index.js';
import { ACT_NAMES, BODY_NAMES } from './act-names.js';
import type { Citation, CitedPlace } from './citation.js';
import { CitationRepository, type ProvisionRow } from './citation.repository.js';
import { citationsIn } from './citations-in.js';

/** A provision that is held, and whether it is the very one that was cited, or the nearest above it. */
export interface HeldProvision {
  path: string;
  act: string;
  id: string;
  exact: boolean;
}

/** Reads citations, and finds what they cite. */
@Injectable()
export class CitationService {
  private mark = '';
  private index = new ActIndex();

  constructor(private readonly repository: CitationRepository) {}

  /** What a text cites, by the names of the acts that are held now and of those that are well known. */
  async read(text: string): Promise<Citation[]> {
    const { mark, acts } = await this.repository.heldActs(this.mark);
    if (acts) {
      this.index = new ActIndex(acts);
      this.mark = mark;
    }
    return citationsIn(text, this.index);
  }

  /** The short name of an act that is known by name, held here or not. */
  nameOf(act: string, languages: readonly string[]): string | null {
    const label: Partial<Record<string, string>> | undefined = ACT_NAMES[act]?.label;
    return label ? (languages.map((language) => label[language]).find((name) => name !== undefined) ?? null) : null;
  }

  /** What the names of a body begin with, as they are kept with recommendations. */
  bodiesKept(bodies: readonly string[]): string[] {
    return bodies.flatMap((body) => BODY_NAMES[body]?.kept ?? []);
  }

  /** What is held of the places cited; of one that is not, what it stands in. */
  async provisions(acts: readonly string[], places: readonly CitedPlace[]): Promise<HeldProvision[]> {
    if (places.length === 0) return [];
    const rows = await this.repository.provisionsOf(places.map(({ article, to }) => ({ acts, article, ...(to !== undefined && { to }) })));
    const found = places.flatMap((place, at) => {
      const ofPlace = rows.filter((row) => row.place === at);
      const inOrder = acts.length > 0 ? acts : [...new Set(ofPlace.map(({ act }) => act))];
      return inOrder.flatMap((act) =>
        chosen(
          ofPlace.filter((row) => row.act === act),
          place,
        ),
      );
    });
    return [...new Map(found.map((each) => [each.path, each])).values()];
  }

  /** What stands in the documents of a symbol, or whose symbol ends with a number. */
  async ofSymbol(symbol: string): Promise<HeldProvision[]> {
    const rows = await this.repository.provisionsOfSymbol(symbol.toUpperCase());
    return rows.map(({ id, path, act }) => ({ id, path, act, exact: true }));
  }

  async former(path: string): Promise<string[]> {
    return (await this.repository.formerPaths(path)).map((row) => row.path);
  }
}

/** The numbers within the article: ['1', '6'] of …/art/54/part/1/item/6. */
const innerOf = (path: string): string[] =>
  path
    .split('/')
    .slice(4)
    .filter((_, i) => i % 2 === 1);

/** By its numbers alone: what is a part in one act is an item in another. A lone number may stand deeper: «п. 6 ст. 54». */
function chosen(rows: readonly ProvisionRow[], { inner, to }: CitedPlace): HeldProvision[] {
  const held = ({ id, path, act }: ProvisionRow, exact: boolean): HeldProvision => ({ id, path, act, exact });
  if (to !== undefined) return rows.map((row) => held(row, true));
  for (let length = inner.length; length >= 0; length -= 1) {
    const wanted = inner.slice(0, length).join('/');
    const same = rows.filter(({ path }) => innerOf(path).join('/') === wanted);
    const deeper = same.length === 0 && length === 1 ? rows.filter(({ path }) => innerOf(path).at(-1) === wanted) : [];
    const found = same.length > 0 ? same : deeper;
    if (found.length > 0) return found.map((row) => held(row, length === inner.length));
  }
  return [];
}
