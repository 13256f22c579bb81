import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Passage {
  id: string;
  title: string;
  text: string;
}

/** A folder in BEIR's form: `corpus.jsonl`, `queries.jsonl`, `qrels.tsv`; of the queries those alone that are judged. */
export async function readBeir(folder: string) {
  const rows = async (file: string) => {
    const all: Passage[] = [];
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) {
      if (!line.trim()) continue;
      const { _id: id, title = '', text } = JSON.parse(line) as { _id: string; title?: string; text: string };
      all.push({ id, title, text });
    }
    return all;
  };
  const judgements = new Map<string, Map<string, number>>();
  for (const line of readFileSync(join(folder, 'qrels.tsv'), 'utf8').trim().split('\n').slice(1)) {
    const [query, passage, grade] = line.split('\t');
    judgements.set(query!, (judgements.get(query!) ?? new Map()).set(passage!, Number(grade)));
  }
  const queries = await rows('queries.jsonl');
  return { passages: await rows('corpus.jsonl'), judgements, queries: queries.filter(({ id }) => judgements.has(id)) };
}
