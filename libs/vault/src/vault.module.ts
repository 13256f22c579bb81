import { Module } from '@nestjs/common';
import { CasesModule } from '#libs/cases';
import { CONFIG, type Config } from '#libs/platform';
import { KEY_WRAPPER } from './key-wrapper.js';
import { openKeyWrapper } from './open-key-wrapper.js';
import { VaultRepository } from './vault.repository.js';
import { VaultResolver } from './vault.resolver.js';
import { VaultService } from './vault.service.js';
import { VaultErasureRepository } from './vault-erasure.repository.js';
import { VaultErasureResolver } from './vault-erasure.resolver.js';
import { VaultErasureService } from './vault-erasure.service.js';
import { VaultGrantResolver } from './vault-grant.resolver.js';
import { VaultGrantService } from './vault-grant.service.js';
import { VaultLists } from './vault-lists.js';
import { VaultReadingResolver } from './vault-reading.resolver.js';
import { VaultReadingService } from './vault-reading.service.js';

/** Who survivors and witnesses are: sealed, read by a grant of two, and erased by two. */
@Module({
  imports: [CasesModule],
  providers: [
    { provide: KEY_WRAPPER, inject: [CONFIG], useFactory: (config: Config) => openKeyWrapper(config) },
    VaultRepository,
    VaultLists,
    VaultService,
    VaultGrantService,
    VaultGrantResolver,
    VaultResolver,
    VaultErasureRepository,
    VaultErasureService,
    VaultErasureResolver,
    VaultReadingService,
    VaultReadingResolver,
  ],
})
export class VaultModule {}
