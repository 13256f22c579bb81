import { type FieldSqlContext, literal, type Sql, sql } from '#libs/platform';

/** Of each code that a case has, so many other cases are looked at: all of them where it is rare, so that rare codes tell first. */
const OF_EACH_CODE = 500;
/** So many of those are weighed: what shares most of the codes looked at. */
const WEIGHED = 200;

const WEIGHT = { type: literal(2), provision: literal(1) };

const shared = (child: Sql, parent: Sql) => sql`(
  (SELECT count(DISTINCT a.violation_type) FROM act a WHERE a.case_id = ${child}.id AND a.violation_type IN (SELECT b.violation_type FROM act b WHERE b.case_id = ${parent}.id)) * ${WEIGHT.type}
  + (SELECT count(DISTINCT e.provision_id) FROM engagement e WHERE e.case_id = ${child}.id AND e.provision_id IN (SELECT f.provision_id FROM engagement f WHERE f.case_id = ${parent}.id)) * ${WEIGHT.provision})`;

/** Other cases by one code that the parent has, read in the order of an index: as many rows whatever is stored. */
const sharing = (table: Sql, code: Sql, weight: Sql, parent: Sql) => sql`(
    SELECT found.case_id, ${weight} AS weight FROM (SELECT DISTINCT k.${code} FROM ${table} k WHERE k.case_id = ${parent}.id) own,
      LATERAL (SELECT s.case_id FROM ${table} s WHERE s.${code} = own.${code} AND s.case_id <> ${parent}.id
                ORDER BY s.case_id DESC LIMIT ${literal(OF_EACH_CODE)}) found)`;

/** Similar cases: two points a shared violation type, one a shared provision; all of it among what the viewer may see. */
export const similarity = {
  where: (child: Sql, parent: Sql) => sql`${child}.id = ANY (ARRAY(
    SELECT c.case_id FROM (${sharing(sql`act`, sql`violation_type`, WEIGHT.type, parent)}
    UNION ALL ${sharing(sql`engagement`, sql`provision_id`, WEIGHT.provision, parent)}) c
     GROUP BY c.case_id ORDER BY sum(c.weight) DESC, c.case_id DESC LIMIT ${literal(WEIGHED)}))`,
  order: (child: Sql, parent: Sql) => sql`${shared(child, parent)} DESC, ${child}.code`,
  limit: (context: FieldSqlContext) => sql`least(greatest(${context.argument('first')}::int, 1), 20)`,
};
