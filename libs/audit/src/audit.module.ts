import { Global, Module } from '@nestjs/common';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';
import { AuditChainService } from './audit-chain.service.js';
import { ChainNowRepository } from './chain-now.repository.js';
import { Ledger } from './ledger/ledger.service.js';

/** What is recorded of everybody, and the ledger. Global for the ledger's sake, which every withdrawal goes through. */
@Global()
@Module({
  providers: [AuditService, ChainNowRepository, AuditChainService, AuditResolver, Ledger],
  exports: [Ledger],
})
export class AuditModule {}
