import type { AssessedRecommendationQuery } from '../../generated/graphql.js';

/** A recommendation as its next assessment is written against. */
export type AssessedRecommendation = NonNullable<AssessedRecommendationQuery['recommendation']>;
