import { surfaceKey } from '../analysis/keys.js';
import type { Run } from '../analysis/stems.js';
import { tokensOf } from '../analysis/tokens.js';
import type { PreparedDocument, Removal } from '../engine/search-document.js';
import { tsvectorOf } from './tsvector.js';

const COLUMNS = `id text, audience text, kind text, subject_id uuid, code text, case_id uuid, level smallint, synthetic boolean, covered int, covered_until date,
  version bigint, fingerprint text, texts jsonb, codes text[], violation_types text[], perpetrator_types text[], regions text[], responses text[], themes text[],
  provisions text[], provision_tree text[], occurred_on date, recency int, words tsvector, title_words tsvector`;
const NAMES = COLUMNS.split(',').map((column) => column.trim().split(' ')[0]);
const UPDATED = NAMES.filter((name) => !['id', 'audience'].includes(name)).map((name) => `${name} = EXCLUDED.${name}`);

/** Writes documents as the indexer, in its transaction. The access columns are the case's own, whatever is given (trigger). */
export async function writeDocuments(run: Run, prepared: readonly (PreparedDocument & { fingerprint?: string })[]): Promise<void> {
  if (prepared.length === 0) return;
  await writeWords(run, prepared);
  await run(
    `INSERT INTO search_document AS d (${NAMES.join(', ')})
     SELECT ${NAMES.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r(${COLUMNS}) ORDER BY audience, id
     ON CONFLICT (audience, id) DO UPDATE SET ${UPDATED.join(', ')}, removed = false, changed_at = now() WHERE d.version < EXCLUDED.version`,
    [JSON.stringify(prepared.map(rowOf))],
  );
}

/** Leaves the version behind for a while, so that a late older write does not bring the document back. */
export async function removeDocuments(run: Run, removals: readonly Removal[]): Promise<void> {
  if (removals.length === 0) return;
  await run(
    `INSERT INTO search_document AS d (id, audience, kind, subject_id, code, level, synthetic, covered, covered_until, version, removed, fingerprint, texts, codes,
       violation_types, perpetrator_types, regions, responses, themes, provisions, provision_tree, recency, words, title_words)
     SELECT id, audience, upper(split_part(id, '-', 1)), substr(id, position('-' in id) + 1)::uuid, '', 0, current_setting('app.synthetic')::boolean, 0, 'infinity', version, true, '', '[]', '{}',
       '{}', '{}', '{}', '{}', '{}', '{}', '{}', 0, '', ''
       FROM jsonb_to_recordset($1::jsonb) AS r(id text, audience text, version bigint) ORDER BY audience, id
     ON CONFLICT (audience, id) DO UPDATE SET removed = true, version = EXCLUDED.version, changed_at = now(), case_id = NULL, code = '', fingerprint = '', texts = '[]',
       codes = '{}', violation_types = '{}', perpetrator_types = '{}', regions = '{}', responses = '{}', themes = '{}', provisions = '{}', provision_tree = '{}',
       words = '', title_words = '', occurred_on = NULL, recency = 0, level = 0, covered = 0, covered_until = 'infinity'
       WHERE d.version < EXCLUDED.version`,
    [JSON.stringify(removals)],
  );
}

/** Words are put in their order, so that two writers never wait for each other crosswise. */
async function writeWords(run: Run, prepared: readonly PreparedDocument[]): Promise<void> {
  const words = new Set(
    prepared.flatMap(({ document }) =>
      document.texts.flatMap(({ text }) =>
        tokensOf(text)
          .filter(({ kind, text: word }) => kind === 'word' && word.length >= 4 && word.length <= 60)
          .map(({ text: word }) => word),
      ),
    ),
  );
  const sorted = [...words].sort();
  await run(`INSERT INTO search_word (word, key) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`, [
    sorted,
    sorted.map(surfaceKey),
  ]);
}

function rowOf({ document: d, access, version, tokens, fingerprint = '' }: PreparedDocument & { fingerprint?: string }) {
  return {
    id: d.id,
    audience: d.audience,
    kind: d.kind,
    subject_id: d.subjectId,
    code: d.code,
    case_id: d.caseId,
    level: access.level,
    synthetic: access.synthetic,
    covered: access.covered,
    covered_until: access.coveredUntil,
    version,
    fingerprint,
    texts: d.texts,
    codes: [...new Set([d.code, ...d.codes].map((code) => code.toLowerCase()))],
    violation_types: d.violationTypes,
    perpetrator_types: d.perpetratorTypes,
    regions: d.regions,
    responses: d.responses,
    themes: d.themes,
    provisions: d.provisions,
    provision_tree: d.provisionTree,
    occurred_on: d.occurredOn,
    recency: d.recency,
    words: tsvectorOf(d.texts, tokens),
    title_words: tsvectorOf(d.texts, tokens, 'A'),
  };
}
