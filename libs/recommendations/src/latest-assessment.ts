import type { Assessor } from './recommendation.enums.js';

/** SQL of a column of the latest confirmed assessment of a recommendation by one assessor. */
export const latestOf = (recommendation: string, assessor: Assessor | `${Assessor}`, column: string) =>
  `(SELECT a.${column} FROM assessment a WHERE a.recommendation_id = ${recommendation}.id AND a.assessor = '${assessor}' AND a.state = 'CONFIRMED' ORDER BY a.assessed_on DESC, a.id DESC LIMIT 1)`;
