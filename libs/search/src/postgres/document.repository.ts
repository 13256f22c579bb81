import type { Run } from '../analysis/stems.repository.js';
import type { PreparedDocument, Removal, SearchAudience } from '../engine/search-document.js';
import { lengthOf, tsvectorOf } from './tsvector.js';

const COLUMNS = `id text, audience text, kind text, form text, subject_id uuid, code text, case_id uuid, level smallint, synthetic boolean, consented_purposes int, consent_valid_until date,
  version bigint, fingerprint text, texts jsonb, codes text[], facets text[], occurred_on date, recency int, words tsvector, title_words tsvector, text_length int`;
const NAMES = COLUMNS.split(',').map((column) => column.trim().split(' ')[0]);
const UPDATED = NAMES.filter((name) => !['id', 'audience'].includes(name)).map((name) => `${name} = EXCLUDED.${name}`);

export interface Found {
  hits: { id: string; score: number; recency: number; whole: boolean }[];
  whole: boolean;
  total: number;
  /** There are more that lack words than were looked at. */
  more: boolean;
  kinds: Record<string, number>;
  facets: Record<string, number>;
}

/** @param wanted as the function of the database reads it */
export async function searchDocuments(run: Run, viewer: 'staff' | 'public', query: string | undefined, wanted: object): Promise<Found> {
  const sql = `SELECT search_documents_${viewer}($1::tsquery, $2::jsonb) AS found`;
  const [{ found }] = await run<{ found: Found }>(sql, [query ?? null, JSON.stringify(wanted)]);
  return found;
}

/** @param wanted as the function of the database reads it */
export async function rankDocuments(run: Run, viewer: 'staff' | 'public', wanted: object): Promise<Found> {
  const [{ found }] = await run<{ found: Found }>(`SELECT rank_documents_${viewer}($1::jsonb) AS found`, [JSON.stringify(wanted)]);
  return found;
}

/** Writes documents as the indexer, in its transaction. The access columns are the case's own, whatever is given (trigger). */
export async function writeDocuments(run: Run, prepared: readonly (PreparedDocument & { fingerprint?: string })[]): Promise<void> {
  if (prepared.length === 0) return;
  await run(
    `INSERT INTO search_document AS d (${NAMES.join(', ')})
     SELECT ${NAMES.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r(${COLUMNS}) ORDER BY audience, id
     ON CONFLICT (audience, id) DO UPDATE SET ${UPDATED.join(', ')}, removed = false, changed_at = now() WHERE d.version < EXCLUDED.version`,
    [JSON.stringify(prepared.map(rowOf))],
  );
  await writeWords(run, prepared);
}

/** Leaves the version behind for a while, so that a late older write does not bring the document back. */
export async function removeDocuments(run: Run, removals: readonly Removal[]): Promise<void> {
  if (removals.length === 0) return;
  await run(
    `INSERT INTO search_document AS d (id, audience, kind, form, subject_id, code, level, synthetic, consented_purposes, consent_valid_until, version, removed, fingerprint, texts, codes,
       facets, recency, words, title_words)
     SELECT id, audience, upper(split_part(id, '-', 1)), 'OPEN', substr(id, position('-' in id) + 1)::uuid, '', 0, current_setting('app.synthetic')::boolean, 0, 'infinity', version, true, '', '[]', '{}',
       '{}', 0, '', ''
       FROM jsonb_to_recordset($1::jsonb) AS r(id text, audience text, version bigint) ORDER BY audience, id
     ON CONFLICT (audience, id) DO UPDATE SET removed = true, version = EXCLUDED.version, changed_at = now(), case_id = NULL, code = '', fingerprint = '', texts = '[]',
       codes = '{}', facets = '{}',
       words = '', title_words = '', text_length = 0, occurred_on = NULL, recency = 0, level = 0, consented_purposes = 0, consent_valid_until = 'infinity'
       WHERE d.version < EXCLUDED.version`,
    [JSON.stringify(removals)],
  );
}

/**
 * Words of the documents that were written just now, for their audience and level: of one that the database refused, none.
 * They are put in their order, so that two writers never wait for each other crosswise.
 */
async function writeWords(run: Run, prepared: readonly PreparedDocument[]): Promise<void> {
  const written = await run<{ place: number; audience: SearchAudience; level: number }>(
    `SELECT r.place::int - 1 AS place, d.audience, d.level
       FROM unnest($1::text[], $2::text[], $3::bigint[]) WITH ORDINALITY r(audience, id, version, place)
         JOIN search_document d ON d.audience = r.audience AND d.id = r.id AND d.version = r.version AND NOT d.removed`,
    [
      prepared.map(({ document }) => document.audience),
      prepared.map(({ document }) => document.id),
      prepared.map(({ version }) => version),
    ],
  );
  const shelves = new Map<string, { audience: SearchAudience; level: number; words: Map<string, string> }>();
  for (const { place, audience, level } of written) {
    const shelf = shelves.get(`${audience} ${level}`) ?? { audience, level, words: new Map() };
    shelves.set(`${audience} ${level}`, shelf);
    for (const { words } of prepared[place].analysed) for (const [word, key] of words) shelf.words.set(word, key);
  }
  const rows = [...shelves.values()].map(({ words, ...shelf }) => ({ ...shelf, words: [...words.keys()], keys: [...words.values()] }));
  await run(
    `INSERT INTO search_word (audience, level, word, key)
       SELECT r.audience, r.level, w.word, w.key
         FROM jsonb_to_recordset($1::jsonb) AS r(audience text, level smallint, words text[], keys text[]), unnest(r.words, r.keys) w(word, key)
        ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

function rowOf({ document: d, access, version, analysed, fingerprint = '' }: PreparedDocument & { fingerprint?: string }) {
  return {
    id: d.id,
    audience: d.audience,
    kind: d.kind,
    form: d.form,
    subject_id: d.subjectId,
    code: d.code,
    case_id: d.caseId,
    level: access.level,
    synthetic: access.synthetic,
    consented_purposes: access.consentedPurposes,
    consent_valid_until: access.consentValidUntil,
    version,
    fingerprint,
    texts: d.texts,
    codes: [...new Set([d.code, ...d.codes].map((code) => code.toLowerCase()))],
    facets: d.facets,
    occurred_on: d.occurredOn,
    recency: d.recency,
    words: tsvectorOf(d.texts, analysed),
    title_words: tsvectorOf(d.texts, analysed, 'A'),
    text_length: lengthOf(d.texts, analysed),
  };
}
