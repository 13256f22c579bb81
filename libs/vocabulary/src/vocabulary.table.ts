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

/** Does a term go with a code of another vocabulary? What is unknown is another check's. */
const GOES_WITH = `
  CREATE FUNCTION goes_with(vocabulary_name text, term text, other text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT EXISTS (SELECT FROM vocabulary_term t WHERE t.vocabulary = vocabulary_name AND t.code = term AND other <> ALL (t.applies_to))
  $$`;

/** Trigger: the term of the vocabulary named first, in the column named second, goes with the code in the column named third. */
const CHECK_GOES_WITH = `
  CREATE FUNCTION check_goes_with() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT goes_with(TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[1], to_jsonb(NEW) ->> TG_ARGV[2]) THEN
      RAISE EXCEPTION USING ERRCODE = 'DA008', MESSAGE = format('%s does not go with %s', TG_ARGV[1], TG_ARGV[2]);
    END IF;
    RETURN NEW;
  END $$`;

/** Controlled vocabularies in three languages, read by everyone. */
export const VOCABULARY: Schema = {
  tables: [{ name: 'vocabulary_term', rows: 'open', rights: { staff: 'SELECT', public: 'SELECT', indexer: 'SELECT', keeper: 'SELECT' } }],
  functions: [
    ...functionsOf('owner', ['staff', 'public', 'indexer'], NARROWER_TERMS),
    ...functionsOf('owner', ['staff', 'keeper'], GOES_WITH),
    ...functionsOf('owner', [], CHECK_TERM, CHECK_GOES_WITH),
  ],
};
