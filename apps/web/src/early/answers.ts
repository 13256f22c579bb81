import type { TypedDocumentNode } from 'urql';

/** Longer than any page takes to ask; what nobody took by then is no answer for whoever asks later. */
const KEPT_MS = 60_000;

const answers = new Map<string, Promise<Response>>();
/** Pages ask for themselves by now. */
let over = false;

const sorted = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value;

/** What is asked, in whatever order it is written. */
function keyOf(body: string): string {
  const { documentId, query, variables } = JSON.parse(body) as Record<'documentId' | 'query' | 'variables', unknown>;
  return JSON.stringify([documentId ?? query, variables], sorted);
}

/** Asks before the client of the API is there, in its way; undefined once it is. */
export function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Response> | undefined {
  if (over) return undefined;
  // Where sources are served a document is its text (own-operations.ts).
  const operation =
    typeof document === 'string' ? { query: document as string } : { documentId: (document as { documentId?: string }).documentId };
  const body = JSON.stringify({ ...operation, variables });
  const answer = fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body,
    // read at once: a body that waits keeps its connection
  }).then(async (response) => new Response(await response.text(), response));
  answer.catch(() => undefined); // whoever takes it learns that it failed
  answers.set(keyOf(body), answer);
  setTimeout(() => answers.clear(), KEPT_MS);
  return answer;
}

/** What was asked for early is taken once, by the first who asks for it; all else is asked for now. */
export const fetchOnce: typeof fetch = (address, options) => {
  over = true;
  if (answers.size === 0) return fetch(address, options);
  const key = keyOf(String(options?.body));
  const early = answers.get(key);
  answers.delete(key);
  return early ?? fetch(address, options);
};
