import { sameWorld } from '#libs/access';
import { AS_OWNER, after, allow, before, everyRow, functionsOf, ON_OUR_TABLES, type Schema, type Table, turnsOf } from '#libs/platform';
import { DOCUMENT_FORMS, SEARCH_AUDIENCES, SearchKind } from '../engine/search-document.js';
import { SEARCH_CHECK, SEARCH_PUSH } from '../indexing/job-kinds.js';
import { KINDS_APART, mayFind, unexpired, unindexable, VIEWERS } from './audiences.js';
import { searchFunctions } from './search.functions.js';

const ofCase = { ownRules: 'an asker reads the documents of one audience, and by the purposes of the form that each has' };
const READ_COLUMNS = 'SELECT (id, audience, form, kind, subject_id, code, codes, case_id, level, synthetic, removed, texts, words)';
const hasCase = { when: 'NEW.case_id IS NOT NULL' };

/**
 * Audiences are rows apart, not columns, so that what a reader may not see is not in the reader's documents at all: `public`, for readers
 * too, holds approved publications; `partner` the original texts that survivors let partners read, and publications beside them;
 * `internal` the original texts for the house. Sealed cases and particulars are in none. Law and recommendations are of the deployment's
 * world, of the lowest level and for every purpose, so that one comparison judges every row.
 *
 * `@@` is not leakproof: under a policy of its own table it could not use the index. So searching goes through functions of
 * `dalel_searcher`, who cannot log in; each judges every row by the asker's settings, as the policies do. Texts to cut highlights from, by
 * id, a plain policy serves.
 */
const document: Table = {
  name: 'search_document',
  rows: 'by policy',
  ofCase,
  rights: { staff: READ_COLUMNS, public: READ_COLUMNS, indexer: 'SELECT, INSERT, UPDATE, DELETE', searcher: 'SELECT, DELETE' },
  policies: {
    searcher: everyRow('searcher'),
    indexer: allow('ALL', 'indexer', { using: sameWorld, check: `level < 3 AND ${sameWorld}` }),
    ...Object.fromEntries(
      VIEWERS.map(({ name, policy }) => [
        `${name}_read`,
        allow('SELECT', name, {
          using: `${sameWorld} AND audience = ${policy.audience} AND ${mayFind(policy, '')} AND ${unexpired(policy, '')}`,
        }),
      ]),
    ),
  },
  triggers: {
    a_access: before('INSERT', 'copy_case_access()', hasCase),
    a_months: before('INSERT', 'copy_case_months()', hasCase),
    b_unindexable: before('INSERT', 'keep_unindexable_out()', hasCase),
    c_number: before('INSERT OR UPDATE', 'number_search_change()'),
    // one that changes its level leaves too: the job makes it anew, with its words, at the other
    drop_unindexable: after('UPDATE OF level, consented_purposes, month_purposes', 'drop_unindexable()', {
      when: `NEW.case_id IS NOT NULL AND (NEW.level <> OLD.level AND NOT OLD.removed OR ${unindexable('NEW')})`,
    }),
    forget_words: after('DELETE OR UPDATE OF words, level', 'forget_words()'),
    note_search_change: after('INSERT OR UPDATE', 'note_search_change()'),
    note_search_loss: after('DELETE', 'note_search_change()', { when: 'NOT OLD.removed' }),
  },
};

const ofIndexer = (name: string, searcher: string): Table => ({
  name,
  rows: 'by policy',
  rights: { indexer: 'SELECT, INSERT, UPDATE, DELETE', searcher },
  policies: { searcher: everyRow('searcher'), indexer: everyRow('indexer') },
});

const NUMBERING = [
  // The access columns of a case's document are those of its case; one that may not be indexed gets no document.
  `CREATE FUNCTION keep_unindexable_out() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RETURN CASE WHEN ${unindexable('NEW')} THEN NULL ELSE NEW END;
   END $$`,
  `CREATE FUNCTION number_search_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.number := nextval('search_change_number');
     RETURN NEW;
   END $$`,
];

/** A case that was sealed or withdrawn, or is not published any more, leaves in the transaction that says so. */
const LEAVING = [
  `CREATE FUNCTION drop_unindexable() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     ${ON_OUR_TABLES}
     DELETE FROM search_document d WHERE d.audience = NEW.audience AND d.id = NEW.id;
     RETURN NULL;
   END $$`,
  // What a publication says no longer is found no longer, from the moment it changes; the job makes the new documents.
  `CREATE FUNCTION drop_published() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     ${ON_OUR_TABLES}
     DELETE FROM search_document d WHERE d.case_id = OLD.case_id AND d.form = 'PUBLICATION';
     RETURN NULL;
   END $$`,
  // A word leaves the list of its audience and level with the last document there that holds it.
  `CREATE FUNCTION forget_words() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
   DECLARE
     lost text[] := ARRAY(SELECT unnest(tsvector_to_array(OLD.words))
       EXCEPT SELECT unnest(tsvector_to_array(NEW.words)) WHERE NEW.level = OLD.level);
   BEGIN
     ${ON_OUR_TABLES}
     DELETE FROM search_word w WHERE w.audience = OLD.audience AND w.level = OLD.level AND w.key = ANY (lost)${KINDS_APART.map(
       (kind) => ` AND NOT EXISTS (
       SELECT FROM search_document d WHERE d.audience = OLD.audience AND d.level = OLD.level AND NOT d.removed AND d.words @@ w.key::tsquery AND ${kind})`,
     ).join('')};
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION note_search_change() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
   DECLARE
     row search_document := coalesce(NEW, OLD);
     narrower boolean := TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND NOT OLD.removed AND (NEW.removed
       OR (NEW.level, NEW.synthetic, NEW.consented_purposes, NEW.consent_valid_until, NEW.month_purposes) IS DISTINCT FROM (OLD.level, OLD.synthetic, OLD.consented_purposes, OLD.consent_valid_until, OLD.month_purposes)));
     seen_from smallint := CASE WHEN TG_OP = 'INSERT' OR OLD.removed THEN NEW.level WHEN TG_OP = 'DELETE' OR NEW.removed THEN OLD.level ELSE least(OLD.level, NEW.level) END;
   BEGIN
     ${ON_OUR_TABLES}
     INSERT INTO search_change AS c (audience, document_id, level, restricts, number)
       VALUES (row.audience, row.id, seen_from, narrower, CASE TG_OP WHEN 'DELETE' THEN nextval('search_change_number') ELSE row.number END)
       ON CONFLICT (audience, document_id) DO UPDATE
       SET level = least(c.level, EXCLUDED.level), restricts = c.restricts OR EXCLUDED.restricts, number = EXCLUDED.number, at = EXCLUDED.at;
     RETURN NULL;
   END $$`,
];

export const SEARCH: Schema = {
  jobs: [SEARCH_PUSH, SEARCH_CHECK],
  tables: [
    document,
    ofIndexer('search_word', 'SELECT, DELETE'),
    ofIndexer('search_change', 'SELECT, INSERT, UPDATE'),
    ofIndexer('search_index', 'SELECT'),
  ],
  lists: { 'search_document.audience': SEARCH_AUDIENCES, 'search_document.form': DOCUMENT_FORMS, 'search_document.kind': SearchKind },
  functions: [
    ...turnsOf('index', ['indexer']),
    ...functionsOf('owner', [], ...NUMBERING),
    ...functionsOf('searcher', [], ...LEAVING),
    ...VIEWERS.flatMap((viewer) => functionsOf('searcher', [viewer.name], ...searchFunctions(viewer))),
  ],
  otherRights: ['GRANT USAGE ON SEQUENCE search_version, search_change_number TO dalel_indexer, dalel_searcher'],
};
