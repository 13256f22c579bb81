import type { ClientBase } from 'pg';
import { readRepositoryJson } from './data-files.js';

interface Term {
  code: string;
  broader: string | null;
  appliesTo?: string[];
  label: Record<string, string>;
  synonyms: Record<string, string[]>;
  huridocs: string | null;
}

/** Fills or refreshes the controlled terms. Not only the demonstration needs them: no case can be entered without. */
export async function fillVocabularies(db: ClientBase): Promise<number> {
  const vocabularies = readRepositoryJson<Record<string, Term[]>>('libs/vocabulary/src/vocabularies.json');
  const everyday = readRepositoryJson<Record<string, Record<string, object>>>('libs/vocabulary/src/everyday-words.json');
  const terms = Object.entries(vocabularies).flatMap(([vocabulary, list]) =>
    list.map(({ appliesTo, ...term }, position) => ({
      vocabulary,
      ...term,
      applies_to: appliesTo ?? null,
      position,
      everyday_words: everyday[vocabulary]?.[term.code] ?? {},
    })),
  );
  await db.query(
    `INSERT INTO vocabulary_term (vocabulary, code, broader, applies_to, label, synonyms, everyday_words, huridocs, position)
     SELECT vocabulary, code, broader, applies_to, label, synonyms, everyday_words, huridocs, position FROM jsonb_populate_recordset(NULL::vocabulary_term, $1::jsonb)
     ON CONFLICT (vocabulary, code) DO UPDATE SET broader = EXCLUDED.broader, applies_to = EXCLUDED.applies_to, label = EXCLUDED.label, synonyms = EXCLUDED.synonyms,
       everyday_words = EXCLUDED.everyday_words, huridocs = EXCLUDED.huridocs, position = EXCLUDED.position`,
    [JSON.stringify(terms)],
  );
  return terms.length;
}
