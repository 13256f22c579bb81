import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCESS_COLUMNS } from './support/case-access.js';
import { keepNewFunctionsClosed, ON_OUR_TABLES, openNewFunctions } from './support/role-functions.js';
import { FORMS, LEVELS_OF, mayFind, SHELVES, unexpired, unindexable, VIEWERS } from './support/search-audiences.js';
import { searchFunctions } from './support/search-functions.js';

const oneOf = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** One index for each audience and level: a statement that asks one reads no row of another. */
const INDEXES = SHELVES.map(
  ({ audience, level }) => `
      CREATE INDEX search_${audience}_${level} ON search_document USING gin (words) WHERE audience = '${audience}' AND level = ${level} AND NOT removed;
      CREATE INDEX search_word_${audience}_${level} ON search_word USING gin (word gin_trgm_ops) WHERE audience = '${audience}' AND level = ${level};`,
).join('');

/**
 * What is searched: one row a document and audience, made anew from its sources by the indexer.
 *
 * Audiences are rows apart, not columns, so that what a reader may not see is not in the reader's documents at all: `public`, for
 * readers too, holds approved publications; `partner` the original texts that survivors let partners read, and publications beside
 * them; `internal` the original texts for the house. Sealed cases and particulars are in none. Law and recommendations are of the
 * deployment's world, of the lowest level and for every purpose, so that one comparison judges every row. A case's documents carry
 * its access columns by the same composite keys as its other tables, so that a withdrawal of consent counts in its own transaction.
 *
 * `@@` is not leakproof: under a policy of its own table it could not use the index. So searching goes through functions of
 * `dalel_searcher`, who cannot log in; each judges every row by the asker's settings, as the policies do.
 */
export class Search1700000010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$
      BEGIN
        CREATE ROLE dalel_searcher NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT dalel_indexer TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;
      GRANT USAGE ON SCHEMA public TO dalel_searcher;
    `);
    await keepNewFunctionsClosed(db, 'dalel_searcher');
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
      -- Snowball stems of every word: the built-in dictionaries drop stop words, which phrases need.
      CREATE TEXT SEARCH DICTIONARY russian_stems (TEMPLATE = pg_catalog.snowball, Language = russian);
      CREATE TEXT SEARCH DICTIONARY english_stems (TEMPLATE = pg_catalog.snowball, Language = english);

      CREATE TABLE search_document (
        id text NOT NULL CHECK (id = lower(kind) || '-' || subject_id),
        audience text NOT NULL CHECK (audience IN (${oneOf(Object.keys(LEVELS_OF))})),
        form text NOT NULL CHECK (form IN (${oneOf(FORMS)})),
        kind text NOT NULL CHECK (kind IN ('CASE', 'DECISION', 'PROVISION', 'RECOMMENDATION')),
        subject_id uuid NOT NULL,
        code text NOT NULL,
        case_id uuid,
        ${ACCESS_COLUMNS},
        -- bits of the purposes for which more than the year, and the case's own words, may be told
        dated int NOT NULL DEFAULT 8191,
        -- an older projection never wins over a newer one, a removal included: what is removed leaves its version for a while
        version bigint NOT NULL,
        -- of its last change, of text or of access: what another engine knows it by
        number bigint NOT NULL,
        removed boolean NOT NULL DEFAULT false,
        changed_at timestamptz NOT NULL DEFAULT now(),
        fingerprint text NOT NULL,
        texts jsonb NOT NULL,
        codes text[] NOT NULL,
        violation_types text[] NOT NULL,
        perpetrator_types text[] NOT NULL,
        regions text[] NOT NULL,
        responses text[] NOT NULL,
        themes text[] NOT NULL,
        provisions text[] NOT NULL,
        -- a provision and all above it: a filter by an article finds what engages its parts
        provision_tree text[] NOT NULL,
        occurred_on date,
        recency int NOT NULL,
        words tsvector NOT NULL,
        title_words tsvector NOT NULL,
        PRIMARY KEY (audience, id),
        CHECK (kind <> 'CASE' OR removed OR case_id = subject_id),
        CONSTRAINT search_document_access FOREIGN KEY (case_id, level, synthetic, covered, covered_until)
          REFERENCES "case" (id, level, synthetic, covered, covered_until) ON UPDATE CASCADE ON DELETE CASCADE
      );
      CREATE INDEX ON search_document (case_id);
      CREATE INDEX search_in_whole ON search_document (audience, level) WHERE NOT removed;

      -- Rows of what was withdrawn are vacuumed within minutes, the texts kept apart (TOAST) too.
      ALTER TABLE search_document SET (
        autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 0,
        toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 0);

      -- Distinct words of the documents of one audience and level, to correct typing errors by.
      CREATE TABLE search_word (audience text NOT NULL, level smallint NOT NULL, word text NOT NULL, key text NOT NULL, PRIMARY KEY (audience, level, word))
        WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 0);
      CREATE INDEX ON search_word (audience, level, key);
      ${INDEXES}

      -- What another engine's index does not know yet. \`restricts\`: it may hold what some asker may not see any more.
      CREATE TABLE search_change (
        audience text NOT NULL,
        document_id text NOT NULL,
        -- the lowest level at which the document was or is seen
        level smallint NOT NULL,
        restricts boolean NOT NULL,
        number bigint NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (audience, document_id)
      );
      CREATE INDEX ON search_change (number);
      CREATE INDEX ON search_change (audience, level) WHERE restricts;
      -- What another engine's index was sent last, as that index must say too: one that was restored to an older state does not.
      CREATE TABLE search_index (audience text PRIMARY KEY, mark text NOT NULL);
      CREATE SEQUENCE search_version;
      CREATE SEQUENCE search_change_number;
    `);
    for (const table of ['search_document', 'search_word', 'search_change', 'search_index']) {
      await db.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CALL owner_may('${table}');
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO dalel_indexer;
        CREATE POLICY searcher ON ${table} TO dalel_searcher USING (true) WITH CHECK (true);
      `);
    }
    await db.query(`
      GRANT SELECT, DELETE ON search_document TO dalel_searcher;
      GRANT SELECT, DELETE ON search_word TO dalel_searcher;
      GRANT SELECT, INSERT, UPDATE ON search_change TO dalel_searcher;
      GRANT SELECT ON search_index TO dalel_searcher;
      GRANT USAGE ON SEQUENCE search_version, search_change_number TO dalel_indexer, dalel_searcher;
      GRANT EXECUTE ON FUNCTION covered_now(uuid), consented(uuid), almaty_today(), similarity(text, text), similarity_op(text, text), levenshtein_less_equal(text, text, int) TO dalel_searcher;
      CREATE POLICY indexer ON search_document TO dalel_indexer
        USING (synthetic = (SELECT nullif(current_setting('app.synthetic', true), '')::boolean))
        WITH CHECK (level < 3 AND synthetic = (SELECT nullif(current_setting('app.synthetic', true), '')::boolean));
      CREATE POLICY indexer ON search_word TO dalel_indexer USING (true) WITH CHECK (true);
      CREATE POLICY indexer ON search_change TO dalel_indexer USING (true) WITH CHECK (true);
      CREATE POLICY indexer ON search_index TO dalel_indexer USING (true) WITH CHECK (true);

      -- The access columns of a case's document are those of its case; one that may not be indexed gets no document.
      CREATE FUNCTION keep_unindexable_out() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RETURN CASE WHEN ${unindexable('NEW')} THEN NULL ELSE NEW END;
      END $$;
      CREATE TRIGGER a_access BEFORE INSERT ON search_document FOR EACH ROW WHEN (NEW.case_id IS NOT NULL) EXECUTE FUNCTION copy_case_access();
      CREATE TRIGGER b_unindexable BEFORE INSERT ON search_document FOR EACH ROW WHEN (NEW.case_id IS NOT NULL) EXECUTE FUNCTION keep_unindexable_out();

      CREATE FUNCTION number_search_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.number := nextval('search_change_number');
        RETURN NEW;
      END $$;
      CREATE TRIGGER c_number BEFORE INSERT OR UPDATE ON search_document FOR EACH ROW EXECUTE FUNCTION number_search_change();

      -- A case that was sealed or withdrawn, or is not published any more, leaves in the transaction that says so.
      CREATE FUNCTION drop_unindexable() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        ${ON_OUR_TABLES}
        DELETE FROM search_document d WHERE d.audience = NEW.audience AND d.id = NEW.id;
        RETURN NULL;
      END $$;
      -- One that changes its level leaves too: the job makes it anew, with its words, at the other.
      CREATE TRIGGER drop_unindexable AFTER UPDATE OF level, covered, dated ON search_document FOR EACH ROW
        WHEN (NEW.case_id IS NOT NULL AND (NEW.level <> OLD.level AND NOT OLD.removed OR ${unindexable('NEW')}))
        EXECUTE FUNCTION drop_unindexable();
      -- A word leaves the list of its audience and level with the last document there that holds it.
      CREATE FUNCTION forget_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
      DECLARE
        lost text[] := ARRAY(SELECT unnest(tsvector_to_array(OLD.words))
          EXCEPT SELECT unnest(tsvector_to_array(NEW.words)) WHERE NEW.level = OLD.level);
      BEGIN
        ${ON_OUR_TABLES}
        DELETE FROM search_word w WHERE w.audience = OLD.audience AND w.level = OLD.level AND w.key = ANY (lost) AND NOT EXISTS (
          SELECT FROM search_document d WHERE d.audience = OLD.audience AND d.level = OLD.level AND NOT d.removed AND d.words @@ w.key::tsquery);
        RETURN NULL;
      END $$;
      CREATE TRIGGER forget_words AFTER DELETE OR UPDATE OF words, level ON search_document FOR EACH ROW EXECUTE FUNCTION forget_words();
      -- What a publication says no longer is found no longer, from the moment it changes; the job makes the new documents.
      CREATE FUNCTION drop_published() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        ${ON_OUR_TABLES}
        DELETE FROM search_document d WHERE d.case_id = OLD.case_id AND d.form = 'PUBLICATION';
        RETURN NULL;
      END $$;
      CREATE TRIGGER drop_published AFTER UPDATE OF title, narrative, state ON publication FOR EACH ROW
        WHEN (OLD.state = 'APPROVED' AND (OLD.title, OLD.narrative, OLD.state) IS DISTINCT FROM (NEW.title, NEW.narrative, NEW.state))
        EXECUTE FUNCTION drop_published();

      CREATE FUNCTION note_search_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        row search_document := coalesce(NEW, OLD);
        narrower boolean := TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND NOT OLD.removed AND (NEW.removed
          OR (NEW.level, NEW.synthetic, NEW.covered, NEW.covered_until, NEW.dated) IS DISTINCT FROM (OLD.level, OLD.synthetic, OLD.covered, OLD.covered_until, OLD.dated)));
        seen_from smallint := CASE WHEN TG_OP = 'INSERT' OR OLD.removed THEN NEW.level WHEN TG_OP = 'DELETE' OR NEW.removed THEN OLD.level ELSE least(OLD.level, NEW.level) END;
      BEGIN
        ${ON_OUR_TABLES}
        INSERT INTO search_change AS c (audience, document_id, level, restricts, number)
          VALUES (row.audience, row.id, seen_from, narrower, CASE TG_OP WHEN 'DELETE' THEN nextval('search_change_number') ELSE row.number END)
          ON CONFLICT (audience, document_id) DO UPDATE
          SET level = least(c.level, EXCLUDED.level), restricts = c.restricts OR EXCLUDED.restricts, number = EXCLUDED.number, at = EXCLUDED.at;
        RETURN NULL;
      END $$;
      CREATE TRIGGER note_search_change AFTER INSERT OR UPDATE ON search_document FOR EACH ROW EXECUTE FUNCTION note_search_change();
      CREATE TRIGGER note_search_loss AFTER DELETE ON search_document FOR EACH ROW WHEN (NOT OLD.removed) EXECUTE FUNCTION note_search_change();
    `);

    // Texts to cut highlights from, by id, of the viewer's own documents: a plain policy serves that.
    for (const viewer of VIEWERS) {
      await db.query(`
        GRANT SELECT (id, audience, form, kind, subject_id, code, case_id, level, synthetic, removed, texts, words)
          ON search_document TO ${viewer.role};
        CREATE POLICY ${viewer.name}_read ON search_document FOR SELECT TO ${viewer.role} USING (
          synthetic = (SELECT nullif(current_setting('app.synthetic', true), '')::boolean) AND audience = ${viewer.policy.audience}
          AND ${mayFind(viewer.policy, '')} AND ${unexpired(viewer.policy, '')});
      `);
    }
    const functions = searchFunctions();
    for (const { definition, signature, role } of functions) {
      await db.query(definition);
      if (role) await db.query(`GRANT EXECUTE ON FUNCTION ${signature} TO ${role}`);
    }
    await db.query('GRANT CREATE ON SCHEMA public TO dalel_searcher');
    for (const signature of [
      ...functions.map((each) => each.signature),
      'drop_unindexable()',
      'forget_words()',
      'drop_published()',
      'note_search_change()',
    ])
      await db.query(`ALTER FUNCTION ${signature} OWNER TO dalel_searcher`);
    await db.query('REVOKE CREATE ON SCHEMA public FROM dalel_searcher');
  }

  async down(db: QueryRunner): Promise<void> {
    await openNewFunctions(db, 'dalel_searcher');
    await db.query(`
      DROP TRIGGER drop_published ON publication;
      DROP TABLE search_index, search_change, search_word, search_document;
      DROP SEQUENCE search_version, search_change_number;
      DROP FUNCTION ${searchFunctions()
        .map(({ signature }) => signature)
        .join(', ')};
      DROP FUNCTION keep_unindexable_out, number_search_change, drop_unindexable, forget_words, drop_published, note_search_change;
      DROP TEXT SEARCH DICTIONARY russian_stems, english_stems;
      REVOKE USAGE ON SCHEMA public FROM dalel_searcher;
      DROP EXTENSION fuzzystrmatch;
    `);
  }
}
