import { type FieldSqlContext, literal, type Sql, sql } from '#libs/platform';

/** How many candidates are weighed: those that share the most violation types. */
const CANDIDATES = 200;

const shared = (child: Sql, parent: Sql) => sql`(
  (SELECT count(DISTINCT a.violation_type) FROM act a WHERE a.case_id = ${child}.id AND a.violation_type IN (SELECT b.violation_type FROM act b WHERE b.case_id = ${parent}.id)) * 2
  + (SELECT count(*) FROM engagement e WHERE e.case_id = ${child}.id AND e.provision_id IN (SELECT f.provision_id FROM engagement f WHERE f.case_id = ${parent}.id)))`;

/** Similar cases: two points a shared violation type, one a shared provision; all of it among what the viewer may see. */
export const similarity = {
  where: (child: Sql, parent: Sql) => sql`${child}.id = ANY (ARRAY(
    SELECT a.case_id FROM act a WHERE a.case_id <> ${parent}.id AND a.violation_type IN (SELECT b.violation_type FROM act b WHERE b.case_id = ${parent}.id)
     GROUP BY a.case_id ORDER BY count(DISTINCT a.violation_type) DESC, a.case_id DESC LIMIT ${literal(CANDIDATES)}))`,
  order: (child: Sql, parent: Sql) => sql`${shared(child, parent)} DESC, ${child}.code`,
  limit: (context: FieldSqlContext) => sql`least(greatest(${context.argument('first')}::int, 1), 20)`,
};
