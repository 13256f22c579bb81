import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Controlled vocabularies in three languages. Read by everyone; changed by administrators (a later migration grants it). */
export class Vocabulary1700000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE vocabulary_term (
        vocabulary text NOT NULL,
        code text NOT NULL CHECK (code ~ '^[A-Z0-9_+-]+$'),
        broader text,
        label localized_text NOT NULL,
        synonyms jsonb NOT NULL DEFAULT '{}',
        huridocs text,
        position smallint NOT NULL DEFAULT 0,
        PRIMARY KEY (vocabulary, code),
        FOREIGN KEY (vocabulary, broader) REFERENCES vocabulary_term (vocabulary, code)
      );
      GRANT SELECT ON vocabulary_term TO dalel_staff, dalel_public, dalel_indexer;

      -- The term itself and every narrower one: a filter by PRIVATE_INDIVIDUAL finds RELATIVE too.
      CREATE FUNCTION narrower_terms(vocabulary_name text, codes text[]) RETURNS text[] LANGUAGE sql STABLE AS $$
        WITH RECURSIVE tree AS (
          SELECT t.code FROM vocabulary_term t WHERE t.vocabulary = vocabulary_name AND t.code = ANY (codes)
          UNION
          SELECT t.code FROM vocabulary_term t JOIN tree ON t.broader = tree.code WHERE t.vocabulary = vocabulary_name)
        SELECT coalesce(array_agg(code), '{}') FROM tree
      $$;
      GRANT EXECUTE ON FUNCTION narrower_terms(text, text[]) TO dalel_staff, dalel_public, dalel_indexer;

      -- Trigger: the column named second holds terms of the vocabulary named first (text or text[]; null is allowed).
      CREATE FUNCTION check_term() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        value jsonb := to_jsonb(NEW) -> TG_ARGV[1];
        unknown text;
      BEGIN
        IF value IS NULL OR jsonb_typeof(value) = 'null' THEN RETURN NEW; END IF;
        SELECT v INTO unknown
          FROM jsonb_array_elements_text(CASE jsonb_typeof(value) WHEN 'array' THEN value ELSE jsonb_build_array(value) END) v
         WHERE NOT EXISTS (SELECT 1 FROM vocabulary_term t WHERE t.vocabulary = TG_ARGV[0] AND t.code = v) LIMIT 1;
        IF unknown IS NOT NULL THEN
          RAISE EXCEPTION USING ERRCODE = 'DA001', MESSAGE = format('unknown term in %s', TG_ARGV[1]), DETAIL = TG_ARGV[0];
        END IF;
        RETURN NEW;
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION check_term();
      DROP FUNCTION narrower_terms(text, text[]);
      DROP TABLE vocabulary_term;
    `);
  }
}
