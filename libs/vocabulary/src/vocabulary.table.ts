import { functionsOf, type Schema } from '#libs/platform';

/** The term itself and every narrower one: a filter by PRIVATE_INDIVIDUAL finds RELATIVE too. */
const NARROWER_TERMS = `
  CREATE FUNCTION narrower_terms(vocabulary_name text, codes text[]) RETURNS text[] LANGUAGE sql STABLE AS $$
    WITH RECURSIVE tree AS (
      SELECT t.code FROM vocabulary_term t WHERE t.vocabulary = vocabulary_name AND t.code = ANY (codes)
      UNION
      SELECT t.code FROM vocabulary_term t JOIN tree ON t.broader = tree.code WHERE t.vocabulary = vocabulary_name)
    SELECT coalesce(array_agg(code), '{}') FROM tree
  $$`;

/** Trigger: the column named second holds terms of the vocabulary named first (text or text[]; null is allowed). */
const CHECK_TERM = `
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
  END $$`;

/** Controlled vocabularies in three languages, read by everyone. */
export const VOCABULARY: Schema = {
  tables: [{ name: 'vocabulary_term', rows: 'open', rights: { staff: 'SELECT', public: 'SELECT', indexer: 'SELECT', keeper: 'SELECT' } }],
  functions: [...functionsOf('owner', ['staff', 'public', 'indexer'], NARROWER_TERMS), ...functionsOf('owner', [], CHECK_TERM)],
};
