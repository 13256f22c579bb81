import { Assessment } from './assessment.entity.js';
import { Recommendation } from './recommendation.entity.js';

export { RECOMMENDATION } from './recommendation.table.js';
export { RecommendationsModule } from './recommendations.module.js';
export { Recommendation };
export const RECOMMENDATION_ENTITIES = [Recommendation, Assessment];
