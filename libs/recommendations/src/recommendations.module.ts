import { Module } from '@nestjs/common';
import { AssessmentRepository } from './assessment.repository.js';
import { AssessmentResolver } from './assessment.resolver.js';
import { AssessmentService } from './assessment.service.js';
import { RecommendationResolver, RecommendationsOfProvisionResolver } from './recommendation.resolver.js';
import { RecommendationService } from './recommendation.service.js';

@Module({
  providers: [
    RecommendationService,
    AssessmentRepository,
    AssessmentService,
    RecommendationResolver,
    RecommendationsOfProvisionResolver,
    AssessmentResolver,
  ],
})
export class RecommendationsModule {}
