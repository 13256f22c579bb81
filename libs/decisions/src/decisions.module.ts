import { Module } from '@nestjs/common';
import { CasesModule } from '#libs/cases';
import { DecisionCitationResolver, DecisionResolver } from './decision.resolver.js';
import { DecisionService } from './decision.service.js';
import { DecisionsOfCaseResolver, DecisionsOfProvisionResolver } from './decisions-of.resolver.js';

@Module({
  imports: [CasesModule],
  providers: [DecisionService, DecisionResolver, DecisionCitationResolver, DecisionsOfProvisionResolver, DecisionsOfCaseResolver],
})
export class DecisionsModule {}
