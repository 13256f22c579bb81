import { Module } from '@nestjs/common';
import { InstrumentResolver } from './instrument.resolver.js';
import { ProvisionResolver } from './provision.resolver.js';
import { ProvisionService } from './provision.service.js';
import { ProvisionVersionResolver } from './provision-version.resolver.js';

@Module({ providers: [ProvisionService, ProvisionResolver, ProvisionVersionResolver, InstrumentResolver] })
export class LawModule {}
