import { Module } from '@nestjs/common';
import { CitationRepository } from './citation/citation.repository.js';
import { CitationService } from './citation/citation.service.js';
import { InstrumentResolver } from './instrument.resolver.js';
import { ProvisionResolver } from './provision.resolver.js';
import { ProvisionService } from './provision.service.js';
import { ProvisionVersionResolver } from './provision-version.resolver.js';

@Module({
  providers: [CitationRepository, CitationService, ProvisionService, ProvisionResolver, ProvisionVersionResolver, InstrumentResolver],
  exports: [CitationService],
})
export class LawModule {}
