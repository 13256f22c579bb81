import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type CombinedError, useClient } from 'urql';
import type { Purpose } from '../../generated/graphql.js';
import { useLanguage } from '../../i18n/index.js';
import { type Edge, EVIDENCE, type EvidenceRead } from './documents.js';

/** As many rows as are printed at most. */
export const MOST_PRINTED = 500;
const AT_ONCE = 50;

export interface Whole {
  /** What was loaded to be printed: every row, or as many as are printed at most. */
  read: EvidenceRead | undefined;
  /** How many rows are there while more are loaded. */
  loaded: number | undefined;
  error: CombinedError | undefined;
  print: () => Promise<void>;
}

/** Loads the rows that are not shown yet, too, shows them, and opens the browser's print: of nothing that has left the page meanwhile. */
export function useWhole(code: string, purpose: Purpose | null): Whole {
  const client = useClient();
  const { lang } = useLanguage();
  const [read, setRead] = useState<EvidenceRead>();
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
    let page: EvidenceRead | undefined;
    do {
      setLoaded(edges.length);
      const after = page?.pageInfo.endCursor ?? null;
      const variables = { code, purpose, lang, first: AT_ONCE, after };
      const answer = await client.query(EVIDENCE, variables, { requestPolicy: 'network-only' }).toPromise();
      if (!present.current) return;
      page = answer.data?.recommendation?.evidence;
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
