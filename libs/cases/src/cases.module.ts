import { Module } from '@nestjs/common';
import { CaseResolver, CasesOfProvisionResolver } from './case.resolver.js';
import { CaseService } from './case.service.js';
import { PublicationResolver } from './publication.resolver.js';

@Module({ providers: [CaseService, CaseResolver, CasesOfProvisionResolver, PublicationResolver], exports: [CaseService] })
export class CasesModule {}
