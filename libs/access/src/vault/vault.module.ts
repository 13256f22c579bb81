import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform';
import { Ledger } from '../ledger/ledger.service.js';
import { KEY_WRAPPER } from './key-wrapper.js';
import { openKeyWrapper } from './open-key-wrapper.js';
import { VaultRepository } from './vault.repository.js';
import { VaultResolver } from './vault.resolver.js';
import { VaultService } from './vault.service.js';
import { VaultErasureRepository } from './vault-erasure.repository.js';
import { VaultErasureResolver } from './vault-erasure.resolver.js';
import { VaultErasureService } from './vault-erasure.service.js';
import { VaultGrantRepository } from './vault-grant.repository.js';
import { VaultGrantService } from './vault-grant.service.js';
import { VaultReadingResolver } from './vault-reading.resolver.js';
import { VaultReadingService } from './vault-reading.service.js';

/** The vault and the ledger. Global for the ledger's sake, which every withdrawal goes through. */
@Global()
@Module({
  providers: [
    { provide: KEY_WRAPPER, inject: [CONFIG], useFactory: (config: Config) => openKeyWrapper(config) },
    Ledger,
    VaultRepository,
    VaultGrantRepository,
    VaultService,
    VaultGrantService,
    VaultResolver,
    VaultErasureRepository,
    VaultErasureService,
    VaultErasureResolver,
    VaultReadingService,
    VaultReadingResolver,
  ],
  exports: [Ledger],
})
export class VaultModule {}
