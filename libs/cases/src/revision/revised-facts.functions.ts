import { forOwnWork, PUBLICATION_BIT, sameWorld, withinReach } from '#libs/access';
import { AS_OWNER, functionsOf } from '#libs/platform';
import { IdentityMode } from '../case/case.enums.js';

/** What the public reads of a case beside its wording: tables, and what a revision writes of each. */
export const REVISED_ROWS: Record<string, string> = {
  act: 'id, ordinal, violation_type, bias_motives, setting',
  perpetrator: 'id, type, subtype',
  act_perpetrator: 'act_id, perpetrator_id, ordinal, role',
  response: 'id, ordinal, type',
  response_text: 'response_id, text',
  engagement: 'id, provision_id, relation',
  evidence_link: 'id, recommendation_id, reason, strength',
};
const TABLES = Object.keys(REVISED_ROWS);
const REPLACED: Record<string, 'acts' | 'responses'> = {
  act: 'acts',
  perpetrator: 'acts',
  act_perpetrator: 'acts',
  response: 'responses',
  response_text: 'responses',
};

const rowsOf = (table: string) =>
  `'${table}', (SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]') FROM (SELECT ${REVISED_ROWS[table]} FROM ${table} WHERE case_id = of_case) t)`;
const kept = (table: string) =>
  REPLACED[table]
    ? `CASE WHEN facts->'replace' ? '${REPLACED[table]}' THEN '[]' ELSE before->'${table}' END`
    : `(SELECT coalesce(jsonb_agg(r), '[]') FROM jsonb_array_elements(before->'${table}') r
          WHERE (r->>'id' IN (SELECT jsonb_array_elements_text(facts->'remove'))) IS NOT TRUE)`;
const revised = (table: string) => `'${table}', ${kept(table)} || coalesce(facts->'insert'->'${table}', '[]')`;
const records = (table: string) => `jsonb_populate_recordset(NULL::${table}, rows->'${table}')`;
const one = (value: string) => `array_remove(ARRAY[${value}], NULL)`;

/** Would the public be told the month, were the publication approved now? Null of a case beyond the asker's reach. */
const MONTH_AGREED = `
  CREATE FUNCTION month_agreed(of_case uuid) RETURNS boolean LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT NOT EXISTS (SELECT FROM given_consents(of_case) given WHERE given.mask = ${PUBLICATION_BIT} AND given.identity_mode = '${IdentityMode.GENERALISED}')
      FROM "case" WHERE id = of_case AND ${sameWorld} AND ${withinReach('id')} AND ${forOwnWork}
  $$`;

/** What is published of a case as it stands: {"wording": {…}, "case": {…}, table: [rows]}. */
const PUBLISHED_ROWS = `
  CREATE FUNCTION published_rows(of_case uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_object(
      'wording', (SELECT jsonb_build_object('title', p.title, 'narrative', p.narrative) FROM publication p WHERE p.case_id = of_case),
      'case', (SELECT jsonb_build_object('region', c.region, 'occurred_month', d.first_month,
                                            'by_month', (c.month_purposes & ${PUBLICATION_BIT}) <> 0, 'month_agreed', month_agreed(c.id))
                 FROM "case" c LEFT JOIN case_date d ON d.case_id = c.id AND d.precision = 'MONTH' WHERE c.id = of_case),
      ${TABLES.map(rowsOf).join(',\n      ')})
  $$`;

/** The same as approve_revision leaves it. */
const REVISED_ROWS_AFTER = `
  CREATE FUNCTION revised_rows(before jsonb, title jsonb, narrative jsonb, facts jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_object(
      'wording', jsonb_build_object('title', title, 'narrative', narrative),
      'case', before->'case' || jsonb_build_object('by_month', before->'case'->'month_agreed') || jsonb_strip_nulls(coalesce(facts->'set', '{}')),
      ${TABLES.map(revised).join(',\n      ')})
  $$`;

/** The wording and the facts one by one: in which language (key), of which act, in which place (0: none), and its values. A perpetrator of several acts has one number in all of them. */
const LISTED_FACTS = `
  CREATE FUNCTION listed_facts(rows jsonb)
    RETURNS TABLE (rank int, fact text, act int, place int, key text, parts text[]) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH acts AS (SELECT a.id, a.ordinal::int AS act, a.violation_type, a.bias_motives, a.setting FROM ${records('act')} a),
    links AS (SELECT acts.act, l.ordinal::int AS place, l.perpetrator_id, l.role FROM ${records('act_perpetrator')} l JOIN acts ON acts.id = l.act_id),
    numbered AS (
      SELECT p.id, p.type, p.subtype, (row_number() OVER (ORDER BY f.first, p.type, p.subtype, p.id))::int AS number
        FROM ${records('perpetrator')} p
        LEFT JOIN (SELECT perpetrator_id, min(ARRAY[act, place]) AS first FROM links GROUP BY 1) f ON f.perpetrator_id = p.id),
    -- one that stands in no act has its number for a place
    perpetrators AS (
      SELECT coalesce(l.act, 0) AS act, coalesce(l.place, n.number) AS place, n.type, n.subtype, n.number, l.role
        FROM numbered n LEFT JOIN links l ON l.perpetrator_id = n.id)
    SELECT 10, 'TITLE', 0, 0, w.key, ARRAY[w.value] FROM jsonb_each_text(rows->'wording'->'title') w
    UNION ALL SELECT 11, 'NARRATIVE', 0, 0, w.key, ARRAY[w.value] FROM jsonb_each_text(rows->'wording'->'narrative') w
    UNION ALL SELECT 100, 'MONTH', 0, 0, '', ${one(`to_char(c.occurred_month, 'YYYY-MM')`)} FROM jsonb_populate_record(NULL::"case", rows->'case') c
    UNION ALL SELECT 101, 'DATE_PRECISION', 0, 0, '', ${one(`CASE (rows->'case'->>'by_month')::boolean WHEN true THEN 'MONTH' WHEN false THEN 'YEAR' END`)}
    UNION ALL SELECT 200, 'REGION', 0, 0, '', ${one('c.region')} FROM jsonb_populate_record(NULL::"case", rows->'case') c
    UNION ALL SELECT 300, 'VIOLATION_TYPE', a.act, 0, '', ${one('a.violation_type')} FROM acts a
    UNION ALL SELECT 301, 'BIAS_MOTIVES', a.act, 0, '', a.bias_motives FROM acts a
    UNION ALL SELECT 302, 'SETTING', a.act, 0, '', ${one('a.setting')} FROM acts a
    UNION ALL SELECT 303, 'PERPETRATOR', p.act, p.place, '', ARRAY[p.number::text] FROM perpetrators p
    UNION ALL SELECT 304, 'PERPETRATOR_TYPE', p.act, p.place, '', ${one('p.type')} FROM perpetrators p
    UNION ALL SELECT 305, 'PERPETRATOR_SUBTYPE', p.act, p.place, '', ${one('p.subtype')} FROM perpetrators p
    UNION ALL SELECT 306, 'PERPETRATOR_ROLE', p.act, p.place, '', ${one('p.role')} FROM perpetrators p
    UNION ALL SELECT 400, 'RESPONSE_TYPE', 0, r.ordinal, '', ${one('r.type')} FROM ${records('response')} r
    UNION ALL SELECT 401, 'RESPONSE_TEXT', 0, r.ordinal, '', ${one('x.text')}
      FROM ${records('response_text')} x JOIN ${records('response')} r ON r.id = x.response_id
    UNION ALL SELECT 500, 'LAW', 0, 0, e.provision_id || e.relation, ARRAY[coalesce(p.path, e.provision_id::text), e.relation]
      FROM ${records('engagement')} e LEFT JOIN provision p ON p.id = e.provision_id
    UNION ALL SELECT 600, 'EVIDENCE', 0, 0, l.recommendation_id || l.reason, ARRAY[coalesce(r.code, l.recommendation_id::text), l.reason, l.strength::text]
      FROM ${records('evidence_link')} l LEFT JOIN recommendation r ON r.id = l.recommendation_id
  $$`;

/** What is different after: from what, to what. Nothing is an empty list. */
const CHANGED_FACTS = `
  CREATE FUNCTION changed_facts(before jsonb, after jsonb)
    RETURNS TABLE (fact text, language text, act int, place int, "from" text[], "to" text[]) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT fact, CASE WHEN rank < 100 THEN upper(key) END, nullif(act, 0), nullif(place, 0), coalesce(b.parts, '{}'), coalesce(a.parts, '{}')
      FROM listed_facts(before) b FULL JOIN listed_facts(after) a USING (rank, fact, act, place, key)
     WHERE coalesce(b.parts, '{}') <> coalesce(a.parts, '{}')
     ORDER BY rank / 100, act, place, rank, CASE WHEN rank < 100 THEN key END, coalesce(b.parts, a.parts)
  $$`;

/** All that the public reads of a case beside its wording, as two people approved it or would approve it now: from nothing. */
const PUBLIC_FACTS = `
  CREATE FUNCTION public_facts(of_case uuid, approved boolean)
    RETURNS TABLE (fact text, language text, act int, place int, "from" text[], "to" text[]) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT f.fact, f.language, f.act, f.place, f."from",
           CASE WHEN f.fact = 'MONTH' AND (now->'case'->>CASE WHEN approved THEN 'by_month' ELSE 'month_agreed' END)::boolean IS NOT TRUE
                THEN ARRAY[left(f."to"[1], 4)] ELSE f."to" END
      FROM published_rows(of_case) now, changed_facts('{}', now - 'wording') f WHERE f.fact NOT IN ('DATE_PRECISION', 'RESPONSE_TEXT')
  $$`;

/**
 * How a revision differs from what is published: worked out whenever it is asked, from the rows that its approval writes, under the
 * policies of who asks.
 */
export const REVISION_CHANGES = [
  ...functionsOf('keeper', ['staff'], MONTH_AGREED),
  ...functionsOf('owner', ['staff', 'keeper'], PUBLISHED_ROWS),
  ...functionsOf('owner', ['staff'], REVISED_ROWS_AFTER, LISTED_FACTS, CHANGED_FACTS, PUBLIC_FACTS),
];
