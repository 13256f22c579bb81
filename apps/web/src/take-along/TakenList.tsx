import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { AnyVariables } from 'urql';
import { type PageAt, Paged } from '../ui/Paged.js';
import type { Choice } from './Choose.js';
import { TakeAlong } from './TakeAlong.js';
import { type Listing, type Rows, useWhole } from './useWhole.js';

/** What a page of a list shows of taking it along. */
export interface Taking<Edge, List> {
  /** Every row, once they were loaded: the first page shows them all, and the others nothing. */
  whole: List | undefined;
  /** Called with the rows of a page. */
  note: (page: string, edges: readonly Edge[]) => void;
  choiceOf: (edge: Edge) => Choice | undefined;
  /** What stands above the rows, if there are any. */
  above: (total: number) => ReactNode;
}

/** What is taken of a row: its code, how the page calls it, and how it is cited. Nothing of one that is not shown. */
export interface TakenRow {
  code: string;
  name: string;
  citation: string;
}

interface TakenListProps<Edge, List, Data, Variables extends AnyVariables> {
  listing: Listing<List, Data, Variables>;
  row: (edge: Edge) => TakenRow | undefined;
  /** Rows are shown: those of the list, or all of them where they were loaded. */
  page: (at: PageAt, taking: Taking<Edge, List>) => ReactNode;
}

/** A list of which a person takes rows along: chosen ones as citations, and all of them on paper. */
export function TakenList<Edge, List extends Rows<Edge>, Data, Variables extends AnyVariables>({
  listing,
  row,
  page,
}: TakenListProps<Edge, List, Data, Variables>) {
  const whole = useWhole<Edge, List, Data, Variables>(listing);
  const [pages, setPages] = useState<Record<string, readonly Edge[]>>({});
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const note = useCallback((at: string, edges: readonly Edge[]) => setPages((before) => ({ ...before, [at]: edges })), []);
  const shown = (whole.read?.edges ?? Object.values(pages).flat()).flatMap((edge) => row(edge) ?? []);
  const choose = (codes: readonly string[], yes: boolean): void =>
    setChosen((before) => [...before.filter((each) => !codes.includes(each)), ...(yes ? codes : [])]);
  const taking: Taking<Edge, List> = {
    whole: whole.read,
    note,
    choiceOf: (edge) => {
      const of = row(edge);
      return of && { name: of.name, chosen: chosen.includes(of.code), choose: (yes) => choose([of.code], yes) };
    },
    above: (total) => (
      <TakeAlong
        total={total}
        shown={shown.length}
        citations={shown.filter(({ code }) => chosen.includes(code)).map(({ citation }) => citation)}
        whole={whole}
        chooseAll={(yes) =>
          choose(
            shown.map(({ code }) => code),
            yes,
          )
        }
      />
    ),
  };
  return <Paged page={(at) => page(at, taking)} />;
}

/** Tells of the rows of a page, as soon as they are there. */
export function useNoted<Edge>({ note }: Pick<Taking<Edge, unknown>, 'note'>, at: PageAt, edges: readonly Edge[] | undefined): void {
  const page = at.after ?? '';
  useEffect(() => {
    if (edges) note(page, edges);
  }, [page, edges, note]);
}
