import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from 'urql';

/** As many rows as are printed at most. */
export const MOST_PRINTED = 500;
const AT_ONCE = 50;

/** Rows of a list, as any connection has them. */
export interface Rows<Edge> {
  edges: readonly Edge[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** How a list is asked for, page by page. */
export interface Listing<List, Data, Variables extends AnyVariables> {
  document: TypedDocumentNode<Data, Variables>;
  variables: (first: number, after: string | null) => Variables;
  list: (data: Data) => List | undefined;
}

export interface Whole<List> {
  /** What was loaded to be printed: every row, or as many as are printed at most. */
  read: List | undefined;
  /** How many rows are there while more are loaded. */
  loaded: number | undefined;
  error: CombinedError | undefined;
  print: () => Promise<void>;
}

/** Loads the rows that are not shown yet, too, shows them, and opens the browser's print: of nothing that has left the page meanwhile. */
export function useWhole<Edge, List extends Rows<Edge>, Data, Variables extends AnyVariables>({
  document,
  variables,
  list,
}: Listing<List, Data, Variables>): Whole<List> {
  const client = useClient();
  const [read, setRead] = useState<List>();
  const [loaded, setLoaded] = useState<number>();
  const [error, setError] = useState<CombinedError>();
  const present = useRef(false);
  useEffect(() => {
    present.current = true;
    return () => {
      present.current = false;
    };
  }, []);

  async function print(): Promise<void> {
    setError(undefined);
    const edges: Edge[] = [];
    let page: List | undefined;
    do {
      setLoaded(edges.length);
      const asked = variables(AT_ONCE, page?.pageInfo.endCursor ?? null);
      const answer = await client.query(document, asked, { requestPolicy: 'network-only' }).toPromise();
      if (!present.current) return;
      page = answer.data && list(answer.data);
      if (!page) {
        setLoaded(undefined);
        setError(answer.error);
        return;
      }
      edges.push(...page.edges);
    } while (page.pageInfo.hasNextPage && edges.length < MOST_PRINTED);
    const whole = { ...page, edges };
    flushSync(() => {
      setLoaded(undefined);
      setRead(whole);
    });
    window.print();
  }
  return { read, loaded, error, print };
}
