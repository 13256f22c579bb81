import { ident, literal, type Sql, sql } from '#libs/platform';
import type { Assessor } from './recommendation.enums.js';

/** SQL of a column of the latest confirmed assessment of a recommendation by one assessor. */
export const latestOf = (recommendation: Sql, assessor: Assessor | `${Assessor}`, column: string) =>
  sql`(SELECT a.${ident(column)} FROM assessment a WHERE a.recommendation_id = ${recommendation}.id AND a.assessor = ${literal(assessor)} AND a.state = 'CONFIRMED' ORDER BY a.assessed_on DESC, a.id DESC LIMIT 1)`;
