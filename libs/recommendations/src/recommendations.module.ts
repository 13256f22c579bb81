import { Module } from '@nestjs/common';
import { AssessmentResolver } from './assessment.resolver.js';
import { AssessmentService } from './assessment.service.js';
import { RecommendationResolver, RecommendationsOfProvisionResolver } from './recommendation.resolver.js';
import { RecommendationService } from './recommendation.service.js';

@Module({
  providers: [RecommendationService, AssessmentService, RecommendationResolver, RecommendationsOfProvisionResolver, AssessmentResolver],
})
export class RecommendationsModule {}
