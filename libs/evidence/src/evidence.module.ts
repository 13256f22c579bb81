import { Module } from '@nestjs/common';
import { EvidenceOfCaseResolver, EvidenceOfRecommendationResolver, EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';

@Module({ providers: [EvidenceService, EvidenceResolver, EvidenceOfRecommendationResolver, EvidenceOfCaseResolver] })
export class EvidenceModule {}
