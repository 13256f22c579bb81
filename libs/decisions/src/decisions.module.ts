import { Module } from '@nestjs/common';
import { CasesModule } from '#libs/cases';
import { DecisionCitationResolver, DecisionResolver } from './decision.resolver.js';
import { DecisionService } from './decision.service.js';
import { DecisionEntryRepository } from './decision-entry.repository.js';
import { DecisionEntryResolver } from './decision-entry.resolver.js';
import { DecisionEntryService } from './decision-entry.service.js';
import { DecisionsOfCaseResolver, DecisionsOfProvisionResolver } from './decisions-of.resolver.js';

@Module({
  imports: [CasesModule],
  providers: [
    DecisionService,
    DecisionEntryRepository,
    DecisionEntryService,
    DecisionEntryResolver,
    DecisionResolver,
    DecisionCitationResolver,
    DecisionsOfProvisionResolver,
    DecisionsOfCaseResolver,
  ],
})
export class DecisionsModule {}
