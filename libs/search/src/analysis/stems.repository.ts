/** Runs a statement where the caller stands: in the viewer's or in the indexer's transaction. */
export type Run = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

/** Stems in the order of the words; null where the dictionary has none. */
export async function stemsOf(run: Run, words: readonly string[], cyrillic: readonly boolean[]): Promise<(string | null)[]> {
  const rows = await run<{ stem: string | null }>(
    `SELECT (CASE WHEN cyrillic THEN ts_lexize('public.russian_stems', word) ELSE ts_lexize('public.english_stems', word) END)[1] AS stem
       FROM unnest($1::text[], $2::boolean[]) WITH ORDINALITY w(word, cyrillic, place) ORDER BY place`,
    [words, cyrillic],
  );
  return rows.map(({ stem }) => stem);
}
