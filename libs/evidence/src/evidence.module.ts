import { Module } from '@nestjs/common';
import { CasesModule } from '#libs/cases';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceOfCaseResolver, EvidenceOfRecommendationResolver, EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceLinkRepository } from './evidence-link.repository.js';
import { EvidenceLinkResolver } from './evidence-link.resolver.js';
import { EvidenceLinkService } from './evidence-link.service.js';

@Module({
  imports: [CasesModule],
  providers: [
    EvidenceRepository,
    EvidenceService,
    EvidenceResolver,
    EvidenceOfRecommendationResolver,
    EvidenceOfCaseResolver,
    EvidenceLinkRepository,
    EvidenceLinkService,
    EvidenceLinkResolver,
  ],
})
export class EvidenceModule {}
