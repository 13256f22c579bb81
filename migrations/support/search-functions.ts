const setting = (name: string, type: string) => `(SELECT nullif(current_setting('app.${name}', true), '')::${type})`;
const purposes = `(SELECT nullif(nullif(current_setting('app.purposes', true), ''), '0')::int)`;
const consented = `synthetic = ${setting('synthetic', 'boolean')} AND (covered & ${purposes}) = ${purposes}`;
/** As in case-access: without this bit nothing of a case is ever public. */
const PUBLICATION_BIT = 4;

/** Who may search, by database role: which audience's documents, and which cases of these. */
export const VIEWERS = [
  {
    name: 'staff',
    role: 'dalel_staff',
    audience: `(SELECT CASE WHEN nullif(current_setting('app.clearance', true), '')::int >= 1 THEN 'internal' ELSE 'reader' END)`,
    policy: `${consented} AND level <= ${setting('clearance', 'int')}`,
  },
  {
    name: 'public',
    role: 'dalel_public',
    audience: `'public'`,
    policy: `${consented} AND level = 0 AND (covered & ${PUBLICATION_BIT}) <> 0`,
  },
] as const;

/** The settings once a call, as variables: then the planner knows their values, and the index of the one audience serves. */
const DECLARED = `
  world boolean := nullif(current_setting('app.synthetic', true), '')::boolean;
  wanted int := nullif(nullif(current_setting('app.purposes', true), ''), '0')::int;
  cleared int := least(nullif(current_setting('app.clearance', true), '')::int, 2);`;

interface Rule {
  reads: string;
  sees: string;
}
type Rules = Record<'staff' | 'public', Rule>;
const RULES: Rules = {
  staff: { reads: `CASE WHEN cleared >= 1 THEN 'internal' ELSE 'reader' END`, sees: 'd.level <= cleared' },
  public: { reads: `'public'`, sees: `d.level = 0 AND (d.covered & ${PUBLICATION_BIT}) <> 0` },
};
/** Documents made of originals are for purposes agreed to as more than GENERALISED. */
const RULES_AS_AGREED: Rules = {
  ...RULES,
  staff: { ...RULES.staff, sees: `${RULES.staff.sees} AND (mine <> 'internal' OR (d.dated & wanted) = wanted)` },
};

const visible = (sees: string) =>
  `d.audience = mine AND NOT d.removed AND d.synthetic = world AND (d.covered & wanted) = wanted AND ${sees}
        AND (d.covered_until >= almaty_today() OR covered_now(d.case_id))`;

/** Best first: what bears the very code asked for, then by the words (title over terms over text), then what is newer. */
const SCORE = `round((CASE WHEN lower(d.code) = ANY (wanted_codes) THEN 8 WHEN d.codes && wanted_codes THEN 4 ELSE 0 END
          + CASE WHEN asked IS NULL THEN 0 ELSE ts_rank_cd('{0.1, 0.25, 0.5, 1}', d.words, asked, 32) END)::numeric, 5)::float8`;

/** The most that is ranked word by word, and so can be paged through: the best of more by code, title and date. */
const CANDIDATES = 2000;

const facet = (name: string, column: string, from = 'chosen') =>
  `'${name}', (SELECT coalesce(jsonb_object_agg(v, n), '{}') FROM (SELECT v, count(*) AS n FROM ${from}, unnest(${column}) v GROUP BY v) each_value)`;

/** Counted with all that stands under each, as a filter by it finds; the values are provisions that are engaged or targeted themselves. */
const PROVISION_FACET = facet('provision', 'provision_tree').replace(
  'GROUP BY v)',
  'WHERE v IN (SELECT unnest(provisions) FROM chosen) GROUP BY v)',
);

/** How the date of a document is taken: SQL of its first and last month, and of the place that its date gives it among equals. */
interface Dating {
  first: string;
  last: string;
  recency: string;
}
export const AS_STORED: Dating = { first: 'd.occurred_on', last: 'd.occurred_on', recency: 'd.recency' };
const may = (month: string, year: string) => `CASE WHEN (d.dated & wanted) = wanted THEN ${month} ELSE ${year} END`;
/** By month where everybody agreed to that for all that is asked for; else by year, which is found by periods that hold the whole of it. */
export const AS_AGREED: Dating = {
  first: may('d.occurred_on', `date_trunc('year', d.occurred_on)::date`),
  last: may('d.occurred_on', `(date_trunc('year', d.occurred_on) + interval '11 months')::date`),
  recency: may('d.recency', 'd.recency / 100 * 100'),
};

const SEARCH_ARGUMENTS =
  'tsquery, text[], text[], text[], text[], text[], text[], text[], text[], date, date, int, float8, int, text, boolean';

function searchDocuments(name: keyof Rules, { first, last, recency }: Dating, { reads, sees }: Rule = RULES[name]): string {
  return `
    CREATE FUNCTION search_documents_${name}(asked tsquery, wanted_codes text[], kinds text[], of_violation_types text[], of_perpetrator_types text[],
      of_provisions text[], of_regions text[], of_responses text[], of_themes text[], occurred_from date, occurred_to date,
      page_size int, after_score float8, after_recency int, after_id text, with_facets boolean)
    RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET work_mem = '32MB' AS $$
    DECLARE${DECLARED}
      mine text := ${reads};
      answer jsonb;
    BEGIN
      WITH matching AS MATERIALIZED (
        SELECT d.id, d.kind, d.code, d.codes, ${recency} AS recency, d.title_words, d.violation_types, d.perpetrator_types, d.regions, d.responses, d.themes, d.provisions, d.provision_tree
          FROM search_document d
         WHERE ${visible(sees)}
           AND (asked IS NULL OR d.words @@ asked)
           AND (of_violation_types IS NULL OR d.violation_types && of_violation_types)
           AND (of_perpetrator_types IS NULL OR d.perpetrator_types && of_perpetrator_types)
           AND (of_provisions IS NULL OR d.provision_tree && of_provisions)
           AND (of_regions IS NULL OR d.regions && of_regions)
           AND (of_responses IS NULL OR d.responses && of_responses)
           AND (of_themes IS NULL OR d.themes && of_themes)
           AND (occurred_from IS NULL OR ${first} >= occurred_from)
           AND (occurred_to IS NULL OR ${last} <= occurred_to)
      ), chosen AS (
        SELECT * FROM matching m WHERE kinds IS NULL OR m.kind = ANY (kinds)
      ), candidate AS (
        SELECT c.id, c.recency FROM chosen c
         ORDER BY lower(c.code) = ANY (wanted_codes) DESC, c.codes && wanted_codes DESC, c.title_words @@ asked DESC NULLS LAST, c.recency DESC, c.id DESC
         LIMIT ${CANDIDATES}
      ), scored AS (
        SELECT d.id, d.kind, d.subject_id, d.code, c.recency, ${SCORE} AS score
          FROM candidate c JOIN search_document d ON d.audience = mine AND d.id = c.id
      ), page AS (
        SELECT * FROM scored s WHERE after_id IS NULL OR (s.score, s.recency, s.id) < (after_score, after_recency, after_id)
         ORDER BY s.score DESC, s.recency DESC, s.id DESC LIMIT page_size
      )
      SELECT jsonb_build_object(
        'hits', (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.score DESC, p.recency DESC, p.id DESC), '[]') FROM page p),
        'total', (SELECT count(*) FROM chosen),
        'facets', CASE WHEN with_facets THEN jsonb_build_object(
          ${[facet('kind', 'ARRAY[kind]', 'matching'), facet('violationType', 'violation_types'), facet('perpetratorType', 'perpetrator_types'), facet('region', 'regions'), facet('response', 'responses'), facet('theme', 'themes'), PROVISION_FACET].join(',\n          ')}) ELSE '{}' END)
        INTO answer;
      RETURN answer;
    END $$`;
}

/**
 * For each word of the query (its keys as one tsquery): null where some document the asker may see has it, else the nearest
 * word that some such document has, else null. Candidates are taken nearest first without a limit, so that a word of a
 * hidden case neither is told nor takes another's place.
 */
function correctWords(name: keyof Rules, { reads, sees }: Rule = RULES[name]): string {
  return `
    CREATE FUNCTION search_corrections_${name}(typed text[], known_by tsquery[])
    RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET pg_trgm.similarity_threshold = 0.2
      SET plan_cache_mode = force_custom_plan AS $$
    DECLARE${DECLARED}
      mine text := ${reads};
      corrections text[] := '{}';
      place int;
      errors int;
      candidate record;
      found text;
    BEGIN
      FOR place IN 1 .. cardinality(typed) LOOP
        found := NULL;
        errors := CASE WHEN length(typed[place]) < 4 THEN 0 WHEN length(typed[place]) < 5 THEN 1 ELSE 2 END;
        IF errors > 0 AND NOT EXISTS (SELECT FROM search_document d WHERE d.words @@ known_by[place] AND ${visible(sees)}) THEN
          FOR candidate IN
            SELECT w.word, w.key FROM search_word w
             WHERE w.word % typed[place] AND levenshtein_less_equal(w.word, typed[place], errors) <= errors
             ORDER BY levenshtein_less_equal(w.word, typed[place], errors), similarity(w.word, typed[place]) DESC, w.word
          LOOP
            IF EXISTS (SELECT FROM search_document d WHERE d.words @@ candidate.key::tsquery AND ${visible(sees)}) THEN
              found := candidate.word;
              EXIT;
            END IF;
          END LOOP;
        END IF;
        corrections := corrections || found;
      END LOOP;
      RETURN corrections;
    END $$`;
}

/** Functions of the role dalel_searcher; `role` is who may call each. */
export function searchFunctions(): { definition: string; signature: string; role: string }[] {
  const forEach = VIEWERS.flatMap(({ name, role }) => [
    { definition: searchDocuments(name, AS_STORED), signature: `search_documents_${name}(${SEARCH_ARGUMENTS})`, role },
    { definition: correctWords(name), signature: `search_corrections_${name}(text[], tsquery[])`, role },
  ]);
  return [
    ...forEach,
    {
      // May another engine's index still hold what someone may not see any more? Then PostgreSQL answers.
      definition: `CREATE FUNCTION search_lags() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM search_change WHERE restricts) $$`,
      signature: 'search_lags()',
      role: 'dalel_staff, dalel_public',
    },
  ];
}

/** The functions that find documents, made anew with another way to take their dates. */
export const searchDocumentFunctions = (dating: Dating): string[] =>
  VIEWERS.map(({ name }) => searchDocuments(name, dating).replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));

/** All that searches, made anew; originals where they were agreed to be told, or as they are stored. */
export const searchFunctionsAnew = (dating: Dating, originals: 'as agreed' | 'as stored'): string[] => {
  const rules = originals === 'as agreed' ? RULES_AS_AGREED : RULES;
  return VIEWERS.flatMap(({ name }) => [searchDocuments(name, dating, rules[name]), correctWords(name, rules[name])]).map((made) =>
    made.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'),
  );
};
