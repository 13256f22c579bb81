import { Assessment } from './assessment.entity.js';
import { Recommendation } from './recommendation.entity.js';

export { Recommendation };
export { RecommendationsModule } from './recommendations.module.js';
export const RECOMMENDATION_ENTITIES = [Recommendation, Assessment];
